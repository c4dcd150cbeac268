import { can } from '../../../access/index.ts'
import { dayInWords } from '../../../care/index.ts'
import { isSameStatement, NOTHING_STATED, type SearchStatement } from '../../../forecast/index.ts'
import {
  areOnOneGround,
  OUTCOME_MEASURES,
  outcomeMeasure,
  type KeptScenario,
  type Outcome,
} from '../../../planning/index.ts'
import {
  changeRange,
  comparisonCsv,
  comparisonSays,
  drawComparison,
  outcomeAmount,
  outcomeChange,
  spareSentences,
} from '../../../reports/index.ts'
import { searchesLine } from '../../components/searches-line.ts'
import type { Chart } from '../../components/chart.ts'
import type { Cell, ShownTable } from '../../components/data-table.ts'
import { csvFile, page, type Answer } from '../../server/answer.ts'
import type { UserRequest } from '../../server/route.ts'
import { listOf } from '../../words.ts'
import { maySee, outcomesOfAllFor, type ScenarioPorts } from './scenario-ports.ts'

/** More than anyone looks at; each holds months of futures summed up. */
const MOST_COMPARED = 24

type Ran = KeptScenario & { readonly latest: NonNullable<KeptScenario['latest']> }
const hasRun = (kept: KeptScenario): kept is Ran => kept.latest !== undefined

interface Wanted {
  readonly ran: readonly Ran[]
  /** Names of those that nobody has run yet. */
  readonly waiting: readonly string[]
}

async function wantedScenarios(request: UserRequest, { scenarios }: ScenarioPorts): Promise<Wanted> {
  const ids = request.query.getAll('ids').flatMap(text => text.split(','))
  const listed = ids.length > 0 ? ids : (await scenarios.list()).map(one => one.id)
  const kept = await Promise.all(listed.slice(0, 3 * MOST_COMPARED).map(id => scenarios.find(id)))
  const seen = kept.flatMap(one => (one && maySee(request, one) ? [one] : []))
  return {
    ran: seen.filter(hasRun).slice(0, MOST_COMPARED),
    waiting: seen.filter(one => !hasRun(one)).map(one => one.scenario.name),
  }
}

const outcomesOfAll = (request: UserRequest, ran: readonly Ran[]) =>
  outcomesOfAllFor(
    request,
    ran.map(one => one.latest.result.outcomes),
  )

/** Every number at the end: doing nothing, and each plan's difference with its range. */
function sideBySide(ran: readonly Ran[], all: readonly (readonly Outcome[])[]): ShownTable {
  const end = all[0]?.[0]?.months.at(-1)?.date ?? 0
  const rows = OUTCOME_MEASURES.flatMap(measure => {
    const months = all.map(outcomes => outcomes.find(one => one.code === measure.code)?.months.at(-1))
    const first = months.find(month => month !== undefined)
    if (!first) return []
    const cells: Cell[] = months.map(month => {
      if (!month) return { text: '' }
      return {
        text: outcomeChange(measure, month.difference.mean),
        sub: changeRange(measure, month.difference),
      }
    })
    return [
      { cells: [{ text: measure.label }, { text: outcomeAmount(measure, first.nothing.mean) }, ...cells] },
    ]
  })
  return {
    caption: `On ${dayInWords(end)}: what each plan changes, and the range of the difference in 8 futures of 10`,
    columns: [
      { key: 'what', text: '' },
      { key: 'nothing', text: 'Doing nothing', isNumeric: true },
      ...ran.map(one => ({ key: `s${one.id}`, text: one.scenario.name, isNumeric: true })),
    ],
    rows,
  }
}

const searchesOf = ({ latest }: Ran): SearchStatement => latest.result.searches ?? NOTHING_STATED

/** Plans that were run with another statement of searches than the first. */
const otherSearches = ([first, ...others]: readonly Ran[]): readonly Ran[] =>
  others.filter(one => !isSameStatement(searchesOf(one), searchesOf(first!)))

/** Of the plans that were run, those that compare with each other, and those to run again before they do. */
interface Grounds {
  readonly comparable: readonly Ran[]
  readonly old: readonly Ran[]
}

/** Plans compare that stand on what stands today; where none does, on what the first of them stands. */
async function groundsOf(ran: readonly Ran[], { scenarioRuns }: ScenarioPorts): Promise<Grounds> {
  const now = await Promise.all(ran.map(one => scenarioRuns.madeFrom(one.scenario.levers)))
  const madeFromOf = (one: Ran) => one.latest.madeFrom
  const isToday = (one: Ran) => now.some(text => text !== undefined && areOnOneGround(text, madeFromOf(one)))
  const first = ran.find(isToday) ?? ran[0]
  return {
    comparable: ran.filter(one => areOnOneGround(madeFromOf(one), madeFromOf(first!))),
    old: ran.filter((one, i) => now[i] !== undefined && now[i] !== madeFromOf(one)),
  }
}

/** What stands over a comparison: plans that are not in it, and why. */
interface NotHere {
  readonly text: string
  readonly again: readonly { readonly id: string; readonly name: string }[]
}

function notHere(ran: readonly Ran[], { comparable, old }: Grounds, others: readonly Ran[]): NotHere[] {
  const namesOf = (list: readonly Ran[]) => listOf(list.map(one => one.scenario.name))
  const again = (list: readonly Ran[]) => list.map(one => ({ id: one.id, name: one.scenario.name }))
  const apart = ran.filter(one => !comparable.includes(one))
  const stale = old.filter(one => !apart.includes(one))
  const say = (list: readonly Ran[], text: string): NotHere[] =>
    list.length === 0 ? [] : [{ text: `${text}: ${namesOf(list)}.`, again: again(list) }]
  return [
    ...say(apart, 'Run on other records, places or prices, and so not drawn beside the others until they are run again'), // prettier-ignore
    ...say(stale, 'Run on what has changed since, so run again before you compare'),
    ...say(others, 'Run with another order of places or other failed matches, and so not drawn beside the others until they are run again'), // prettier-ignore
  ]
}

/** Of each plan that brings places which nobody needs, that there are places to spare. */
const spareOf = (ran: readonly Ran[], all: readonly (readonly Outcome[])[]): string[] =>
  ran.flatMap(({ scenario, latest: { result } }, i) =>
    spareSentences(result, { seesSmallNumbers: all[i]!.length === result.outcomes.length }).map(
      sentence => `“${scenario.name}”. ${sentence}`,
    ),
  )

/** "Which plan does what?": any number of some plans side by side. */
export async function comparePage(request: UserRequest, ports: ScenarioPorts): Promise<Answer> {
  const { ran: all, waiting } = await wantedScenarios(request, ports)
  const grounds = await groundsOf(all, ports)
  const others = otherSearches(grounds.comparable)
  const ran = grounds.comparable.filter(one => !others.includes(one))
  const measure = outcomeMeasure(request.query.get('number') ?? '') ?? outcomeMeasure('outside')!
  const outcomes = outcomesOfAll(request, ran)
  const compared = ran.flatMap((one, i) => {
    const outcome = outcomes[i]!.find(found => found.code === measure.code)
    return outcome ? [{ name: one.scenario.name, outcome }] : []
  })
  const table = sideBySide(ran, outcomes)
  const chart: Chart | undefined =
    compared.length === 0
      ? undefined
      : {
          id: 'compare',
          title: measure.label,
          says: comparisonSays(measure, compared),
          svg: drawComparison(measure, compared),
          table,
          downloads: [
            {
              text: 'CSV',
              href: `/scenarios/compare/files/compare.csv?ids=${ran.map(one => one.id).join(',')}`,
            },
          ],
          source:
            'the authority’s returns; the same futures with each plan and without; lines and figures are averages, the shade 8 futures of 10',
        }
  const header = {
    question: 'Which plan does what?',
    answer:
      compared.length === 0 ? 'None of these plans has been run yet.' : comparisonSays(measure, compared),
    meta: [...(waiting.length > 0 ? [`Not run yet, and so not here: ${listOf(waiting)}`] : [])],
    back: { href: '/scenarios', text: 'Scenarios' },
  }
  return page('pages/scenarios/compare.njk', header, {
    chart,
    table,
    spare: spareOf(ran, outcomes),
    ids: all.map(one => one.id),
    notHere: notHere(all, grounds, others),
    mayRun: can(request.user, 'run_forecasts'),
    measures: OUTCOME_MEASURES.filter(one => table.rows.some(row => row.cells[0]!.text === one.label)),
    measure,
    searches: await searchesLine(request.user, ports, ran[0] && searchesOf(ran[0])),
  })
}

/** `compare.csv`: every number of every month of each plan, beside doing nothing. */
export async function compareFile(request: UserRequest, ports: ScenarioPorts): Promise<Answer> {
  const { ran } = await wantedScenarios(request, ports)
  const all = outcomesOfAll(request, ran)
  const shown = ran.map((one, i) => ({ name: one.scenario.name, outcomes: all[i]! }))
  return csvFile('compare.csv', comparisonCsv(shown))
}
