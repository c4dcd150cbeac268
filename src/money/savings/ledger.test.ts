import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { NOTHING_KNOWN, type KnownClaims, type SavingRow } from '../../care/index.ts'
import { aContract, aPlacementCost, day, POUND } from '../fixtures/futures.ts'
import { effectOf } from './effect.ts'
import { ledgerOf as ledgerWith } from './ledger.ts'

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
const TODAY = day('2026-11-27')
const ledgerOf = (rows: readonly SavingRow[], known: KnownClaims = NOTHING_KNOWN) =>
  ledgerWith(rows, { known, today: TODAY })
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
    const { lines, counted: totals, setAside } = ledgerOf([aSaving(), twin])
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

describe('of two lines that begin on the same day and hold the same money', () => {
  const achieved = { weeksWithoutSoFar: 30, weeksAchieved: 20 }

  it('the one that has achieved something counts, whatever it is called and whenever it was entered', () => {
    const real = aSaving({ saving: 'Zeal', claims: 'C1, C2', ...achieved })
    const { lines, counted: totals } = ledgerOf([aSaving({ saving: 'A plan', claims: 'C1' }), real])
    expect(lines.map(line => [line.row.saving, line.isCounted])).toEqual([['Zeal', true], ['A plan', false]]) // prettier-ignore
    expect(totals.achieved.total).toBe(10 * 5_000 * POUND)
  })

  it('the one with more achieved counts, and of equals the one that was entered first', () => {
    const more = aSaving({ saving: 'More', ...achieved, weeksAchieved: 5 })
    expect(ledgerOf([aSaving({ saving: 'Less', ...achieved }), more]).lines[0]!.row).toBe(more)
    const [zeal, twin] = [aSaving({ saving: 'Zeal' }), aSaving({ saving: 'A twin' })]
    expect(ledgerOf([zeal, twin]).lines[0]!.row).toBe(zeal)
  })
})

describe('a line that cannot be so is in no total and keeps no other out:', () => {
  const known: KnownClaims = {
    children: new Set(['c1', 'c2', 'c3']),
    placements: [],
    contracts: [aContract({ contract: 'Millrace block', places: 3 })],
    homes: [],
  }
  const problemOf = (changed: Partial<SavingRow>) => ledgerOf([aSaving(changed)], known).lines[0]!.problem?.column // prettier-ignore
  const achieved = { weeksWithoutSoFar: 90, weeksAchieved: 40 }

  it('something achieved before the first day', () => {
    const early = aSaving({ from: day('2026-12-01'), ...achieved })
    const { lines, counted: totals } = ledgerOf([early, aSaving({ saving: 'Real', weeksWithoutSoFar: 20, weeksAchieved: 10 })]) // prettier-ignore
    expect(lines.map(line => [line.problem?.column, line.isCounted])).toEqual([[undefined, true], ['from', false]]) // prettier-ignore
    expect(totals.achieved.total).toBe(10 * 5_000 * POUND)
  })

  it('more weeks than have passed for its children', () => {
    // 35 weeks have begun since 1 April: 105 for three children
    expect(problemOf(achieved)).toBeUndefined()
    expect(problemOf({ weeksWithoutSoFar: 106, weeksWithout: 156 })).toBe('weeks_without_so_far')
    expect(problemOf({ claims: 'millrace  block', weeksWithoutSoFar: 106, weeksWithout: 156 })).toBe('weeks_without_so_far') // prettier-ignore
    expect(problemOf({ claims: 'other: families', weeksWithoutSoFar: 106, weeksWithout: 156 })).toBeUndefined() // prettier-ignore
  })

  it('one half of what is achieved, in a line kept from before that was refused', () => {
    expect(problemOf({ weeksAchieved: 10 })).toBe('weeks_without_so_far')
    expect(problemOf({ weeksWithoutSoFar: 10, weeklyAchievedInPence: 100 })).toBe('weeks_achieved')
    expect(problemOf({ weeksWithoutSoFar: 101 })).toBe('weeks_without_so_far')
  })

  it('children who are not in the return', () => {
    expect(problemOf({ claims: 'C1 and C2' })).toBe('claims')
    expect(problemOf({ claims: 'C1, C9' })).toBe('claims')
    expect(problemOf({ claims: 'c1; Millrace Block, all' })).toBeUndefined()
  })
})

describe('a child who by its placement lives under a contract', () => {
  const placement = aPlacementCost({
    child: '201026',
    contract: 'Millrace block',
    provider: 'Millrace Homes',
  })
  const known: KnownClaims = {
    children: new Set(['201026', '203776']),
    placements: [placement],
    contracts: [aContract({ contract: 'Millrace block', provider: 'Millrace Homes' })],
    homes: [{ home: 'Elm House', places: 4 }],
  }
  const block = aSaving({ saving: 'The block', claims: 'Millrace block' })
  const both = (claims: string, rest: Partial<KnownClaims> = {}) =>
    ledgerOf([block, aSaving({ saving: 'Other', claims })], { ...known, ...rest }).lines[1]!

  it('is not saved on twice, as itself and with the contract', () => {
    expect(both('201026').overlaps[0]).toMatchObject({ saving: 'The block', claims: ['201026 with millrace block'] }) // prettier-ignore
    expect(both('203776').isCounted).toBe(true)
  })

  it('is claimed with its provider too', () => {
    expect(both('Millrace Homes').isCounted).toBe(false)
    const one = aSaving({ saving: 'One', claims: 'Millrace Homes' })
    expect(ledgerOf([one, aSaving({ saving: 'Two', claims: '201026' })], known).lines[1]!.isCounted).toBe(false) // prettier-ignore
  })

  it('is not claimed with it in a time in which it does not live there', () => {
    const gone = { placements: [{ ...placement, to: day('2026-03-31') }] }
    expect(both('201026', gone).isCounted).toBe(true)
  })
})
