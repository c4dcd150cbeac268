import { can } from '../../../access/index.ts'
import { isDay, parseDay } from '../../../care/index.ts'
import { sayLever, STRATEGY_LEVERS, LEVER_DEFINITIONS } from '../../../planning/index.ts'
import { searchesLine } from '../../components/searches-line.ts'
import { sortedTable, type DataTable, type Row } from '../../components/data-table.ts'
import { page, type Answer } from '../../server/answer.ts'
import type { UserRequest } from '../../server/route.ts'
import { count, longDay, longInstant } from '../../words.ts'
import { maySee, type ScenarioPorts } from './scenario-ports.ts'

type Listed = Awaited<ReturnType<ScenarioPorts['scenarios']['list']>>[number]

export const dayOfIso = (iso: string): string => (isDay(parseDay(iso)) ? longDay(parseDay(iso)) : iso)

const stateCell = ({ agreed, isShared }: Listed) =>
  agreed
    ? { text: 'Agreed', tag: 'green' as const, sub: `${agreed.meeting}, ${dayOfIso(agreed.on)}` }
    : isShared
      ? { text: 'Shared', tag: 'blue' as const }
      : { text: 'Being tried out', tag: 'grey' as const }

const rowOf = (kept: Listed): Row => ({
  cells: [
    { text: kept.scenario.name, href: `/scenarios/${kept.id}`, sub: kept.scenario.purpose },
    {
      text: kept.scenario.levers[0] ? sayLever(kept.scenario.levers[0]) : 'Nothing is changed yet',
      sub:
        kept.scenario.levers.length > 1 ? `and ${count(kept.scenario.levers.length - 1, 'more change')}` : '',
    },
    stateCell(kept),
    { text: longInstant(kept.changedAt), sortBy: kept.changedAt, sub: kept.changedBy },
  ],
})

const tableOf = (kept: readonly Listed[]): DataTable => ({
  caption: 'Scenarios, the last changed first',
  columns: [
    { key: 'name', text: 'Scenario', isSortable: true },
    { key: 'levers', text: 'What it changes' },
    { key: 'state', text: 'State', isSortable: true },
    { key: 'changed', text: 'Changed', isSortable: true },
  ],
  rows: kept.map(rowOf),
})

const sixteenTable = (): DataTable => ({
  caption: 'The sixteen ways of the strategies, and what of each the forecast can hear',
  columns: [
    { key: 'number', text: '', isNumeric: true },
    { key: 'way', text: 'In the strategies' },
    { key: 'levers', text: 'Levers here' },
    { key: 'why', text: 'What to know' },
  ],
  rows: STRATEGY_LEVERS.map(one => ({
    cells: [
      { text: String(one.number) },
      { text: one.label },
      one.levers.length > 0
        ? { text: one.levers.map(code => LEVER_DEFINITIONS[code].label).join('; ') }
        : { text: 'None', tag: 'grey' as const },
      { text: one.why },
    ],
  })),
})

/** "What would our plans change?": all scenarios that this person may see; "do nothing" is what each is compared with. */
export async function listPage(request: UserRequest, ports: ScenarioPorts): Promise<Answer> {
  const kept = (await ports.scenarios.list()).filter(one => maySee(request, one))
  const agreed = kept.filter(one => one.agreed).length
  const header = {
    question: 'What would our plans change?',
    answer:
      kept.length === 0
        ? 'No plan has been tried out yet. Doing nothing is always there: it is the forecast.'
        : `${count(kept.length, 'plan is', 'plans are').replace(/^./, first => first.toUpperCase())} kept here, ${agreed === 0 ? 'none' : count(agreed, 'of them', 'of them')} agreed by a meeting. Each is compared with doing nothing, which is always there.`,
  }
  return page('pages/scenarios/scenarios.njk', header, {
    table: sortedTable(tableOf(kept), request.path, request.query),
    choices: kept.map(one => ({ value: one.id, text: one.scenario.name })),
    isEmpty: kept.length === 0,
    mayTry: can(request.user, 'run_forecasts'),
    sixteen: sixteenTable(),
    searches: await searchesLine(request.user, ports),
  })
}
