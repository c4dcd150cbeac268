import { addMonths, AGE_BAND_STARTS, AGE_BANDS, ageBandIndex, ageOn, birthday, calendarDateOf, KINDS, lastDayOfMonth, OPEN, type Day } from '../care/index.ts' // prettier-ignore
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
    { date, measure: 'entries', group: 'all', value: flows.entries[month]! },
    { date, measure: 'exits', group: 'all', value: flows.exits[month]! },
    { date, measure: 'moves', group: 'all', value: flows.moves[month]! },
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

function countFlows(known: KnownHistory, days: readonly Day[]) {
  const entries = new Int32Array(days.length)
  const exits = new Int32Array(days.length)
  const moves = new Int32Array(days.length)
  const { stays, periods } = known
  const add = (flow: Int32Array, day: Day) => {
    const month = firstAtOrAfter(days, day)
    if (day >= known.firstDay && month < days.length) flow[month]!++
  }
  for (let p = 0; p < periods.count; p++) {
    if (periods.isStartUnknown[p] === 0) add(entries, periods.start[p]!)
    if (periods.end[p] !== OPEN) add(exits, periods.end[p]!)
    for (let stay = periods.firstStay[p]! + 1; stay < periods.firstStay[p + 1]!; stay++)
      add(moves, stays.start[stay]!)
  }
  return { entries, exits, moves }
}

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
