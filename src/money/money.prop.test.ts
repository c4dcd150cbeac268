import fc from 'fast-check'
import { expect, it } from 'vitest'
import { KINDS } from '../care/index.ts'
import { weeklyFor, yearlyFor } from './accrue.ts'
import { anyFutures } from './fixtures/any-futures.ts'
import { aBook, aContract, aHomeCost, aPlacementCost, aUnitCost, day } from './fixtures/futures.ts'
import { shareOut } from './share-out.ts'
import { grossLines, isPaidByPartner, SPEND_PARTS } from './spend-lines.ts'
import { meanCells } from './mean-cells.ts'
import { spendByMonth, spendByYear } from './spend-summary.ts'
import { spendOf, sumOfLines } from './spend.ts'
import { meanVariance, varianceBetween, varianceInFutures } from './variance.ts'

const pence = fc.integer({ min: 0, max: 2_000_000 })
const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0)

const MONTHS = 15
const futures = anyFutures(day('2026-02-11'), { months: MONTHS, most: 4, turned18Before: [1, 2, 3] })

const book = fc.record({ fixed: pence, weekly: pence, block: pence, price: pence, share: pence, rise: fc.integer({ min: -500, max: 1500 }) }).map(({ fixed, weekly, block, price, share, rise }) =>
  aBook({
    unitCosts: [aUnitCost({ weeklyCostInPence: weekly, noticeWeeks: 2 })],
    homeCosts: [aHomeCost({ yearlyFixedInPence: fixed * 10, weeklyPerChildInPence: weekly % 9_999 })],
    contracts: [aContract({ weeklyRateInPence: block }), aContract({ contract: 'R', type: 'retainer', weeklyWhenUsedInPence: block })],
    placementCosts: [aPlacementCost({ weeklyPriceInPence: price + share, healthWeeklyInPence: share, educationWeeklyInPence: price })],
    stayingPut: [{ shareInHundredths: 3_333, months: 9, weeklyCostInPence: weekly, from: 0, to: 40_000 }],
    inflation: [{ kind: 'external_residential', yearlyInHundredths: rise, from: 0, to: 40_000 }],
  }),
) // prettier-ignore

it('spend adds up to the penny along every split: lines, months, years, kinds and who pays', () => {
  fc.assert(
    fc.property(futures, book, (some, costs) => {
      const spend = spendOf(some, { book: costs, supply: 'as-is' })
      const total = sum(sumOfLines(spend, () => true))
      expect(spend.pence.every(column => column.every(Number.isInteger))).toBe(true)
      expect(sum(spend.pence.map(sum))).toBe(total)
      expect(sum(spendByYear(spend, () => true).map(year => sum(year.values)))).toBe(total)
      const ofKinds = [...KINDS, undefined].map(kind => sum(sumOfLines(spend, line => line.kind === kind)))
      expect(sum(ofKinds)).toBe(total)
      const partners = sum(sumOfLines(spend, line => isPaidByPartner(line.part)))
      expect(sum(sumOfLines(spend, grossLines)) + partners).toBe(total)
      expect(spendByMonth(spend, () => true)).toHaveLength(MONTHS)
    }),
    { numRuns: 40 },
  )
})

const units = fc.constantFrom(1 as const, 100 as const)

it('means that are printed add up along every split: months to years, lines to kinds, parts and all, years to their change', () => {
  fc.assert(
    fc.property(futures, book, units, (some, costs, unit) => {
      const spend = spendOf(some, { book: costs, supply: 'as-is' })
      const months = (wanted: Parameters<typeof spendByMonth>[1]) => spendByMonth(spend, wanted, unit).map(one => one.mean) // prettier-ignore
      const years = (wanted: Parameters<typeof spendByYear>[1]) => spendByYear(spend, wanted, unit).map(one => one.mean) // prettier-ignore
      const [all, gross] = [years(() => true), years(grossLines)]
      const ofLines = spend.lines.map(line => years(other => other === line))
      const ofKinds = [...KINDS, undefined].map(kind => years(line => line.kind === kind && grossLines(line)))
      const ofParts = Object.keys(SPEND_PARTS).map(part => years(line => line.part === part))
      const partners = years(line => isPaidByPartner(line.part))
      all.forEach((mean, year) => {
        expect(mean % unit).toBe(0)
        expect(sum(ofLines.map(line => line[year]!))).toBe(mean)
        expect(sum(ofParts.map(part => part[year]!))).toBe(mean)
        expect(sum(ofKinds.map(kind => kind[year]!))).toBe(gross[year])
        expect(gross[year]! + partners[year]!).toBe(mean)
      })
      for (const wanted of [
        () => true,
        grossLines,
        ...spend.lines.map(line => (other: typeof line) => other === line),
      ])
        // prettier-ignore
        expect(sum(months(wanted))).toBe(sum(years(wanted)))
      const change = meanVariance({ spend, year: '2026-27' }, { spend, year: '2027-28' }, unit)
      expect(change.total).toBe(gross[2]! - gross[1]!)
    }),
    { numRuns: 40 },
  )
})

it('no printed mean is further from the mean than a unit for each month’s edge, and what is whole in every future stays as it is', () => {
  const columns = fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 8 }))
    .chain(([runs, months]) =>
      fc.record({
        runs: fc.constant(runs),
        months: fc.constant(months),
        pence: fc.array(fc.array(fc.integer({ min: -99_999, max: 9_999_999 }), { minLength: runs * months, maxLength: runs * months }).map(values => Float64Array.from(values)), { minLength: 1, maxLength: 9 }), // prettier-ignore
        fixed: fc.integer({ min: -5_000, max: 5_000 }),
        unit: units,
      }),
    )
  fc.assert(
    fc.property(columns, ({ runs, months, pence, fixed, unit }) => {
      const whole = new Float64Array(runs * months).fill(fixed * unit)
      const cells = meanCells({ runs, months, pence: [...pence, whole] }, unit)
      expect(cells.at(-1)).toEqual(new Array(months).fill(fixed * unit))
      const lines = [...pence, whole].map((column, line) => ({ column, printed: cells[line]! }))
      const inAll = Float64Array.from(whole, (_, at) => sum(lines.map(({ column }) => column[at]!)))
      const together = { column: inAll, printed: cells[0]!.map((_, month) => sum(cells.map(line => line[month]!))) }
      for (const { column, printed } of [...lines, together])
        for (let upTo = 1; upTo <= months; upTo++) {
          const mean = sum(Array.from(column).filter((_, at) => at % months < upTo)) / runs
          expect(Math.abs(sum(printed.slice(0, upTo)) - mean)).toBeLessThan(unit * (1 + 1e-9))
        }
      expect(Math.abs(sum(together.printed) - sum(inAll) / runs)).toBeLessThanOrEqual(unit / 2)
    }),
  ) // prettier-ignore
})

it('volume, mix, price and what is no care add up to the change to the penny, in every future and on average', () => {
  fc.assert(
    fc.property(futures, book, (some, costs) => {
      const spend = spendOf(some, { book: costs, supply: 'as-is' })
      const [before, after] = ['2026-27', '2027-28'].map(year => ({ spend, year }))
      const found = varianceInFutures(before!, after!)
      for (const one of [...found, meanVariance(before!, after!), meanVariance(before!, after!, 100)]) {
        expect(one.volume + one.mix + one.price + one.other).toBe(one.total)
        expect(Object.values(one).every(Number.isInteger)).toBe(true)
      }
      const years = spendByYear(spend, grossLines)
      const change = sum(years[2]!.values) - sum(years[1]!.values)
      expect(sum(found.map(one => one.total))).toBe(change)
    }),
    { numRuns: 40 },
  )
})

it('a change of price alone is price, a change of all days alike is volume', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 900 }), pence), { minLength: 1 }), fc.integer({ min: 1, max: 9 }), (kinds, times) => {
      const before = { halfDays: kinds.map(([days]) => days), pence: kinds.map(([, cost]) => cost) }
      const dearer = { ...before, pence: before.pence.map(cost => cost * times) }
      const more = { halfDays: before.halfDays.map(days => days * times), pence: dearer.pence }
      const grown = before.pence.reduce((total, cost) => total + cost, 0) * (times - 1)
      expect(varianceBetween(before, dearer)).toMatchObject({ volume: 0, price: grown })
      expect(Math.abs(varianceBetween(before, more).volume - grown)).toBeLessThanOrEqual(1)
      expect(Math.abs(varianceBetween(before, more).price)).toBeLessThanOrEqual(1)
    }),
  ) // prettier-ignore
})

it('pence shared out add up to what was shared, none further than a penny from its due', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.array(fc.nat(1000), { minLength: 1 }), (whole, weights) => {
      const parts = shareOut(whole, weights)
      expect(sum(parts)).toBe(whole)
      const all = sum(weights)
      parts.forEach((part, i) => {
        const due = all > 0 ? (whole * weights[i]!) / all : whole / weights.length
        expect(Math.abs(part - due)).toBeLessThanOrEqual(1)
      })
    }),
  ) // prettier-ignore
})

it('what is paid by the week or the year adds up however its days are cut', () => {
  fc.assert(
    fc.property(pence, fc.integer({ min: 17_000, max: 24_000 }), fc.nat(500), fc.nat(500), (amount, first, some, more) => {
      const [middle, last] = [first + some, first + some + more]
      for (const accrued of [weeklyFor, yearlyFor])
        expect(accrued(amount, first, middle) + accrued(amount, middle + 1, last)).toBe(accrued(amount, first, last))
    }),
  ) // prettier-ignore
  expect(yearlyFor(73_000_001, day('2027-04-01'), day('2028-03-31'))).toBe(73_000_001)
})
