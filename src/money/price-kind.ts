import type { KindMonth } from './month.ts'
import type { SpendPart } from './spend-lines.ts'

/** Twice seven: days are counted in halves, prices by the week. */
const HALF_DAYS_IN_A_WEEK = 14

export type PartOfKind = Exclude<SpendPart, 'staying_put'>

/** One kind of home in every future: [run][month]. */
export interface KindToPrice {
  readonly runs: number
  readonly months: readonly KindMonth[]
  /** Children at each month's beginning plus those at its end, times its days. */
  readonly halfDays: Float64Array
  /** Placements of the kind that ended: [run][kind][month], read with `endedAt`. */
  readonly ended: Int32Array
  /** Where the placements of a future's first month stand in `ended`. */
  readonly endedAt: (run: number) => number
}

/** Fills places in their order: half-days that find one, and what they cost. Rates are pence a half-day. */
function fill(
  halfDays: number,
  tiers: readonly { readonly room: number; readonly rate: number }[],
): { used: number; pence: number } {
  let [used, pence] = [0, 0]
  for (const { room, rate } of tiers) {
    const here = Math.min(halfDays - used, room)
    used += here
    pence += here * rate
  }
  return { used, pence }
}

const weeklyOf = (places: { readonly days: number; readonly weeklyTimesDays: number }): number =>
  places.days === 0 ? 0 : places.weeklyTimesDays / places.days / HALF_DAYS_IN_A_WEEK

/**
 * Whole pence of every future and month by part. Children-days fill own homes first (whose fixed cost is paid in any case),
 * then block bookings, then retained places; the others cost the weekly rate. Months are the outer loop, so that what is
 * the same in all futures is worked out once.
 */
export function priceKind(kind: KindToPrice): Record<PartOfKind, Float64Array> {
  const size = kind.halfDays.length
  const column = () => new Float64Array(size)
  const columns: Record<PartOfKind, Float64Array> = {
    care: column(),
    fixed: column(),
    agency_staff: column(),
    block: column(),
    retainer: column(),
    notice: column(),
    one_off: column(),
    education: column(),
    health: column(),
  }
  kind.months.forEach((month, m) => {
    fillAlike(columns, month, m, kind.months.length)
    priceFutures(columns, kind, month, m)
  })
  return columns
}

/** What is paid whatever happens is the same in every future. */
function fillAlike(
  columns: Record<PartOfKind, Float64Array>,
  month: KindMonth,
  m: number,
  months: number,
): void {
  const alike = [
    [columns.fixed, month.fixedInPence],
    [columns.agency_staff, month.agencyPremiumInPence],
    [columns.block, month.blockInPence],
    [columns.one_off, month.oneOffInPence],
  ] as const
  for (const [column, pence] of alike)
    if (pence !== 0) for (let at = m; at < column.length; at += months) column[at] = pence
}

function priceFutures(
  { care, retainer, notice, education, health }: Record<PartOfKind, Float64Array>,
  { runs, months, halfDays, ended, endedAt }: KindToPrice,
  month: KindMonth,
  m: number,
): void {
  const own = month.ownPlaces.map(places => ({ room: 2 * places.days, rate: weeklyOf(places) }))
  const [blockRoom, retainedRoom] = [2 * month.blockPlaces.days, 2 * month.retainedPlaces.days]
  const retainedRate = weeklyOf(month.retainedPlaces)
  const rate = month.rate.pence
  const noticeRate = month.rate.noticeWeeks * rate
  const sharedOver = Math.max(month.sharedOver, 1) * HALF_DAYS_IN_A_WEEK
  for (let run = 0, at = m; run < runs; run++, at += months.length) {
    const all = halfDays[at]!
    const ours = fill(all, own)
    const rest = all - ours.used
    const block = rest < blockRoom ? rest : blockRoom
    const retained = rest - block < retainedRoom ? rest - block : retainedRoom
    const spot = rest - block - retained
    care[at] = Math.round(ours.pence) + Math.round((spot * rate) / HALF_DAYS_IN_A_WEEK)
    retainer[at] = month.retainerInPence + Math.round(retained * retainedRate)
    if (noticeRate > 0 && spot > 0)
      notice[at] = Math.round((ended[endedAt(run) + m]! * noticeRate * spot) / all)
    education[at] = 0 - Math.round((all * month.educationWeekly) / sharedOver)
    health[at] = 0 - Math.round((all * month.healthWeekly) / sharedOver)
  }
}
