import type { SavingRow } from '../../care/index.ts'

/** What a line saves, in pence, by where it comes from. A cost in minus. */
export interface Effect {
  /** Weeks of care that are not needed any more, at the price that they would have had. */
  readonly volume: number
  /** The weeks that are left, at another price. */
  readonly price: number
  /** More paid by education or health. */
  readonly income: number
  readonly total: number
}

/** Weeks of care and what each costs. */
export interface Weeks {
  readonly weeks: number
  readonly weeklyInPence: number
}

/** What differs between two amounts of care: volume and price add up to the difference of their costs, exactly. */
export function effectOf(without: Weeks, now: Weeks, incomeInPence: number): Effect {
  const volume = (without.weeks - now.weeks) * without.weeklyInPence
  const price = (without.weeklyInPence - now.weeklyInPence) * now.weeks
  return { volume, price, income: incomeInPence, total: volume + price + incomeInPence }
}

export const projectedEffect = (row: SavingRow): Effect =>
  effectOf(
    { weeks: row.weeksWithout, weeklyInPence: row.weeklyWithoutInPence },
    { weeks: row.weeksProjected, weeklyInPence: row.weeklyProjectedInPence },
    row.incomeProjectedInPence,
  )

/** Against what would have been up to now; nought before anything has come about. */
export const achievedEffect = (row: SavingRow): Effect =>
  effectOf(
    { weeks: row.weeksWithoutSoFar, weeklyInPence: row.weeklyWithoutInPence },
    {
      weeks: row.weeksAchieved,
      // no price given: the weeks that are left cost what they would have cost
      weeklyInPence: row.weeklyAchievedInPence === 0 ? row.weeklyWithoutInPence : row.weeklyAchievedInPence,
    },
    row.incomeAchievedInPence,
  )

export const NO_EFFECT: Effect = { volume: 0, price: 0, income: 0, total: 0 }

export const addEffects = (effects: readonly Effect[]): Effect =>
  effects.reduce(
    (sum, one) => ({
      volume: sum.volume + one.volume,
      price: sum.price + one.price,
      income: sum.income + one.income,
      total: sum.total + one.total,
    }),
    NO_EFFECT,
  )
