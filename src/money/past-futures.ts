import { KINDS, type Day } from '../care/index.ts'
import type { KindFutures, PastRow } from '../forecast/index.ts'

/** Placements of each kind that end for each child and day, over the first year of the futures. */
function endingsADay({ children, ended, runs, monthEnds, asAt }: KindFutures): number[] {
  const months = monthEnds.length
  const year = Math.min(months, 12)
  return KINDS.map((_, kind) => {
    let [days, count] = [0, 0]
    for (let run = 0; run < runs; run++)
      for (let month = 0; month < year; month++) {
        const at = (run * KINDS.length + kind) * months + month
        days += children[at]! * (monthEnds[month]! - (monthEnds[month - 1] ?? asAt))
        count += ended[at]!
      }
    return days > 0 ? count / days : 0
  })
}

/**
 * The counted past in the form of one future, so that it is priced like the futures: children at month-ends. How many
 * placements ended is not in it; they are taken to have ended as often as in the year ahead.
 */
export function pastAsFuture(past: readonly PastRow[], futures: KindFutures): KindFutures | undefined {
  const column = (measure: string, group: string) =>
    past.filter(row => row.measure === measure && row.group === group)
  const kinds = KINDS.map(kind => column('in_care', `placement:${kind}`))
  const dates: Day[] = kinds[0]!.map(row => row.date)
  const [first, ...monthEnds] = dates
  if (first === undefined || monthEnds.length === 0) return undefined
  const rates = endingsADay(futures)
  const turned = column('turning_18', 'all').map(row => row.value)
  const children = Int32Array.from(kinds.flatMap(rows => rows.slice(1).map(row => row.value)))
  const days = dates.slice(1).map((day, month) => day - dates[month]!)
  const ended = children.map((count, at) =>
    Math.round(count * days[at % days.length]! * rates[Math.floor(at / days.length)]!),
  )
  return {
    asAt: first,
    monthEnds,
    runs: 1,
    start: kinds.map(rows => rows[0]!.value),
    children,
    ended,
    turned18: Int32Array.from(turned.slice(1)),
    turned18Before: turned.slice(0, 1),
  }
}
