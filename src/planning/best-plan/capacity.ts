import { isBlockBooking } from './plan-wish.ts'
import type { PlanOption, PlanQuestion, Programme } from './plan-question.ts'

/** Places of each need at the end of each month under a programme: [need][month]. */
export interface Capacity {
  /** Our own: those that there are, and those that the programme opens. */
  readonly own: number[][]
  /** Booked in homes of others. */
  readonly booked: number[][]
}

type OpeningTerms = Pick<PlanQuestion, 'options' | 'openings'>

/** Places that one of an option has ready in a month, opened in another. */
export function placesSince(
  { options, openings }: OpeningTerms,
  option: number,
  opened: number,
  month: number,
): number {
  // prettier-ignore
  if (month < opened) return 0
  if (openings) return openings.places[option]![opened]![month]!
  const { placesByMonth } = options[option]!
  return placesByMonth[Math.min(month - opened, placesByMonth.length - 1)] ?? 0
}

/** Pence that one of an option costs in a month, used or not, opened in another. */
export function penceSince(
  { options, openings, weeks }: PlanQuestion,
  option: number,
  opened: number,
  month: number,
): number {
  // prettier-ignore
  if (month < opened) return 0
  return openings?.pence[option]![opened]![month] ?? weeks[month]! * options[option]!.fixedWeeklyInPence
}

export function capacityOf(
  question: OpeningTerms & Pick<PlanQuestion, 'needs'>,
  programme: Programme,
): Capacity {
  const { needs, options } = question
  const sum = (o: number, month: number) =>
    programme[o]!.reduce((all, n, opened) => all + (n && n * placesSince(question, o, opened, month)), 0)
  const placesOf = (kind: string, month: number, wanted: (option: PlanOption) => boolean) =>
    options.reduce((all, option, o) => all + (option.kind === kind && wanted(option) ? sum(o, month) : 0), 0)
  return {
    own: needs.map(({ kind, places }) =>
      places.map((ready, month) => ready + placesOf(kind, month, option => !isBlockBooking(option))),
    ),
    booked: needs.map(({ kind, places }) => places.map((_, month) => placesOf(kind, month, isBlockBooking))),
  }
}

/** All places, our own and booked: [need][month]. */
export const allPlaces = ({ own, booked }: Capacity): number[][] =>
  own.map((line, need) => line.map((places, month) => places + booked[need]![month]!))

/** Pence that the programme's own homes, carers and bookings cost in each month, empty or full. */
export const fixedCostOf = (question: PlanQuestion, programme: Programme): number[] =>
  question.weeks.map((_, month) =>
    programme.reduce(
      (all, line, o) => line.reduce((sum, n, opened) => sum + (n && n * penceSince(question, o, opened, month)), all), // prettier-ignore
      0,
    ),
  )

/** Pence of capital that fall to each month when buildings are paid for over `capitalYears`. */
export function capitalChargeOf(
  { options, weeks, capitalYears }: PlanQuestion,
  programme: Programme,
): number[] {
  // prettier-ignore
  const open = options.map(() => 0)
  return weeks.map((_, month) =>
    options.reduce((sum, option, o) => {
      open[o]! += programme[o]![month]!
      return sum + (open[o]! * option.capitalInPence) / (capitalYears * MONTHS_A_YEAR)
    }, 0),
  )
}

/** Cash for buildings, in all. */
export const capitalOf = ({ options }: Pick<PlanQuestion, 'options'>, programme: Programme): number =>
  options.reduce(
    (sum, option, o) => sum + option.capitalInPence * programme[o]!.reduce((a, b) => a + b, 0),
    0,
  )

export const MONTHS_A_YEAR = 12
