import { describe, expect, it } from 'vitest'
import { NO_DAY, OPEN, type FeeRow } from '../care/index.ts'
import { aBook, aPlacementCost, aUnitCost, day, POUND } from './fixtures/futures.ts'
import type { CostBook } from './book.ts'
import { weeklyRate } from './weekly-rate.ts'

const rateOn = (book: CostBook, iso: string, children = 10) =>
  weeklyRate(book, { kind: 'external_residential', day: day(iso), asAt: day('2026-03-31'), children })
const rise = { kind: 'external_residential', yearlyInHundredths: 500, from: NO_DAY, to: OPEN } as const
const fee = (changed: Partial<FeeRow>): FeeRow => ({
  kind: 'external_residential',
  weeklyFeeInPence: 6_500 * POUND,
  from: NO_DAY,
  to: OPEN,
  ...changed,
})

describe('the weekly rate', () => {
  it('rises on each 1 April after the as-at day', () => {
    const book = aBook({ unitCosts: [aUnitCost()], inflation: [rise] })
    expect(rateOn(book, '2026-03-31').pence).toBe(7_000 * POUND)
    expect(rateOn(book, '2026-04-01').pence).toBe(7_350 * POUND)
    expect(rateOn(book, '2027-04-30').pence).toBe(771_750)
  })

  it('that was agreed for a later year is not raised before that year is over', () => {
    const agreed = aUnitCost({ weeklyCostInPence: 8_000 * POUND, from: day('2026-04-01') })
    const book = aBook({ unitCosts: [aUnitCost(), agreed], inflation: [rise] })
    expect(rateOn(book, '2026-06-30').pence).toBe(8_000 * POUND)
    expect(rateOn(book, '2027-06-30').pence).toBe(8_400 * POUND)
  })

  it('is the price of those whose price is known and the unit cost of the others', () => {
    const book = aBook({ unitCosts: [aUnitCost()], placementCosts: [aPlacementCost(), aPlacementCost({ placement: 'P2' })] }) // prettier-ignore
    expect(rateOn(book, '2026-05-31').pence).toBe((2 * 6_000 + 8 * 7_000) * 10)
    expect(rateOn(book, '2026-05-31', 2)).toMatchObject({ pence: 6_000 * POUND, source: '2 priced placements' }) // prettier-ignore
  })

  it('leaves out children in booked places: the booking is paid for', () => {
    const booked = aPlacementCost({ contract: 'North block', weeklyPriceInPence: 1 })
    const book = aBook({ unitCosts: [aUnitCost()], placementCosts: [booked] })
    expect(rateOn(book, '2026-05-31').pence).toBe(7_000 * POUND)
  })

  it('is the plain mean of particular unit costs where no general one is given', () => {
    const rows = [aUnitCost({ needBand: '1', weeklyCostInPence: 5_000 * POUND }), aUnitCost({ needBand: '5', weeklyCostInPence: 10_000 * POUND })] // prettier-ignore
    expect(rateOn(aBook({ unitCosts: rows }), '2026-05-31').pence).toBe(7_500 * POUND)
  })

  it('is the fee where there is no unit cost, and the assumption where there is neither', () => {
    expect(rateOn(aBook({ fees: [fee({})] }), '2026-05-31')).toMatchObject({ pence: 6_500 * POUND, source: 'fee' }) // prettier-ignore
    expect(rateOn(aBook({ fees: [fee({ kind: 'secure' })] }), '2026-05-31').source).toBe('assumption')
  })

  it('says whether a file or a person gave it', () => {
    const row = aUnitCost()
    const bases = new Map([[row, 'imported' as const]])
    expect(rateOn(aBook({ unitCosts: [row], bases }), '2026-05-31').basis).toBe('imported')
    expect(rateOn(aBook({ unitCosts: [row] }), '2026-05-31').basis).toBe('entered')
  })

  it('of our own carers without a fee is what they are paid, each year of age counting the same', () => {
    const payment = (ageFrom: number, ageTo: number, pounds: number) =>
      ({ scheme: 'mainstream', ageFrom, ageTo, weeklyAllowanceInPence: pounds * POUND, weeklyFeeInPence: 100 * POUND, from: NO_DAY, to: OPEN }) as const // prettier-ignore
    const book = aBook({ carerPayments: [payment(0, 8, 200), payment(9, 17, 300)] })
    const rate = weeklyRate(book, { kind: 'in_house_fostering', day: day('2026-05-31'), asAt: day('2026-03-31'), children: 1 }) // prettier-ignore
    expect(rate).toMatchObject({ pence: 350 * POUND, source: 'carers’ payments' })
  })

  it('of our own carers is what they are paid over the ages of the children who live with them, where those are known', () => {
    const payment = (ageFrom: number, ageTo: number, pounds: number) =>
      ({ scheme: 'mainstream', ageFrom, ageTo, weeklyAllowanceInPence: pounds * POUND, weeklyFeeInPence: 0, from: NO_DAY, to: OPEN }) as const // prettier-ignore
    const book = aBook({ carerPayments: [payment(0, 8, 200), payment(9, 17, 300)] })
    const rateOf = (ages: readonly number[]) =>
      weeklyRate(book, { kind: 'in_house_fostering', day: day('2026-05-31'), asAt: day('2026-03-31'), children: 4, ages }) // prettier-ignore
    const ages = Array.from({ length: 18 }, (_, age) => (age === 8 ? 1 : age === 9 || age === 17 ? 1.5 : 0))
    expect(rateOf(ages)).toMatchObject({ pence: 275 * POUND, source: 'carers’ payments by age' })
    expect(rateOf(ages.map(() => 0))).toMatchObject({ pence: 250 * POUND, source: 'carers’ payments' })
  })
})

describe('before the as-at day', () => {
  const kind = 'external_residential'
  const asAt = day('2026-03-31')
  const priced = aPlacementCost({ kind, contract: '', weeklyPriceInPence: 8_000 * POUND, from: day('2025-06-01') }) // prettier-ignore
  const inflation = [{ kind, yearlyInHundredths: 1_000, from: NO_DAY, to: OPEN }] as const
  const onDay = (on: string, book: CostBook) => weeklyRate(book, { kind, day: day(on), asAt, children: 1 })

  it('a price without a beginning is what it is today: rises count from the as-at day on', () => {
    const book = aBook({ unitCosts: [aUnitCost()], inflation })
    expect(onDay('2020-05-01', book).pence).toBe(7_000 * POUND)
    expect(onDay('2026-05-01', book).pence).toBe(7_700 * POUND)
  })

  it('known prices stood to those of the book as they do today', () => {
    const earlier = aUnitCost({ weeklyCostInPence: 3_500 * POUND, to: day('2024-12-31') })
    const book = aBook({
      unitCosts: [earlier, aUnitCost({ from: day('2025-01-01') })],
      placementCosts: [priced],
      inflation,
    })
    expect(onDay('2024-05-01', book).pence).toBe(4_000 * POUND)
    expect(onDay('2025-05-01', book).pence).toBe(8_000 * POUND)
    expect(onDay('2026-05-01', book).pence).toBe(8_800 * POUND)
  })
})

describe('unit costs by need band and provider', () => {
  const kind = 'external_residential'
  const asAt = day('2026-03-31')
  const of = (needBand: '1' | '4', provider: string, pounds: number) =>
    aUnitCost({ needBand, provider, weeklyCostInPence: pounds * POUND })
  const unitCosts = [of('1', '', 4_000), of('4', '', 8_000), of('4', 'Elm', 9_000)]
  const placed = (needBand: '1' | '4', provider = 'Oak') => aPlacementCost({ kind, needBand, provider, contract: 'booked', weeklyPriceInPence: 0 }) // prettier-ignore

  it('count as often as there are placements that they fit, the closest first', () => {
    const placementCosts = [placed('1'), placed('1'), placed('4'), placed('4', 'Elm')]
    const rate = weeklyRate(aBook({ unitCosts, placementCosts }), { kind, day: asAt, asAt, children: 9 })
    expect(rate.pence).toBe(((4_000 + 4_000 + 8_000 + 9_000) / 4) * POUND)
    expect(rate.source).toBe('3 unit costs, as 4 placements have them')
  })

  it('count alike where no placement tells', () =>
    expect(weeklyRate(aBook({ unitCosts }), { kind, day: asAt, asAt, children: 9 }).pence).toBe(7_000 * POUND)) // prettier-ignore
})
