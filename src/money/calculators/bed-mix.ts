import { WHOLE, yearOfWeeks } from './year.ts'

/** Homes of one size. */
export interface HomesOfASize {
  readonly homes: number
  readonly beds: number
  /** A year for each home, empty or full. */
  readonly yearlyFixedInPence: number
  readonly occupancyInHundredths: number
}

export interface BedMix {
  readonly before: HomesOfASize
  readonly after: HomesOfASize
  readonly weeklyPerChildInPence: number
  /** What a child costs a week who finds no bed. */
  readonly elsewhereInPence: number
  /** Buying, building and refitting. */
  readonly onceInPence: number
}

export interface BedMixSide {
  readonly beds: number
  /** Children who live there on average. */
  readonly children: number
  readonly yearlyCostInPence: number
  readonly weeklyCostPerChildInPence: number
}

export interface BedMixResult {
  readonly before: BedMixSide
  readonly after: BedMixSide
  /** What those cost who find no bed after the change and did before; in minus: fewer go elsewhere. */
  readonly elsewhereInPence: number
  /** A year less than before, children elsewhere included; in minus: more. */
  readonly yearlySavingInPence: number
  /** Occupancy of the new homes at which a year costs the same as before; above 100 %: never. */
  readonly breakEvenInHundredths: number
  readonly paybackYears: number | undefined
}

function sideOf(
  { homes, beds, yearlyFixedInPence, occupancyInHundredths }: HomesOfASize,
  perChild: number,
): BedMixSide {
  // prettier-ignore
  const children = (homes * beds * occupancyInHundredths) / WHOLE
  const yearlyCost = homes * yearlyFixedInPence + yearOfWeeks(perChild * children)
  return {
    beds: homes * beds,
    children,
    yearlyCostInPence: yearlyCost,
    weeklyCostPerChildInPence: children > 0 ? Math.round((yearlyCost * 7) / 365 / children) : 0,
  }
}

/** A change of the sizes of homes (two four-bed homes become four two-bed): each child who finds no bed costs the price elsewhere. */
export function bedMix(given: BedMix): BedMixResult {
  const [before, after] = [given.before, given.after].map(side => sideOf(side, given.weeklyPerChildInPence))
  const elsewhere = yearOfWeeks(Math.round((before!.children - after!.children) * given.elsewhereInPence))
  const saving = before!.yearlyCostInPence - after!.yearlyCostInPence - elsewhere
  const gain = yearOfWeeks(given.elsewhereInPence - given.weeklyPerChildInPence)
  const children = after!.children - saving / Math.max(gain, 1)
  return {
    before: before!,
    after: after!,
    elsewhereInPence: elsewhere,
    yearlySavingInPence: saving,
    breakEvenInHundredths: gain > 0 ? Math.round((children * WHOLE) / after!.beds) : Number.POSITIVE_INFINITY,
    paybackYears: saving > 0 ? given.onceInPence / saving : undefined,
  }
}
