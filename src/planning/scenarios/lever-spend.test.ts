import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { monthEndsAfter, parseDay } from '../../care/index.ts'
import { leverOf } from './fixtures/lever-of.ts'
import type { LeverCells } from './read-lever.ts'
import { leverCostCell, sayLeverCost } from './say-lever-cost.ts'
import { spendOfLever, spendOfLevers } from './lever-spend.ts'

const AS_AT = parseDay('2026-03-31')
const months = { asAt: AS_AT, monthEnds: monthEndsAfter(AS_AT, 12) }
const POUND = 100
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

describe('what a lever costs besides care', () => {
  const goHome = { lever: 'go_home', number: '10', from: '2026-04-01', by: '2026-06-30' }

  it('is support for each child who goes home, paid as they go, an assumption until it is entered', () => {
    const lever = leverOf(goHome)
    const { revenue } = spendOfLever(lever, months)
    expect(sum(revenue)).toBe(10 * 7_857 * POUND)
    expect(revenue[0]).toBeGreaterThan(0)
    expect(revenue.slice(3)).toEqual(new Array(9).fill(0))
    expect(sayLeverCost(lever)).toBe('£7,857 once for each child (assumption)')
  })

  it('is what is entered, nought included', () => {
    const free = leverOf({ ...goHome, once_cost: '0' })
    expect(sum(spendOfLever(free, months).revenue)).toBe(0)
    expect(sayLeverCost(free)).toBe('')
    const dearer = leverOf({ ...goHome, once_cost: '9,000.50' })
    expect(sum(spendOfLever(dearer, months).revenue)).toBe(10 * 900_050)
    expect(sayLeverCost(dearer)).toBe('£9,000.50 once for each child')
  })

  it('is called not entered, and not nothing, where nobody has entered it', () => {
    const carers = { lever: 'approve_carers', number: '40', from: '2026-04-01' }
    const cellOf = (cells: LeverCells) => leverCostCell(leverOf(cells))
    expect(cellOf(carers)).toBe('Recruiting and supporting the households: not entered')
    expect(cellOf({ ...carers, once_cost: '0' })).toBe('Nothing')
    expect(cellOf({ ...carers, once_cost: '2000' })).toBe('£2,000 once for each household')
    expect(cellOf({ lever: 'bring_back', number: '4', from: '2026-04-01' })).toBe('Not entered')
    expect(cellOf({ lever: 'joint_funding', number: '4', from: '2026-04-01' })).toBe('Nothing')
  })

  it('is an allowance for every special guardian from the day that the child leaves care on', () => {
    const lever = leverOf({ lever: 'special_guardianship', number: '7', from: '2026-05-01' })
    const { revenue } = spendOfLever(lever, months)
    expect(revenue[0]).toBe(0)
    // May has 31 days
    expect(revenue[1]).toBe(Math.round((7 * 220 * POUND * 31) / 7))
  })

  it('is a team from its first to its last day, however slowly it takes hold', () => {
    const team = leverOf({ lever: 'change_entries', number: '-20', from: '2026-04-01', by: '2027-03-31', until: '2026-07-01', weekly_cost: '7000', once_cost: '20000' }) // prettier-ignore
    const { revenue } = spendOfLever(team, months)
    expect(revenue[0]).toBe(30_000 * POUND + 20_000 * POUND)
    expect(revenue.slice(3)).toEqual(new Array(9).fill(0))
  })

  it('keeps money for buildings apart', () => {
    const home = leverOf({ lever: 'open_home', number: '2', from: '2026-10-01', once_cost: '40000', capital: '650000', weekly_cost: '5000' }) // prettier-ignore
    const { revenue, capital } = spendOfLever(home, months)
    expect([revenue[6], sum(revenue)]).toEqual([40_000 * POUND, 40_000 * POUND])
    expect([capital[6], sum(capital)]).toEqual([650_000 * POUND, 650_000 * POUND])
  })

  it('does not count what was paid before the as-at day', () => {
    const begun = leverOf({ ...goHome, from: '2025-04-01', by: '2025-12-31' })
    expect(sum(spendOfLever(begun, months).revenue)).toBe(0)
  })

  it('adds up to the penny over months and over levers', () => {
    const some = fc.record({ number: fc.integer({ min: 1, max: 90 }), once: fc.integer({ min: 0, max: 9_999_999 }), weeks: fc.integer({ min: 0, max: 99_999 }), from: fc.integer({ min: -100, max: 500 }), days: fc.integer({ min: 0, max: 400 }) }) // prettier-ignore
    fc.assert(
      fc.property(fc.array(some, { maxLength: 5 }), wanted => {
        const levers = wanted.map(({ number, once, weeks, from, days }) => ({
          ...leverOf({ lever: 'approve_carers', number: String(number), from: '2026-04-01' }),
          onceInPence: once,
          weeklyInPence: weeks,
          from: AS_AT + from,
          by: AS_AT + from + days,
        }))
        const together = spendOfLevers(levers, months).revenue
        const apart = levers.map(lever => spendOfLever(lever, months).revenue)
        expect(together).toEqual(months.monthEnds.map((_, m) => sum(apart.map(one => one[m]!))))
        expect(together.every(Number.isInteger)).toBe(true)
      }),
    )
  })
})
