import {
  addMonths,
  dayInWords,
  isDay,
  isoFromDay,
  KIND_LABELS,
  KINDS,
  monthEndsAfter,
  monthInWords,
  type Day,
  type Kind,
  type ProvisionRow,
} from '../care/index.ts'
import {
  aheadFrom,
  isPastUntold,
  placesAhead,
  stepsBetween,
  type PlacesOnDay,
  type PlacesStep,
} from '../supply/index.ts'
import type { StepLabel } from './charts/places-chart.ts'
import { csvText } from './csv.ts'
import { count } from './words.ts'

const MONTHS_BACK = 12
const MONTHS_AHEAD = 36

/** One kind's places over time. */
export interface SupplyView {
  readonly kind: Kind
  readonly label: string
  readonly now: PlacesOnDay
  readonly end: PlacesOnDay
  /** Every month-end, a year back and three ahead, and each day on which something changes. */
  readonly days: readonly PlacesOnDay[]
  readonly steps: readonly PlacesStep[]
  /** One sentence: what to see. */
  readonly says: string
}

/** Month-ends around a day, with the days on which places come or go. */
function daysAround(rows: readonly ProvisionRow[], asAt: Day): Day[] {
  const first = addMonths(asAt, -MONTHS_BACK)
  const ends = [...monthEndsAfter(first, MONTHS_BACK), asAt, ...monthEndsAfter(asAt, MONTHS_AHEAD)]
  const until = ends.at(-1)!
  const changes = aheadFrom(rows, asAt).flatMap(row => [row.openFrom, row.openTo, row.earliest, row.latest, row.staffedFrom, row.unavailableUntil, row.heldUntil]) // prettier-ignore
  const within = changes.filter(day => day !== undefined && isDay(day) && day > first && day <= until)
  return [...new Set([...ends, ...within.filter(day => day !== undefined)])].sort((a, b) => a - b)
}

function saysOf(now: PlacesOnDay, end: PlacesOnDay, asAt: Day): string {
  const less = now.registered - now.available
  const fewer = less > 0 ? `, ${count(less)} fewer than are registered` : ''
  const range = end.ifEarly === end.ifLate ? '' : ` (${count(end.ifLate)} if openings are late)`
  const then = end.available === now.available ? `as many by ${dayInWords(end.date)}` : `${count(end.available)} by ${dayInWords(end.date)}${range}` // prettier-ignore
  return `${count(now.available)} available on ${dayInWords(asAt)}${fewer}; ${then}, if all goes as planned.`
}

/** Places over time of every kind that the provision lists. */
export const supplyViews = (rows: readonly ProvisionRow[], asAt: Day): SupplyView[] =>
  KINDS.filter(kind => rows.some(row => row.kind === kind)).map(kind => {
    const own = rows.filter(row => row.kind === kind)
    const days = placesAhead(own, kind, daysAround(own, asAt), asAt)
    const now = days.find(({ date }) => date === asAt)!
    const end = days.at(-1)!
    const steps = stepsBetween(own, addMonths(asAt, -MONTHS_BACK), end.date)
    return { kind, label: KIND_LABELS[kind], now, end, days, steps, says: saysOf(now, end, asAt) }
  })

const MOST_LABELS = 12

/** Why places cannot be had is told of today alone; undefined where nothing is. */
export const pastUntoldInWords = (rows: readonly ProvisionRow[], asAt: Day): string | undefined =>
  isPastUntold(rows, asAt)
    ? `Which places are without staff, cannot be used, are held or are used by others is known from ${dayInWords(asAt)} on only: before it these lines show all that were open.`
    : undefined

/** Steps whose day is when they come: one that should have come by now has not. */
const onTheLine = ({ steps, now }: Pick<SupplyView, 'steps' | 'now'>): readonly PlacesStep[] =>
  steps.filter(({ row, what, on }) => what === 'closes' || row.status === 'open' || on > now.date)

/** "+2 Jul 2025": what comes and goes in a month, and on which day it begins; a long list is left to the table. */
export function stepLabelsOf(view: Pick<SupplyView, 'steps' | 'now'>): StepLabel[] {
  const months = new Map<string, PlacesStep[]>()
  for (const step of onTheLine(view)) {
    const month = monthInWords(step.on).replace(/^(\w{3})\w*/, '$1')
    months.set(month, [...(months.get(month) ?? []), step])
  }
  return [...months].slice(0, MOST_LABELS).map(([month, steps]) => ({
    on: steps[0]!.on,
    text: `${['opens', 'closes'].flatMap(what => signedSum(steps, what)).join(' ')} ${month}`,
  }))
}

function signedSum(steps: readonly PlacesStep[], what: string): string[] {
  const places = steps.reduce((sum, step) => sum + (step.what === what ? step.row.places : 0), 0)
  return places === 0 ? [] : [`${what === 'opens' ? '+' : '−'}${places}`]
}

/** `supply.csv`: each kind's places at every month-end and on each day of a change. */
export const supplyCsv = (views: readonly SupplyView[]): string =>
  csvText(
    ['date', 'kind', 'registered', 'staffed', 'available', 'available_if_late', 'available_if_early'],
    views.flatMap(({ kind, days }) =>
      days.map(one => [isoFromDay(one.date), kind, one.registered, one.staffed, one.available, one.ifLate, one.ifEarly]),
    ), // prettier-ignore
  )

/** The answer in two sentences. */
export function supplyAnswer(views: readonly SupplyView[]): string {
  if (views.length === 0) return 'No places are entered yet.'
  return views
    .map(({ label, now, end }) => {
      const change = end.available - now.available
      const moves = change === 0 ? 'and as many in three years' : `and ${count(end.available)} in three years`
      return `${label}: ${count(now.available)} places available, ${moves}.`
    })
    .join(' ')
}
