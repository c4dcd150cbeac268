import { addMonths, birthday, type Day } from '../care/index.ts'
import type { Review } from './further-tables.ts'
import type { Cases } from './population.ts'
import type { Scene } from './scene.ts'

/** Days from coming into care until the first review is due: 20 working days, bank holidays apart. */
const DAYS_TO_FIRST = 28
/** Months from the first review to the second, and between later ones. */
const MONTHS_TO_SECOND = 3
const MONTHS_TO_LATER = 6
/** From this age on children are asked for their views; PN0 stands for younger ones. */
const AGE_WHEN_ASKED = 4

/** Codes of children who told their views at a review: there, or by others. */
export const TOOK_PART: ReadonlySet<string> = new Set(['PN1', 'PN2', 'PN3', 'PN5', 'PN6'])

export interface DueReview {
  readonly due: Day
  readonly isOnTime: boolean
}

function reviewsOfPeriod({ ground, day }: Scene, start: Day, child: number): readonly Review[] {
  return ground.tables.reviewsOf(child).filter(one => one.day >= start && one.day <= day)
}

/** The reviews of a case's period of care that fell due in the twelve months, and whether each was held by then. */
export function reviewsDue(scene: Scene, cases: Cases, row: number): DueReview[] {
  const { history, day, yearStart } = scene
  const start = history.periods.start[cases.period[row]!]!
  const held = reviewsOfPeriod(scene, start, cases.child[row]!).map(one => one.day)
  // of a period that began before the returns the first reviews are not known
  const isWhole = start >= history.firstDay
  if (!isWhole && held.length === 0) return []
  const dues = [
    ...(isWhole ? [start + DAYS_TO_FIRST] : []),
    ...held.map((on, i) => nextAfter(on, isWhole && i === 0)),
  ]
  const holdings = isWhole ? held : held.slice(1)
  return dues
    .map((due, i) => ({ due, isOnTime: (holdings[i] ?? Infinity) <= due }))
    .filter(({ due }) => due >= yearStart && due < day)
}

const nextAfter = (review: Day, isFirst: boolean): Day =>
  addMonths(review, isFirst ? MONTHS_TO_SECOND : MONTHS_TO_LATER)

/** Reviews held in the twelve months, in the case's period of care, while the child was old enough to be asked. */
export function reviewsInYear(scene: Scene, cases: Cases, row: number): readonly Review[] {
  const { history, yearStart } = scene
  const child = cases.child[row]!
  const asked = birthday(history.children.birth[child]!, AGE_WHEN_ASKED)
  const start = Math.max(history.periods.start[cases.period[row]!]!, yearStart)
  return reviewsOfPeriod(scene, start, child).filter(one => one.day >= asked)
}
