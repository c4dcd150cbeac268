import { addMonths, AGE_BAND_STARTS, AGE_BANDS, ageBandIndex, ageBandOn, ageOn, birthday, calendarDateOf, KINDS, lastDayOfMonth, OPEN, type Day } from '../care/index.ts' // prettier-ignore
import { AT_EIGHTEEN } from './exposure.ts'
import type { PastRow } from './forecast.ts'
import type { KnownHistory } from './known-history.ts'

/** Month-ends from the first that the returns cover to the as-at day (which ends the last month, whole or not). */
export function pastMonthEnds(known: KnownHistory): Day[] {
  const days: Day[] = []
  for (let day = known.firstDay; ; day = addMonths(day, 1)) {
    const { year, month } = calendarDateOf(day)
    const end = lastDayOfMonth(year, month)
    if (end > known.asAt) break
    days.push(end)
    if (days.length > LONGEST_PAST) break
  }
  return days
}

const LONGEST_PAST = 1200

/** The past, month by month, in the words of the forecast: children in care by kind and age, entries, exits, moves. */
export function countPast(known: KnownHistory): PastRow[] {
  const days = pastMonthEnds(known)
  const stocks = countStocks(known, days)
  const flows = countFlows(known, days)
  return days.flatMap((date, month) => [
    {
      date,
      measure: 'in_care',
      group: 'all',
      value: stocks.kinds.reduce((sum, kind) => sum + kind[month]!, 0),
    },
    ...KINDS.map((kind, k) => ({ date, measure: 'in_care', group: `placement:${kind}`, value: stocks.kinds[k]![month]! })), // prettier-ignore
    ...AGE_BANDS.map((band, b) => ({ date, measure: 'in_care', group: `age:${band}`, value: stocks.ages[b]![month]! })), // prettier-ignore
    ...flows.map(({ measure, group, counts }) => ({ date, measure, group, value: counts[month]! })),
  ])
}

function countStocks(known: KnownHistory, days: readonly Day[]) {
  const kinds = KINDS.map(() => new Int32Array(days.length))
  const ages = AGE_BANDS.map(() => new Int32Array(days.length))
  const { stays, periods, children } = known
  for (let stay = 0; stay < stays.count; stay++) {
    const child = periods.child[stays.period[stay]!]!
    const end = Math.min(stays.end[stay]!, children.adult[child]!)
    const first = firstAtOrAfter(days, stays.start[stay]!)
    if (first >= days.length || days[first]! >= end) continue
    let band = ageBandIndex(ageOn(children.birth[child]!, days[first]!))
    let next = nextBandDay(children.birth[child]!, band)
    for (let month = first; month < days.length && days[month]! < end; month++) {
      while (days[month]! >= next) next = nextBandDay(children.birth[child]!, ++band)
      kinds[stays.kind[stay]!]![month]!++
      ages[band]![month]!++
    }
  }
  return { kinds, ages }
}

/** The birthday on which a child leaves an age band for the next. */
const nextBandDay = (birth: Day, band: number): Day =>
  band + 1 < AGE_BAND_STARTS.length ? birthday(birth, AGE_BAND_STARTS[band + 1]!) : OPEN

interface Flow {
  readonly measure: string
  readonly group: string
  readonly counts: Int32Array
}

function countFlows(known: KnownHistory, days: readonly Day[]): Flow[] {
  const flows = FLOW_NAMES.map(([measure, group]) => ({
    measure,
    group,
    counts: new Int32Array(days.length),
  }))
  const add = (measure: string, group: string, day: Day) => {
    const month = firstAtOrAfter(days, day)
    if (day < known.firstDay || month >= days.length) return
    flows.find(flow => flow.measure === measure && flow.group === group)!.counts[month]!++
  }
  const { stays, periods, children } = known
  for (let p = 0; p < periods.count; p++) {
    const child = periods.child[p]!
    const bandOn = (day: Day) => `age:${ageBandOn(children.birth[child]!, day)}`
    const [start, end] = [periods.start[p]!, periods.end[p]!]
    if (periods.isStartUnknown[p] === 0 && start >= known.firstDay) {
      add('entries', 'all', start)
      add('entries', bandOn(start), start)
      if (children.isUnaccompanied[child]) add('entries', 'unaccompanied', start)
    }
    if (end !== OPEN && end >= known.firstDay) {
      const isAdult = end >= children.adult[child]! - AT_EIGHTEEN
      add('exits', 'all', end)
      add('exits', bandOn(end), end)
      if (isAdult) add('turning_18', 'all', end)
    }
    for (let stay = periods.firstStay[p]! + 1; stay < periods.firstStay[p + 1]!; stay++)
      add('moves', 'all', stays.start[stay]!)
  }
  return flows
}

const FLOW_NAMES: readonly (readonly [string, string])[] = [
  ['entries', 'all'],
  ['exits', 'all'],
  ['moves', 'all'],
  ['turning_18', 'all'],
  ['entries', 'unaccompanied'],
  ...AGE_BANDS.map(band => ['entries', `age:${band}`] as const),
  ...AGE_BANDS.map(band => ['exits', `age:${band}`] as const),
]

/** Place of the first day at or after `day`; their number where there is none. */
function firstAtOrAfter(days: readonly Day[], day: Day): number {
  let [low, high] = [0, days.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (days[middle]! >= day) high = middle
    else low = middle + 1
  }
  return low
}
