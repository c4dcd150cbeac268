import { kindIndex, type Day } from '../../care/index.ts'
import { strengthOn, type KindFutures, type Prepared } from '../../forecast/index.ts'
import type { Lever } from './lever.ts'

const BIRTHDAYS_A_CHILD = 5
const SIXTEENTH = 3
const DAYS_IN_A_WEEK = 7

/** Of the children who are 16 or over on the as-at day: how many in one live with our own carers. None are: nobody. */
export function shareWithOwnCarers({ inCare }: Pick<Prepared, 'inCare'>): number {
  const own = kindIndex('in_house_fostering')
  let [older, ours] = [0, 0]
  for (let child = 0; child < inCare.count; child++) {
    if (inCare.birthdays[child * BIRTHDAYS_A_CHILD + SIXTEENTH]! > 0) continue
    older++
    if (inCare.kind[child] === own) ours++
  }
  return older > 0 ? ours / older : 0
}

export interface StayingPutTerms {
  /** Share of those who turn 18 who live with our own carers. */
  readonly share: number
  /** Whole pence a week for each, where the lever does not say. */
  readonly weeklyInPence: number
  readonly asAt: Day
}

/** What the young people cost who stay with our carers because of a lever: whole pence, [run][month]. */
export function stayingPutSpend(
  lever: Lever,
  { runs, monthEnds, turned18 }: KindFutures,
  { share, weeklyInPence, asAt }: StayingPutTerms,
): Float64Array {
  const months = monthEnds.length
  const ramp = { from: lever.from - asAt, full: lever.by - asAt, until: lever.until - asAt }
  const stays = monthEnds.map(end => ((lever.number * share) / 100) * strengthOn(ramp, end - asAt))
  const pence = new Float64Array(runs * months)
  monthEnds.forEach((end, month) => {
    const days = end - (monthEnds[month - 1] ?? asAt)
    const each = ((lever.weeklyInPence ?? weeklyInPence) * days) / DAYS_IN_A_WEEK
    const first = Math.max(month - lever.months + 1, 0)
    for (let run = 0; run < runs; run++) {
      let staying = 0
      for (let turned = first; turned <= month; turned++)
        staying += turned18[run * months + turned]! * stays[turned]!
      pence[run * months + month] = Math.round(staying * each)
    }
  })
  return pence
}
