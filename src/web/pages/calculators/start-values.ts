import { KIND_LABELS, type Day, type Kind } from '../../../care/index.ts'
import { weeklyRate, type CostBook } from '../../../money/index.ts'

const BASES = { imported: 'from a file', entered: 'entered here', assumed: 'an assumption' } as const

/** The weekly rate of a kind today, before single placements' prices, with its source in words. */
export function rateOf(book: CostBook, kind: Kind, today: Day): readonly [number, string] {
  const rate = weeklyRate({ ...book, placementCosts: [] }, { kind, day: today, asAt: today, children: 0 })
  return [rate.pence, `${KIND_LABELS[kind]}: ${rate.source}, ${BASES[rate.basis]}`]
}

export const assumed = <Value>(value: Value): readonly [Value, string] => [value, 'An assumption: change it']
