import type { KindMonth } from './month.ts'
import type { SpendPart } from './spend-lines.ts'

/** Twice seven: days are counted in halves, prices by the week. */
const HALF_DAYS_IN_A_WEEK = 14
const DAYS_IN_A_WEEK = 7

/** One kind, one month, one future: whole pence by part. */
export type PricedMonth = Record<Exclude<SpendPart, 'staying_put'>, number>

/** Pence for half-days at a rate that is the mean of places' rates; nought where there are no places. */
function usedAt(
  halfDays: number,
  places: { readonly days: number; readonly weeklyTimesDays: number },
): number {
  if (places.days === 0) return 0
  return Math.round((halfDays * (places.weeklyTimesDays / places.days)) / HALF_DAYS_IN_A_WEEK)
}

/**
 * Prices one month. Children-days are the mean of the children at its beginning and its end, times its days. They fill own
 * homes first (whose fixed cost is paid in any case), then block bookings, then retained places; the others cost the weekly
 * rate.
 * @param halfDays children at the month's beginning plus those at its end, times its days
 * @param ended placements of the kind that ended in the month
 * @param into the answer, to be used again
 */
export function priceMonth(month: KindMonth, halfDays: number, ended: number, into: PricedMonth): void {
  const { rate } = month
  const own = Math.min(halfDays, 2 * month.ownPlaces.days)
  const block = Math.min(halfDays - own, 2 * month.blockPlaces.days)
  const retained = Math.min(halfDays - own - block, 2 * month.retainedPlaces.days)
  const spot = halfDays - own - block - retained
  const inUse = usedAt(own, month.ownPlaces) + Math.round((spot * rate.pence) / HALF_DAYS_IN_A_WEEK)
  const spotShare = halfDays > 0 ? spot / halfDays : 0
  into.care = inUse
  into.fixed = month.fixedInPence
  into.agency_staff = month.agencyPremiumInPence
  into.block = month.blockInPence
  into.retainer = month.retainerInPence + usedAt(retained, month.retainedPlaces)
  into.notice = Math.round(ended * rate.noticeWeeks * rate.pence * spotShare)
  into.one_off = month.oneOffInPence
  const children = halfDays / 2
  const partners = (weekly: number): number =>
    month.sharedOver === 0 ? 0 : Math.round((children * weekly) / (month.sharedOver * DAYS_IN_A_WEEK))
  into.education = 0 - partners(month.educationWeekly)
  into.health = 0 - partners(month.healthWeekly)
}

export const newPricedMonth = (): PricedMonth => ({
  care: 0, fixed: 0, agency_staff: 0, block: 0, retainer: 0, notice: 0, one_off: 0, education: 0, health: 0,
}) // prettier-ignore
