import type { Day, Kind } from '../../care/index.ts'
import { inflated, weeklyRate, type CostBook } from '../../money/index.ts'
import type { PlanNeed, PlanOption, PlanPrices, PlanQuestion } from './plan-question.ts'
import { isBlockBooking } from './plan-wish.ts'

/** Pence a week that a child outside costs more than one in an own place, in a month: each need’s, by its place in the question. */
export const dearerOutside = ({ needs, prices }: PlanQuestion, need: number, month: number): number => {
  const { outsideWeeklyInPence, ownWeeklyInPence } = needs[need]!
  return prices?.dearer[need]![month] ?? outsideWeeklyInPence - ownWeeklyInPence
}

/** Pence a week that one of an option costs in a month, used or not. */
export const fixedWeekly = ({ options, prices }: PlanQuestion, option: number, month: number): number =>
  prices?.fixed[option]![month] ?? options[option]!.fixedWeeklyInPence

interface PricesAhead {
  readonly book: CostBook
  readonly asAt: Day
  readonly monthEnds: readonly Day[]
  /** Kind that meets a need outside. */
  readonly outsideOf: (kind: Kind) => Kind
}

/**
 * Prices month by month as the simulation has them: what is bought by the week rises as the book says, our own homes rise
 * with their kind from the as-at day on; a booking keeps its price, and so does what a carer household costs.
 */
export function planPrices(
  needs: readonly Omit<PlanNeed, 'ownWeeklyInPence' | 'outsideWeeklyInPence'>[],
  options: readonly PlanOption[],
  { book, asAt, monthEnds, outsideOf }: PricesAhead,
): PlanPrices {
  const rate = (kind: Kind, day: Day) => weeklyRate(book, { kind, day, asAt, children: 0 }).pence
  return {
    dearer: needs.map(({ kind }) =>
      monthEnds.map(
        day => rate(outsideOf(kind), day) - (kind === 'in_house_fostering' ? rate(kind, day) : 0),
      ),
    ),
    fixed: options.map(option =>
      monthEnds.map(day =>
        isBlockBooking(option) || option.kind !== 'in_house_residential'
          ? option.fixedWeeklyInPence
          : inflated(option.fixedWeeklyInPence, { kind: option.kind, from: asAt, to: day }, book.inflation),
      ),
    ),
  }
}
