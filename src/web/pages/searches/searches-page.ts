import { can } from '../../../access/index.ts'
import {
  failedMatchesInWords,
  isSameStatement,
  NOTHING_STATED,
  placeOrdersInWords,
  searchesInWords,
  type KeptSearchStatement,
} from '../../../forecast/index.ts'
import type { ShownTable } from '../../components/data-table.ts'
import { page, redirect, type Answer, type FormError } from '../../server/answer.ts'
import type { UserRequest } from '../../server/route.ts'
import type { WebPorts } from '../../web-ports.ts'
import { longInstant } from '../../words.ts'
import { dayOfInstant } from '../places/places.ts'
import { errorsIn, fieldsOf, statementIn, valuesSent, valuesStated, type SearchValues } from './searches-form.ts' // prettier-ignore

export type SearchesPorts = Pick<WebPorts, 'searches' | 'money' | 'now'>

const historyTable = (stated: readonly KeptSearchStatement[]): ShownTable => ({
  caption: 'What was stated, the newest first',
  columns: [
    { key: 'when', text: 'Stated' },
    { key: 'order', text: 'Which free places come first' },
    { key: 'failed', text: 'Failed matches' },
    { key: 'evidence', text: 'What makes us think so' },
  ],
  rows: stated.map(({ bookedFirst, failedMatches, evidence, by, at }) => ({
    cells: [
      { text: longInstant(at), sub: by },
      { text: placeOrdersInWords(bookedFirst) },
      { text: failedMatchesInWords(failedMatches) },
      { text: evidence || 'Nothing is said' },
    ],
  })),
  whenEmpty: 'Nothing was ever stated.',
})

interface Shown {
  readonly values?: SearchValues
  readonly errors?: readonly FormError[]
}

/** "How do we look for a home?": the authority's order of places and its failed matches, one statement for all that looks ahead. */
export async function searchesPage(
  { user }: UserRequest,
  ports: SearchesPorts,
  { values, errors = [] }: Shown = {},
): Promise<Answer> {
  const stated = await ports.searches.list()
  const standing = stated[0]
  const contracts = (await ports.money.contracts.list()).filter(one => !one.isRemoved).map(one => one.row)
  const header = {
    question: 'How do we look for a home?',
    answer: searchesInWords(standing ?? NOTHING_STATED),
    meta: standing ? [`Stated by ${standing.by} on ${longInstant(standing.at)}`] : ['Nothing is stated yet'],
  }
  const mayState = can(user, 'run_forecasts')
  const view = {
    history: historyTable(stated),
    fields: mayState
      ? fieldsOf(values ?? valuesStated(standing ?? NOTHING_STATED), { contracts, on: dayOfInstant(ports.now()) }) // prettier-ignore
      : [],
    mayState,
  }
  return page('pages/searches/searches.njk', header, view, { errors })
}

/** Keeps a statement; what is wrong with the form comes back with it. */
export async function stateSearches(request: UserRequest, ports: SearchesPorts): Promise<Answer> {
  const values = valuesSent(request.form)
  const errors = errorsIn(values)
  if (errors.length > 0) return searchesPage(request, ports, { values, errors })
  const said = statementIn(values)
  const standing = (await ports.searches.list())[0] ?? NOTHING_STATED
  const evidence = values['evidence'] ?? ''
  if (isSameStatement(said, standing) && evidence === '')
    return redirect('/searches', { notice: { text: 'Nothing is changed: that is what is stated already.' } })
  await ports.searches.state({ ...said, evidence, by: request.user.name, at: request.at })
  return redirect('/searches', {
    notice: {
      text: 'Stated. Forecasts and plans that are made from now on have it; those made before say that they do not.',
    },
  })
}
