import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import type { SavingRow } from '../../care/index.ts'
import { day, POUND } from '../fixtures/futures.ts'
import { effectOf } from './effect.ts'
import { ledgerOf } from './ledger.ts'

const aSaving = (changed: Partial<SavingRow> = {}): SavingRow => ({
  saving: 'Three children step down',
  owner: 'Head of commissioning',
  type: 'cashable',
  kind: 'external_residential',
  claims: 'C1, C2, C3',
  method: 'weeks in the register of placements and prices',
  counterfactual: 'each stays to 18 at today’s price',
  weeksWithout: 100,
  weeklyWithoutInPence: 5_000 * POUND,
  weeksProjected: 0,
  weeklyProjectedInPence: 0,
  incomeProjectedInPence: 0,
  weeksWithoutSoFar: 0,
  weeksAchieved: 0,
  weeklyAchievedInPence: 0,
  incomeAchievedInPence: 0,
  from: day('2026-04-01'),
  to: day('2027-03-31'),
  ...changed,
})
const cheaper = aSaving({ saving: 'Prices renegotiated', weeksWithout: 40, weeksProjected: 40, weeklyProjectedInPence: 4_500 * POUND }) // prettier-ignore
const income = aSaving({ saving: 'Health pays its part', weeksWithout: 0, incomeProjectedInPence: 9_000 * POUND }) // prettier-ignore
const counted = (...rows: SavingRow[]) => ledgerOf(rows).lines.map(line => line.isCounted)

describe('what a line saves', () => {
  it('is the weeks that are not needed at the old price, and the weeks that are left at another', () => {
    const effect = effectOf({ weeks: 100, weeklyInPence: 5_000 }, { weeks: 60, weeklyInPence: 4_500 }, 700)
    expect(effect).toEqual({ volume: 40 * 5_000, price: 60 * 500, income: 700, total: 230_700 })
  })

  it('adds up to the difference in cost to the penny, whatever the weeks and prices', () => {
    const some = fc.record({ weeks: fc.nat(100_000), weeklyInPence: fc.nat(2_000_000) })
    fc.assert(
      fc.property(some, some, fc.nat(), (without, now, partners) => {
        const { volume, price, total } = effectOf(without, now, partners)
        const cost = (one: typeof now) => one.weeks * one.weeklyInPence
        expect(volume + price).toBe(cost(without) - cost(now))
        expect(total).toBe(volume + price + partners)
      }),
    )
  })

  it('so far is nothing before anything has come about', () =>
    expect(ledgerOf([aSaving()]).counted.achieved.total).toBe(0))
})

describe('two lines', () => {
  it('about different children both count', () =>
    expect(counted(aSaving(), aSaving({ saving: 'Others', claims: 'C4' }))).toEqual([true, true]))

  it('about the same children in different years both count', () => {
    const later = aSaving({ saving: 'Next year', from: day('2027-04-01'), to: day('2028-03-31') })
    expect(counted(aSaving(), later)).toEqual([true, true])
  })

  it('that save the same weeks count once, and the second says why', () => {
    const twin = aSaving({ saving: 'Zeal', claims: 'c3 ; C9' })
    const { lines, counted: totals, setAside } = ledgerOf([twin, aSaving()])
    expect(lines[1]).toMatchObject({ row: twin, isCounted: false })
    expect(lines[1]!.overlaps).toEqual([
      { saving: 'Three children step down', claims: ['c3'], reasons: ['both say that the same weeks of care are not needed'] }, // prettier-ignore
    ])
    expect(totals.projected.total).toBe(500_000 * POUND)
    expect(setAside.projected.total).toBe(500_000 * POUND)
  })

  it('of which one saves the weeks and the other makes them cheaper count once', () =>
    expect(counted(cheaper, aSaving())).toEqual([true, false]))

  it('of which one makes a child’s weeks cheaper and the other brings in what health pays both count', () =>
    expect(counted(cheaper, income)).toEqual([true, true]))

  it('that both count what partners pay for a child count once', () =>
    expect(counted(income, { ...income, saving: 'Health again' })).toEqual([true, false]))

  it('overlap where one is for all children of the same kind', () => {
    const all = aSaving({ saving: 'All external', claims: 'all' })
    expect(counted(all, aSaving())).toEqual([true, false])
    expect(counted(all, aSaving({ kind: 'agency_fostering' }))).toEqual([true, true])
  })

  it('of which the one before is not counted itself do not keep out a third', () => {
    const [first, second] = [
      aSaving({ saving: 'A', claims: 'C1' }),
      aSaving({ saving: 'B', claims: 'C1, C2' }),
    ]
    expect(counted(first, second, aSaving({ saving: 'C', claims: 'C2' }))).toEqual([true, false, true])
  })
})

it('no child’s weeks are ever in two counted lines of the same time', () => {
  const row = fc.record({ from: fc.nat(9), length: fc.nat(5), claims: fc.subarray(['a', 'b', 'c', 'all'], { minLength: 1 }) }) // prettier-ignore
  fc.assert(
    fc.property(fc.array(row, { maxLength: 8 }), rows => {
      const { lines } = ledgerOf(
        rows.map(({ from, length, claims }, i) =>
          aSaving({ saving: `S${i}`, claims: claims.join(','), from, to: from + length }),
        ),
      )
      const kept = lines.filter(line => line.isCounted).map(line => line.row)
      kept.forEach((one, i) =>
        kept.slice(i + 1).forEach(other => {
          const isSameTime = one.from <= other.to && other.from <= one.to
          const [mine, theirs] = [one.claims.split(','), other.claims.split(',')]
          const isShared = mine.includes('all') || theirs.includes('all') || mine.some(claim => theirs.includes(claim)) // prettier-ignore
          expect(isSameTime && isShared).toBe(false)
        }),
      )
    }),
  )
})
