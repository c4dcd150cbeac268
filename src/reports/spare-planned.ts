import { dayInWords, isOwnKind, type Kind } from '../care/index.ts'
import type { Forecast } from '../forecast/index.ts'
import { aheadFrom, availableOn } from '../supply/index.ts'
import { ENOUGH_IN, WHERE } from './spare-places.ts'
import type { GapMonth } from './gap-view.ts'
import { count } from './words.ts'

/**
 * Says of planned places of our own that are counted, and open by the last month of a forecast, that those without them would be
 * enough in most futures; '': not so, or nothing is planned.
 */
export function sparePlanned(
  { request }: Pick<Forecast, 'request'>,
  kind: Kind,
  last: GapMonth | undefined,
): string {
  const needed = last?.needed[ENOUGH_IN]
  if (!last || needed === undefined || request.supply !== 'planned' || !isOwnKind(kind)) return ''
  const planned = aheadFrom(request.provision ?? [], request.asAt)
    .filter(row => row.kind === kind && row.status === 'planned')
    .reduce((sum, row) => sum + availableOn(row, last.date, 'planned'), 0)
  const others = Math.round(last.places - planned)
  if (planned === 0 || needed > others) return ''
  return `There are places to spare ${WHERE[kind]} already, so the ${count(planned)} planned to open by ${dayInWords(last.date)} do little: the ${count(others)} without them would be enough in 8 futures of 10.`
}
