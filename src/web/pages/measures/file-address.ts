import { isoFromDay, type Day } from '../../../care/index.ts'
import type { Seen } from './measure-series.ts'

/** A page or file below the measure's own, of the same day, cut and group. */
export function fileAddress({ measure, cut, group }: Seen, day: Day, name: string): string {
  const query = new URLSearchParams({
    on: isoFromDay(day),
    cut: cut.name,
    ...(group === 'all' ? {} : { group }),
  })
  return `/measures/${measure.name}/${name}?${query.toString()}`
}
