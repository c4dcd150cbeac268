import { WHOLE, yearOfWeeks } from './year.ts'

/** A home that might be opened; money in pence, shares in hundredths of a per cent. */
export interface NewHome {
  readonly capitalInPence: number
  readonly yearlyFixedInPence: number
  readonly weeklyPerChildInPence: number
  readonly places: number
  /** Months in which fixed costs are paid and nobody lives there yet: recruiting and registering. */
  readonly monthsBefore: number
  /** Months from the first child to usual occupancy, along a straight line. */
  readonly monthsToFill: number
  readonly occupancyInHundredths: number
  /** What each child would cost a week somewhere else. */
  readonly elsewhereInPence: number
}

export interface HomeCase {
  /** Net saving added up by month from the start, capital included; in minus while it has not paid back. */
  readonly cumulative: readonly number[]
  /** Months until it has paid back; undefined: not within twenty years. */
  readonly paybackMonths: number | undefined
  /** Once usual occupancy is reached; in minus: a cost. */
  readonly yearlySavingInPence: number
  /** What a child costs a week at usual occupancy, capital left out. */
  readonly weeklyCostInPence: number
  /** Occupancy at which it costs the same as elsewhere, capital left out; above 100 %: never. */
  readonly breakEvenInHundredths: number
}

const MONTHS = 240
const MONTHS_IN_A_YEAR = 12

/** Share of the usual occupancy in a month: nought before opening, then along a straight line. */
function filled({ monthsBefore, monthsToFill }: NewHome, month: number): number {
  const open = month - monthsBefore
  if (open < 0) return 0
  return monthsToFill === 0 ? 1 : Math.min(1, (open + 1) / (monthsToFill + 1))
}

/** The case of one new home: each child there is one fewer elsewhere. A month is a twelfth of a year of 365 days. */
export function newHome(home: NewHome): HomeCase {
  const usual = (home.places * home.occupancyInHundredths) / WHOLE
  const gain = home.elsewhereInPence - home.weeklyPerChildInPence
  const cumulative: number[] = []
  for (let month = 0, sum = 0 - home.capitalInPence; month < MONTHS; month++) {
    const saved = (yearOfWeeks(gain) * usual * filled(home, month)) / MONTHS_IN_A_YEAR
    sum += Math.round(saved - home.yearlyFixedInPence / MONTHS_IN_A_YEAR)
    cumulative.push(sum)
  }
  const isPaidBack = cumulative.findIndex(
    (sum, month) => sum >= 0 && month >= home.monthsBefore + home.monthsToFill,
  )
  const perPlace = yearOfWeeks(gain) * home.places
  return {
    cumulative,
    paybackMonths: isPaidBack < 0 ? undefined : isPaidBack + 1,
    yearlySavingInPence: Math.round(yearOfWeeks(gain) * usual) - home.yearlyFixedInPence,
    weeklyCostInPence: Math.round(home.weeklyPerChildInPence + home.yearlyFixedInPence / (usual * (365 / 7))),
    breakEvenInHundredths:
      perPlace > 0 ? Math.round((home.yearlyFixedInPence * WHOLE) / perPlace) : Number.POSITIVE_INFINITY,
  }
}

export interface HomeRange {
  readonly worst: HomeCase
  readonly middle: HomeCase
  readonly best: HomeCase
}

/** The case with occupancy and the price elsewhere lower and higher by the same share, and opening later. */
export function newHomeRange(
  home: NewHome,
  give: { readonly occupancyInHundredths: number; readonly priceInHundredths: number; readonly monthsLate: number }, // prettier-ignore
): HomeRange {
  const varied = (sign: 1 | -1): NewHome => ({
    ...home,
    monthsBefore: home.monthsBefore + (sign < 0 ? give.monthsLate : 0),
    occupancyInHundredths: Math.min(
      WHOLE,
      Math.max(0, home.occupancyInHundredths + sign * give.occupancyInHundredths),
    ),
    elsewhereInPence: Math.round((home.elsewhereInPence * (WHOLE + sign * give.priceInHundredths)) / WHOLE),
  })
  return { worst: newHome(varied(-1)), middle: newHome(home), best: newHome(varied(1)) }
}

/** Homes alike, opened together: amounts are so many times those of one. */
export const homesAlike = (home: NewHome, homes: number): NewHome => ({
  ...home,
  capitalInPence: home.capitalInPence * homes,
  yearlyFixedInPence: home.yearlyFixedInPence * homes,
  places: home.places * homes,
})
