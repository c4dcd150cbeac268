import { sharedClaims, type KnownClaims, type SavingRow } from '../../care/index.ts'
import { achievedEffect, projectedEffect, type Effect } from './effect.ts'

const changes = (row: SavingRow, part: keyof Effect): boolean =>
  projectedEffect(row)[part] !== 0 || achievedEffect(row)[part] !== 0

/** Why two lines that share a claim and a time would count the same money; undefined: they do not. */
type OverlapRule = (one: SavingRow, other: SavingRow) => string | undefined

const theSameWeeksAreSavedTwice: OverlapRule = (one, other) =>
  changes(one, 'volume') && changes(other, 'volume')
    ? 'both say that the same weeks of care are not needed'
    : undefined

const whatIsNotBoughtCannotBecomeCheaper: OverlapRule = (one, other) =>
  (changes(one, 'volume') && changes(other, 'price')) || (changes(one, 'price') && changes(other, 'volume'))
    ? 'one says that the weeks are not needed, the other that they become cheaper'
    : undefined

const thePriceFallsOnce: OverlapRule = (one, other) =>
  changes(one, 'price') && changes(other, 'price') ? 'both say that the same weeks become cheaper' : undefined

const partnersPayOnce: OverlapRule = (one, other) =>
  changes(one, 'income') && changes(other, 'income')
    ? 'both count what partners pay for the same child'
    : undefined

const partnersPayOnlyForWhatIsBought: OverlapRule = (one, other) =>
  (changes(one, 'volume') && changes(other, 'income')) || (changes(one, 'income') && changes(other, 'volume'))
    ? 'one says that the weeks are not needed, the other that partners pay for them'
    : undefined

const OVERLAP_RULES: readonly OverlapRule[] = [
  theSameWeeksAreSavedTwice,
  whatIsNotBoughtCannotBecomeCheaper,
  thePriceFallsOnce,
  partnersPayOnce,
  partnersPayOnlyForWhatIsBought,
]

export interface Overlap {
  /** The line that the money is counted in already. */
  readonly saving: string
  readonly claims: readonly string[]
  readonly reasons: readonly string[]
}

/** Why the second line cannot be counted beside the first; undefined: it can. */
export function overlapOf(first: SavingRow, second: SavingRow, known: KnownClaims): Overlap | undefined {
  if (first.to < second.from || second.to < first.from) return undefined
  const claims = sharedClaims(first, second, known)
  if (claims.length === 0) return undefined
  const reasons = OVERLAP_RULES.flatMap(rule => rule(first, second) ?? [])
  return reasons.length === 0 ? undefined : { saving: first.saving, claims, reasons }
}
