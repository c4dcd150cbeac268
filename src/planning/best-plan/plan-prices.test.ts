import { expect, it } from 'vitest'
import { monthEndsAfter, NO_DAY, OPEN, parseDay } from '../../care/index.ts'
import { EMPTY_BOOK, type CostBook } from '../../money/index.ts'
import { planPrices } from './plan-prices.ts'
import { OFFERED_OPTIONS } from './plan-wish.ts'

const asAt = parseDay('2026-02-28')
const rise = (kind: 'external_residential' | 'in_house_residential', yearlyInHundredths: number) => ({
  kind,
  yearlyInHundredths,
  from: NO_DAY,
  to: OPEN,
})
const book: CostBook = {
  ...EMPTY_BOOK,
  inflation: [rise('external_residential', 600), rise('in_house_residential', 300)],
}
const options = OFFERED_OPTIONS.filter(({ id }) => id === 'small_home' || id === 'block_bed')
const need = { kind: 'in_house_residential', places: [4, 4, 4], ownInArea: 1, outsideInArea: 0 } as const
const prices = planPrices([need], options, {
  book,
  asAt,
  monthEnds: monthEndsAfter(asAt, 3),
  outsideOf: () => 'external_residential',
})

it('a place bought by the week rises on 1 April as the book says, and so do homes of our own', () => {
  // the assumption of £7,000; 6 % more from April on
  expect(prices.dearer).toEqual([[7_000_00, 7_420_00, 7_420_00]])
  expect(prices.fixed[0]).toEqual([11_500_00, 11_845_00, 11_845_00])
})

it('a booking keeps its price', () => expect(prices.fixed[1]).toEqual([5_600_00, 5_600_00, 5_600_00]))
