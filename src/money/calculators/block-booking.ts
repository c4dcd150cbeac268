import { WHOLE, yearOfWeeks } from './year.ts'

/** Places that are booked, and what of them is used; pence a place and week. */
export interface Booking {
  readonly places: number
  /** Places in use on average; parts of a place are allowed. */
  readonly usedPlaces: number
  readonly spotInPence: number
}

export interface BookingResult {
  /** Occupancy at which booking costs the same as buying by the week; above 100 %: never cheaper. */
  readonly breakEvenInHundredths: number
  readonly yearlyCostInPence: number
  /** The same places bought by the week when used. */
  readonly yearlySpotInPence: number
  /** In minus: booking costs more. */
  readonly yearlySavingInPence: number
}

const result = (breakEven: number, yearlyCost: number, yearlySpot: number): BookingResult => ({
  breakEvenInHundredths: breakEven,
  yearlyCostInPence: yearlyCost,
  yearlySpotInPence: yearlySpot,
  yearlySavingInPence: yearlySpot - yearlyCost,
})

const NEVER = Number.POSITIVE_INFINITY

/**
 * A block: `saving = spot rate × filled − block rate × booked`; `break-even occupancy = block rate ÷ spot rate`
 *.
 */
export function blockBooking({
  places,
  usedPlaces,
  spotInPence,
  blockInPence,
}: Booking & { readonly blockInPence: number }): BookingResult {
  // prettier-ignore
  const breakEven = spotInPence > 0 ? Math.round((blockInPence * WHOLE) / spotInPence) : NEVER
  return result(breakEven, yearOfWeeks(places * blockInPence), yearOfWeeks(usedPlaces * spotInPence))
}

/** A retainer: paid for every place, and more for those in use; `break-even use = retainer ÷ (spot rate − rate when used)`. */
export function retainer({
  places,
  usedPlaces,
  spotInPence,
  retainerInPence,
  whenUsedInPence,
}: Booking & { readonly retainerInPence: number; readonly whenUsedInPence: number }): BookingResult {
  // prettier-ignore
  const gain = spotInPence - whenUsedInPence
  const breakEven = gain > 0 ? Math.round((retainerInPence * WHOLE) / gain) : NEVER
  return result(
    breakEven,
    yearOfWeeks(places * retainerInPence + usedPlaces * whenUsedInPence),
    yearOfWeeks(usedPlaces * spotInPence),
  )
}
