import { KIND_LABELS, monthInWords } from '../../../care/index.ts'
import {
  allPlaces,
  capacityOf,
  isBlockBooking,
  openedPlaces,
  shortFrom,
  type Capacity,
  type FoundPlan,
  type PlanAnswer,
  type PlanFigures,
  type PlanReason,
} from '../../../planning/index.ts'
import { percent, poundsInShort } from '../../../reports/index.ts'
import type { Row, ShownTable } from '../../components/data-table.ts'
import { number } from '../../words.ts'
import { frontierWords, levelInWords } from './frontier-words.ts'
import { LEAST_SHOWN, moreOrLess } from './plan-words.ts'

const PENCE = 100
const change = (pence: number): string =>
  `${poundsInShort(Math.abs(pence) / PENCE)} ${pence < 0 ? 'less' : 'more'}`
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const numeric = (key: string, text: string) => ({ key, text, isNumeric: true })

/** Places of each need in each month under the plan, our own and booked: as the scenario’s levers bring them. */
export const placesUnder = (answer: PlanAnswer, plan: Pick<FoundPlan, 'programme'>): number[][] =>
  allPlaces(ownAndBooked(answer, plan))

/** The same apart: our own, and booked in homes of others. */
export function ownAndBooked(
  { asAt, needs, wish, monthEnds }: PlanAnswer,
  { programme }: Pick<FoundPlan, 'programme'>,
): Capacity {
  const { options } = wish
  const places = openedPlaces(options, { asAt, monthEnds })
  return capacityOf({ needs, options, openings: { places, pence: [] } }, programme)
}

/** Needs for which places may be booked in homes of others: by their place in the answer. */
export const bookableNeeds = ({ needs, wish }: PlanAnswer): number[] =>
  needs.flatMap(({ kind }, n) =>
    wish.options.some(option => option.kind === kind && isBlockBooking(option)) ? [n] : [],
  )

/** What opens in which month, and the places that there are then. Months in which nothing opens are left out. */
export function programmeTable(answer: PlanAnswer, plan: FoundPlan): ShownTable {
  const { wish, needs, monthEnds } = answer
  const { own, booked } = ownAndBooked(answer, plan)
  const bookable = bookableNeeds(answer)
  const rows = monthEnds.flatMap((end, month): Row[] => {
    const opened = plan.programme.map(line => line[month]!)
    if (opened.every(count => count === 0)) return []
    const cells = [
      { text: monthInWords(end), sortBy: end },
      ...opened.map(count => ({ text: count === 0 ? '' : number(count) })),
      ...needs.map((_, n) => ({ text: number(own[n]![month]!) })),
      ...bookable.map(n => ({ text: number(booked[n]![month]!) })),
    ]
    return [{ cells }]
  })
  return {
    caption: 'What opens, month by month',
    columns: [
      { key: 'month', text: 'In' },
      ...wish.options.map(option => numeric(option.id, capital(option.name))),
      ...needs.map(need => numeric(need.kind, `Places: ${KIND_LABELS[need.kind].toLowerCase()}`)),
      ...bookable.map(n => numeric(`booked_${needs[n]!.kind}`, 'Places: booked in homes of others')),
    ],
    rows,
    whenEmpty: 'Nothing opens.',
  }
}

const LIMITS = {
  'in all': 'yes: all that may be opened',
  'per quarter': 'yes: each quarter is full',
  capital: 'yes: the money for buildings',
} as const

type Reason = PlanReason['withoutLast']

/** What the wish is about changes by, and what it costs: months of being sure, else children without a place, where they may be seen. */
function changed(difference: Reason, words: string, { wish }: PlanAnswer, seesSmallNumbers: boolean): string {
  if (difference === undefined) return words
  const { certainty, short, inArea, budget } = wish.wishes
  const isNothingElse = !inArea && !budget
  const isOfMonths = certainty !== undefined || (isNothingElse && difference.short === undefined)
  const isOfChildren = seesSmallNumbers && (short !== undefined || (!isOfMonths && isNothingElse))
  const brings = [
    ...(isOfMonths ? [monthsChange(difference.certainty)] : []),
    ...(isOfChildren && difference.short !== undefined ? [childrenChange(difference.short)] : []),
    ...(inArea && difference.inArea !== undefined ? [pointsChange(difference.inArea, 'in our area')] : []),
    ...(budget && difference.withinBudget !== undefined ? [futuresChange(difference.withinBudget)] : []),
  ]
  return [...brings, change(difference.costInPence)].join('; ')
}

const signOf = (value: number): string => (value < 0 ? '−' : '+')
const monthsChange = (share: number): string => `${signOf(share)}${number(Math.abs(share) * 100, 1)} months in 100` // prettier-ignore
const pointsChange = (share: number, where: string): string => `${signOf(share)}${number(Math.abs(share) * 100, 2)} percentage points ${where}` // prettier-ignore
const futuresChange = (share: number): string => `${signOf(share)}${number(Math.abs(share) * 100, 1)} futures in 100 within the budget` // prettier-ignore
const childrenChange = (children: number): string =>
  `${signOf(children)}${number(Math.abs(children), 1)} children without a place`

/** Why so many of each: what one less and one more would do. */
export const reasonsTable = (
  answer: PlanAnswer,
  { reasons }: FoundPlan,
  seesSmallNumbers: boolean,
): ShownTable => ({
  // prettier-ignore
  caption: 'Why so many of each: what one less or one more would do',
  columns: [
    { key: 'option', text: 'Sort' },
    numeric('opened', 'Opens'),
    { key: 'limit', text: 'Held back by a limit?' },
    { key: 'less', text: 'Without the last' },
    { key: 'more', text: 'With one more' },
  ],
  rows: reasons.map(reason => ({
    cells: [
      { text: capital(answer.wish.options[reason.option]!.name) },
      { text: number(reason.opened) },
      { text: reason.limit ? LIMITS[reason.limit] : 'no' },
      { text: changed(reason.withoutLast, 'none opens', answer, seesSmallNumbers) },
      { text: changed(reason.withOneMore, 'not allowed', answer, seesSmallNumbers) },
    ],
  })),
})

/** What each level of the wish would cost. */
export const frontierTable = (answer: PlanAnswer): ShownTable => ({
  caption: frontierWords(answer).title,
  columns: [
    { key: 'share', text: frontierWords(answer).asked },
    ...answer.wish.options.map(option => numeric(option.id, capital(option.name))),
    numeric('cost', 'Against doing nothing'),
  ],
  rows: answer.frontier.map(({ share, cheapest }) => ({
    cells: [
      { text: levelInWords(answer, share) },
      ...answer.wish.options.map((_, o) => ({ text: cheapest ? number(cheapest.opened[o]!) : '' })),
      { text: cheapest ? moreOrLess(cheapest.costInPence) : 'not within the limits' },
    ],
  })),
})

function shortInWords({ shortOnAverage }: PlanFigures, seesSmallNumbers: boolean): string {
  const children = shortOnAverage.reduce((a, b) => a + b, 0)
  return children < LEAST_SHOWN && !seesSmallNumbers ? 'fewer than ten' : number(children, 1)
}

/** How the plan does where it was found, on others, and in the full simulation: each wish, and what it costs. */
export function triedTable(
  { futures, wish, monthEnds }: PlanAnswer,
  { own, others, simulated }: FoundPlan,
  seesSmallNumbers: boolean,
): ShownTable {
  const tried = simulated ? [own, others, simulated] : [own, others]
  const row = (text: string, say: (figures: PlanFigures) => string): Row => ({
    cells: [{ text }, ...tried.map(figures => ({ text: say(figures) }))],
  })
  const { certainty, budget } = wish.wishes
  const from = (month: number | undefined) => (month === undefined ? '' : `, from ${monthInWords(monthEnds[month]!)} on`) // prettier-ignore
  return {
    caption: `Tried on the ${number(futures)} futures that it was found on, on ${number(futures)} others, and in the full simulation of the first`,
    columns: [
      { key: 'what', text: 'What' },
      numeric('own', 'Found on'),
      numeric('others', 'Others'),
      ...(simulated ? [numeric('simulated', 'Full simulation')] : []),
    ],
    rows: [
      row(`Month-ends with as many places, our own and booked, as children who need one${from(certainty?.fromMonth)}`, figures => percent(figures.certainty)), // prettier-ignore
      row(`Children outside for want of a place of our own, less the places booked, in an average month${from(shortFrom(wish))}`, figures => shortInWords(figures, seesSmallNumbers)), // prettier-ignore
      ...(own.inArea === undefined
        ? []
        : [row(`Children in our area${from(wish.wishes.inArea?.fromMonth)}`, figures => percent(figures.inArea ?? 0))]), // prettier-ignore
      ...(budget?.years ?? []).map((year, y) =>
        row(`Futures within the budget of ${year.name}`, ({ withinBudget }) => percent(withinBudget[y] ?? 0)),
      ),
      row('Against doing nothing, buildings spread over years, on average', figures =>
        moreOrLess(figures.extraCost.mean),
      ),
      row('In 8 futures of 10', ({ extraCost }) => `${change(extraCost.low)} to ${change(extraCost.high)}`),
      row('Paid for what opens, used or not', figures => poundsInShort(figures.fixedCost / PENCE)),
      row('Money for buildings', figures => poundsInShort(figures.capital / PENCE)),
    ],
  }
}
