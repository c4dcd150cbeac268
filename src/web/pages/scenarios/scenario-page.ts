import { can } from '../../../access/index.ts'
import { dayInWords } from '../../../care/index.ts'
import { NOTHING_STATED } from '../../../forecast/index.ts'
import {
  closingsOfUnknownHomes,
  OUTCOME_MEASURES,
  outcomeMeasure,
  sayLever,
  whatChangedIn,
  leverCostCell,
  type KeptResult,
  type KeptScenario,
  type Outcome,
  type OutcomeMeasure,
} from '../../../planning/index.ts'
import {
  changeRange,
  comparisonSays,
  drawComparison,
  drawTornado,
  drawWaterfall,
  outcomeAmount,
  outcomeChange,
  scenarioAnswer,
} from '../../../reports/index.ts'
import { searchesLine } from '../../components/searches-line.ts'
import { staleResult } from '../../components/stale-result.ts'
import type { Chart } from '../../components/chart.ts'
import type { Row, ShownTable } from '../../components/data-table.ts'
import { page, type Answer, type FormError } from '../../server/answer.ts'
import type { UserRequest } from '../../server/route.ts'
import { capital, count, listOf, longInstant } from '../../words.ts'
import { firstMeeting, meetingFields, type TypedMeeting } from './agree-form.ts'
import { dayOfIso } from './scenario-list.ts'
import { homesOf, outcomesFor, scenarioOf, type ScenarioPorts } from './scenario-ports.ts'

const FIRST_SHOWN = 'outside'
const CONFIDENCE_TAGS = { low: 'orange', middling: 'yellow', high: 'green' } as const

const outcomeRow = (outcome: Outcome, place: number): Row | undefined => {
  const measure = outcomeMeasure(outcome.code)
  const month = outcome.months[place]
  if (!measure || !month) return undefined
  const { nothing, scenario, difference } = month
  return {
    cells: [
      { text: measure.label, ...(measure.restsOn ? { sub: `Rests on ${measure.restsOn}` } : {}) },
      { text: outcomeAmount(measure, nothing.mean) },
      { text: outcomeAmount(measure, scenario.mean) },
      { text: outcomeChange(measure, difference.mean) },
      { text: changeRange(measure, difference) },
    ],
  }
}

/** Every number on one month-end: doing nothing, the scenario, and the difference with its range. */
export const outcomesTable = (outcomes: readonly Outcome[], place: number): ShownTable => ({
  caption: `Every number on ${dayInWords(outcomes[0]?.months[place]?.date ?? 0)}`,
  columns: [
    { key: 'what', text: '' },
    { key: 'nothing', text: 'Doing nothing', isNumeric: true },
    { key: 'scenario', text: 'This plan', isNumeric: true },
    { key: 'difference', text: 'Difference', isNumeric: true },
    { key: 'range', text: '8 futures in 10', isNumeric: true },
  ],
  rows: outcomes.flatMap(outcome => outcomeRow(outcome, place) ?? []),
})

const leversTable = ({ scenario, id, agreed }: KeptScenario, mayEdit: boolean): ShownTable => ({
  caption: 'What the plan changes',
  isCaptionHidden: true,
  columns: [
    { key: 'lever', text: 'Change' },
    { key: 'cost', text: 'What it costs besides care' },
    { key: 'evidence', text: 'What makes us think so' },
    { key: 'confidence', text: 'How sure' },
    ...(mayEdit && !agreed ? [{ key: 'edit', text: '' }] : []),
  ],
  rows: scenario.levers.map((lever, place) => ({
    cells: [
      { text: sayLever(lever) },
      { text: capital(leverCostCell(lever)) },
      { text: lever.evidence || 'Nothing is said' },
      { text: lever.confidence, tag: CONFIDENCE_TAGS[lever.confidence] },
      ...(mayEdit && !agreed
        ? [{ text: 'Change', href: `/scenarios/${id}/levers/${place}`, hiddenText: `: ${sayLever(lever)}` }]
        : []),
    ],
  })),
  whenEmpty: 'Nothing yet: this is doing nothing.',
})

const monthsTable = (measure: OutcomeMeasure, outcome: Outcome): ShownTable => ({
  caption: `${measure.label}, month by month`,
  columns: [
    { key: 'month', text: 'On' },
    { key: 'nothing', text: 'Doing nothing', isNumeric: true },
    { key: 'scenario', text: 'This plan', isNumeric: true },
    { key: 'difference', text: 'Difference', isNumeric: true },
    { key: 'range', text: '8 futures in 10', isNumeric: true },
  ],
  rows: outcome.months.map(({ date, nothing, scenario, difference }) => ({
    cells: [
      { text: dayInWords(date) },
      { text: outcomeAmount(measure, nothing.mean) },
      { text: outcomeAmount(measure, scenario.mean) },
      { text: outcomeChange(measure, difference.mean) },
      { text: changeRange(measure, difference) },
    ],
  })),
})

const plainTable = (caption: string, rows: readonly (readonly [string, string])[]): ShownTable => ({
  caption,
  columns: [
    { key: 'what', text: '' },
    { key: 'value', text: 'Difference', isNumeric: true },
  ],
  rows: rows.map(([what, value]) => ({ cells: [{ text: what }, { text: value }] })),
})

interface Wanted {
  readonly kept: KeptScenario
  readonly latest: KeptResult
  readonly outcomes: readonly Outcome[]
  readonly measure: OutcomeMeasure
}

function chartsOf({ kept, latest, outcomes, measure }: Wanted): Chart[] {
  const outcome = outcomes.find(one => one.code === measure.code)
  if (!outcome) return []
  const { result } = latest
  const last = result.months - 1
  const base = {
    source: `the authority’s returns to ${dayInWords(result.asAt)}, ${count(result.runs, 'future')} with and without the plan; lines and figures are averages, the shade 8 futures of 10`,
  }
  const steps = {
    source: `the authority’s returns to ${dayInWords(result.asAt)}, ${result.stepRuns === undefined ? 'fewer futures' : count(result.stepRuns, 'future')} for each bar: the bars come to nearly, not exactly, the difference that ${count(result.runs, 'future')} tell`,
  }
  const csv = (file: string) => [{ text: 'CSV', href: `/scenarios/${kept.id}/files/${file}` }]
  const compared = [{ name: kept.scenario.name, outcome }]
  const charts: Chart[] = [
    { ...base, id: 'outcome', title: measure.label, says: comparisonSays(measure, compared), svg: drawComparison(measure, compared), table: monthsTable(measure, outcome), downloads: csv('outcomes.csv') }, // prettier-ignore
  ]
  const fall = result.waterfall.find(one => one.code === measure.code && one.month === last)
  const waterfall = drawWaterfall(result, measure.code, last)
  if (fall && waterfall)
    charts.push({
      ...steps,
      id: 'waterfall',
      title: 'Which change does how much?',
      says: 'Each bar is what one change adds, half when it comes after those above it and half when it comes before them: what two do together is shared between them.',
      svg: waterfall,
      table: plainTable(`${measure.label}: which change does how much`, result.levers.map((lever, i) => [sayLever(lever), outcomeChange(measure, fall.parts[i]!)])), // prettier-ignore
      downloads: csv('waterfall.csv'),
    })
  const tornado = drawTornado(result, measure.code, last)
  const key = `${measure.code} ${last}`
  if (tornado)
    charts.push({
      ...steps,
      id: 'tornado',
      title: 'What if we are wrong?',
      says: 'What the plan would do if one assumption turned out otherwise, all else as it is. The line is the plan as assumed; the longest bars matter most.',
      svg: tornado,
      table: plainTable(`${measure.label}: what if we are wrong`, result.tornado.flatMap(bar => [[`${bar.assumption}: ${bar.lowLabel}`, outcomeChange(measure, bar.low[key]!)] as const, [`${bar.assumption}: ${bar.highLabel}`, outcomeChange(measure, bar.high[key]!)] as const])), // prettier-ignore
      downloads: csv('tornado.csv'),
    })
  return charts
}

/** What another run of the same plan says that the one before did not. */
function sinceBefore({ latest, previous }: KeptScenario): string[] {
  if (!latest || !previous) return []
  const parts = whatChangedIn(previous.madeFrom, latest.madeFrom)
  const restsOn = parts.length === 0 ? [] : [`Changed in what it rests on: ${listOf(parts)}${knownUntil(previous, latest)}.`] // prettier-ignore
  const figures = SINCE.flatMap(code => {
    const measure = outcomeMeasure(code)
    const [before, after] = [previous, latest].map(
      kept => kept.result.outcomes.find(one => one.code === code)?.months.at(-1)?.difference.mean,
    )
    if (!measure || before === undefined || after === undefined) return []
    return [`${measure.label}: ${outcomeChange(measure, before)} when it was run on ${longInstant(previous.at)}, ${outcomeChange(measure, after)} now.`] // prettier-ignore
  })
  return [...restsOn, ...figures]
}

/** Numbers of which the page says what they were before. */
const SINCE = ['outside', 'outside_for_want_of_a_place', 'in_area', 'spend_to_date'] as const

const knownUntil = (before: KeptResult, after: KeptResult): string =>
  before.result.asAt === after.result.asAt ? '' : ` (known until ${dayInWords(after.result.asAt)}, before until ${dayInWords(before.result.asAt)})` // prettier-ignore

/** The form of "a meeting has agreed it" as it was sent, with what is wrong. */
interface Agreeing {
  readonly typed: TypedMeeting
  readonly errors: readonly FormError[]
}

/** One plan: what it changes, what it would do, which change does how much, and what if we are wrong. */
export async function scenarioPage(
  request: UserRequest,
  ports: ScenarioPorts,
  agreeing: Agreeing = { typed: firstMeeting(request.at), errors: [] },
): Promise<Answer> {
  const kept = await scenarioOf(request, ports)
  const { scenario, latest, agreed } = kept
  const mayEdit = can(request.user, 'run_forecasts')
  const outcomes = latest ? outcomesFor(request, latest.result.outcomes) : []
  const measure = outcomeMeasure(request.query.get('number') ?? '') ?? outcomeMeasure(FIRST_SHOWN)!
  const madeFrom = await ports.scenarioRuns.madeFrom(scenario.levers)
  const isOutside = outcomes.some(outcome => outcome.code === 'outside')
  const header = {
    question: `What would “${scenario.name}” change?`,
    answer: latest
      ? isOutside
        ? scenarioAnswer(latest.result, outcomes)
        : 'The numbers are small, or would give a small number away.'
      : 'Nobody has run it yet.',
    meta: [
      scenario.levers.length === 0 ? 'No change' : count(scenario.levers.length, 'change'),
      `Last changed by ${kept.changedBy}, ${longInstant(kept.changedAt)}`,
      ...(latest ? [`Run ${longInstant(latest.at)}`] : []),
      ...(latest?.result.supply === 'as-is'
        ? [
            'Doing nothing counts the places that are open now: planned homes count only where the plan opens them',
          ]
        : []),
    ],
    back: { href: '/scenarios', text: 'Scenarios' },
  }
  const view = {
    kept,
    agreedInWords:
      agreed && `Agreed by ${agreed.meeting} on ${dayOfIso(agreed.on)}; kept so by ${agreed.by}.`,
    mayEdit,
    ...staleResult(latest?.madeFrom, madeFrom),
    unknownHomes: mayEdit
      ? closingsOfUnknownHomes(scenario.levers, await homesOf(ports)).map(lever => lever.name)
      : [],
    hasRecords: madeFrom !== undefined,
    levers: leversTable(kept, mayEdit),
    since: mayEdit ? sinceBefore(kept) : [],
    charts: latest ? chartsOf({ kept, latest, outcomes, measure }) : [],
    tables: latest ? yearTables(outcomes, latest.result.months) : [],
    measures: OUTCOME_MEASURES.filter(one => outcomes.some(outcome => outcome.code === one.code)),
    measure,
    searches: await searchesLine(request.user, ports, latest && (latest.result.searches ?? NOTHING_STATED)),
    agreeFields: meetingFields(agreeing.typed),
    isAgreeing: agreeing.errors.length > 0,
  }
  return page('pages/scenarios/scenario.njk', header, view, { errors: agreeing.errors })
}

/** The end, and each year before it. */
const yearTables = (outcomes: readonly Outcome[], months: number): ShownTable[] =>
  [months - 1, 23, 11].filter((place, i) => place < months && (i === 0 || place !== months - 1)).map(place => outcomesTable(outcomes, place)) // prettier-ignore
