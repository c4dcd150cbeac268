import { dayInWords, type Kind } from '../../../care/index.ts'
import {
  isBlockBooking,
  OUTCOME_MEASURES,
  type FoundPlan,
  type KeptBestPlan,
  type PlanAnswer,
} from '../../../planning/index.ts'
import { count as inFigures, outcomeAmount, outcomeChange, spareSentences } from '../../../reports/index.ts'
import type { SearchesLine } from '../../components/searches-line.ts'
import type { ShownTable } from '../../components/data-table.ts'
import { staleResult } from '../../components/stale-result.ts'
import { page, type PageAnswer } from '../../server/answer.ts'
import { count, longInstant } from '../../words.ts'
import { askedTable, elsewhereInWords } from './asked-table.ts'
import { bridgeInWords, bridgeTable } from './bridge-table.ts'
import { frontierWords, isFrontierShown } from './frontier-words.ts'
import { frontierChart, frontierSays, needCharts } from './plan-charts.ts'
import { frontierTable, programmeTable, reasonsTable, triedTable } from './plan-tables.ts'
import { LEAST_SHOWN, planAnswerInWords } from './plan-words.ts'
import { refusalInWords } from './refusal-words.ts'

const QUESTION = 'What is the cheapest way to have enough homes?'

interface PlanReader {
  readonly mayPlan: boolean
  readonly seesSmallNumbers: boolean
  readonly searches: SearchesLine
  readonly others: readonly Omit<KeptBestPlan, 'answer'>[]
  /** What the plan rests on now; undefined: no records. */
  readonly madeFrom: string | undefined
}

/** Whether a person may see how many children need a place. */
export const isDemandShown = ({ needs }: PlanAnswer, seesSmallNumbers: boolean): boolean =>
  seesSmallNumbers || needs.every(need => need.demand.every(month => month.p2_5 >= LEAST_SHOWN))

/** A best plan: what opens when, why, what more certainty would cost, and how it does where it was not made. */
export function bestPlanPage(kept: KeptBestPlan, reader: PlanReader): PageAnswer {
  const { answer, name, by, at } = kept
  const { plan, wish } = answer
  const isShown = isDemandShown(answer, reader.seesSmallNumbers)
  const header = {
    question: QUESTION,
    answer: [planAnswerInWords(answer), ...spareOf(answer, reader)].join(' '),
    meta: [
      `“${name}”, made by ${by} on ${longInstant(at)}`,
      `As at ${dayInWords(answer.asAt)}, ${inFigures(answer.futures)} futures`,
    ],
  }
  return page('pages/best-plan/best-plan.njk', header, {
    id: kept.id,
    mayPlan: reader.mayPlan,
    ...staleResult(answer.madeFrom, reader.madeFrom),
    plan: plan && {
      programme: programmeTable(answer, plan),
      charts: isShown ? needCharts(kept, plan) : [],
      reasons: reasonsTable(answer, plan, reader.seesSmallNumbers),
      tried: triedTable(answer, plan, reader.seesSmallNumbers),
      bridge: bridgeTable(plan, wish),
      bridgeSays: bridgeInWords(plan),
      simulated: simulatedTable(plan, wish.kinds, reader.seesSmallNumbers),
      booked: bookedInWords(answer, plan),
    },
    refusal: refusalInWords(answer, reader.seesSmallNumbers),
    frontierAsks: frontierWords(answer).question,
    isFrontierShown: isFrontierShown(answer, reader.seesSmallNumbers),
    frontier: frontierChart(kept),
    frontierSays: frontierSays(answer),
    frontierTable: answer.frontier.some(line => line.cheapest) ? frontierTable(answer) : undefined,
    asked: askedTable(answer),
    searches: reader.searches,
    elsewhere: elsewhereInWords(answer),
    capitalYears: wish.capitalYears,
    others: reader.others.filter(one => one.id !== kept.id).map(one => ({ href: `/best-plan/${one.id}`, text: `${one.name}, ${longInstant(one.at)}` })), // prettier-ignore
  })
}

/** Where the simulation has hardly any child live in what the plan opens. */
const spareOf = ({ plan, asAt }: PlanAnswer, { seesSmallNumbers }: PlanReader): string[] =>
  plan ? spareSentences({ ...plan, asAt }, { seesSmallNumbers }) : []

/** What is looked at in the simulation: of children for want of a place only the kinds that the plan is for. */
const simulatedCodes = (kinds: readonly Kind[]): readonly string[] => [
  'outside',
  ...kinds.map(kind => `outside_for_want_of_a_place_${kind}`),
  'in_area',
  'over_20_miles',
  'monthly_spend',
  'spend_to_date',
  'capital_to_date',
]

/** Beds booked in other homes are places of the plan, but the simulation counts their children where they live. */
function bookedInWords({ wish, searches }: PlanAnswer, { programme }: FoundPlan): string {
  const beds = wish.options.reduce(
    (sum, option, o) =>
      isBlockBooking(option)
        ? sum + programme[o]!.reduce((a, b) => a + b, 0) * (option.placesByMonth.at(-1) ?? 0)
        : sum,
    0,
  )
  return beds === 0
    ? ''
    : `The ${count(beds, 'booked bed')} ${beds === 1 ? 'is' : 'are'} in other homes: for the plan a child there has a place, while the simulation still counts the child in another home${searches?.bookedFirst.includes('in_house_residential') ? '; as booked places are tried first, one who comes to live there while fewer children live in such homes than are booked wants no place of ours' : ' and for want of a place of our own'}.`
}

/** The same plan in the full simulation, at the end of the months, beside doing nothing. */
function simulatedTable(
  { outcomes }: FoundPlan,
  kinds: readonly Kind[],
  seesSmallNumbers: boolean,
): ShownTable {
  const rows = simulatedCodes(kinds).flatMap(code => {
    const measure = OUTCOME_MEASURES.find(one => one.code === code)
    const month = outcomes.find(outcome => outcome.code === code)?.months.at(-1)
    if (!measure || !month) return []
    const isSmall = !seesSmallNumbers && measure.unit === 'children' && Math.min(month.nothing.mean, month.scenario.mean) < LEAST_SHOWN // prettier-ignore
    const { low, high } = month.difference
    const texts = isSmall
      ? ['fewer than ten', 'fewer than ten', 'not shown']
      : [
          outcomeAmount(measure, month.nothing.mean),
          outcomeAmount(measure, month.scenario.mean),
          `${outcomeChange(measure, low)} to ${outcomeChange(measure, high)}`,
        ]
    const sub = code.startsWith('outside_for_want_of_a_place') ? { sub: 'whether or not in a booked place; those turned away wait for the next search, as on the gap page' } : {} // prettier-ignore
    return [{ cells: [{ text: measure.label, ...sub }, ...texts.map(text => ({ text }))] }]
  })
  return {
    caption: 'In the full simulation, at the end of the last month',
    columns: [
      { key: 'what', text: 'What' },
      { key: 'nothing', text: 'Doing nothing', isNumeric: true },
      { key: 'plan', text: 'With the plan', isNumeric: true },
      { key: 'difference', text: 'Difference in 8 futures of 10', isNumeric: true },
    ],
    rows,
    whenEmpty: 'Nothing opens, so nothing differs.',
  }
}

/** Before there is a plan. */
export const emptyPlanPage = (mayPlan: boolean): PageAnswer =>
  page(
    'pages/best-plan/empty.njk',
    { question: QUESTION, answer: 'No plan has been looked for yet.' },
    {
      empty: {
        heading: 'Which homes, carers and bookings, and when?',
        text: 'Say what the plan must bring and what may be opened at what price: the cheapest programme is found over hundreds of futures, with what it costs to be surer.',
        ...(mayPlan ? { action: { href: '/best-plan/new', text: 'Look for the best plan' } } : {}),
      },
    },
  )
