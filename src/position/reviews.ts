import { addMonths, birthday, type Day } from '../care/index.ts'
import type { History } from '../history/index.ts'
import type { Review } from './further-tables.ts'

/** Days from coming into care until the first review is due: 20 working days, bank holidays apart. */
const DAYS_TO_FIRST = 28
/** Months from the first review to the second, and between later ones. */
const MONTHS_TO_SECOND = 3
const MONTHS_TO_LATER = 6
/** From this age on children are asked for their views; PN0 stands for younger ones. */
const AGE_WHEN_ASKED = 4
/** Codes of children who told their views at a review: there, or by others. */
const TOOK_PART: ReadonlySet<string> = new Set(['PN1', 'PN2', 'PN3', 'PN5', 'PN6'])

/** Something that happened or fell due, and whether it was as it ought to be. */
export interface Marked {
  readonly on: Day
  readonly isGood: boolean
}

/** The reviews of one period of care. */
export interface PeriodReviews {
  /** When each fell due; good: it was held by then. */
  readonly due: readonly Marked[]
  /** Those held since the child was old enough to be asked; good: the child told their views. */
  readonly asked: readonly Marked[]
}

const NONE: PeriodReviews = { due: [], asked: [] }

/**
 * When reviews of a period of care fell due and were held. Each due day follows from the review before it, so that what was known
 * on a day is the same as what is known now of due days before it.
 */
export function reviewsOfPeriod(
  { firstDay, periods, children }: History,
  period: number,
  reviews: readonly Review[],
): PeriodReviews {
  const [start, end] = [periods.start[period]!, periods.end[period]!]
  const held = reviews.filter(one => one.day >= start && one.day <= end)
  // of a period that began before the returns the first reviews are not known
  const isWhole = start >= firstDay
  if (!isWhole && held.length === 0) return NONE
  const dues = held.map((one, i) =>
    addMonths(one.day, isWhole && i === 0 ? MONTHS_TO_SECOND : MONTHS_TO_LATER),
  )
  const holdings = isWhole ? held : held.slice(1)
  const old = birthday(children.birth[periods.child[period]!]!, AGE_WHEN_ASKED)
  return {
    due: [...(isWhole ? [start + DAYS_TO_FIRST] : []), ...dues].map((on, i) => ({
      on,
      isGood: (holdings[i]?.day ?? Infinity) <= on,
    })),
    asked: held.filter(one => one.day >= old).map(one => ({ on: one.day, isGood: TOOK_PART.has(one.code) })),
  }
}

/** Whether there is one from a day until another, the last not counted. */
export const hasAny = (marked: readonly Marked[], from: Day, until: Day): boolean =>
  marked.some(one => one.on >= from && one.on < until)

/** Whether each of those is good. */
export const areGood = (marked: readonly Marked[], from: Day, until: Day): boolean =>
  marked.every(one => one.isGood || one.on < from || one.on >= until)
