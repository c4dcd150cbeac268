import { expect, it } from 'vitest'
import { KINDS, kindIndex, monthEndsAfter, parseDay, type BudgetRow } from '../care/index.ts'
import type { KindFutures } from '../forecast/index.ts'
import { budgetOf, EMPTY_BOOK, spendOf } from '../money/index.ts'
import { budgetLines } from './spend-budget-lines.ts'

const MONTHS = 12
const asAt = parseDay('2026-03-31')
/** Ten children with agency carers in one future, twenty in the other, at the assumption of £1,000 a week. */
const futures: KindFutures = {
  asAt,
  monthEnds: monthEndsAfter(asAt, MONTHS),
  runs: 2,
  start: KINDS.map(() => 0),
  children: Int32Array.from({ length: 2 * KINDS.length * MONTHS }, (_, at) => {
    const kind = Math.floor(at / MONTHS) % KINDS.length
    return kind === kindIndex('agency_fostering') ? (at < KINDS.length * MONTHS ? 10 : 20) : 0
  }),
  ended: new Int32Array(2 * KINDS.length * MONTHS),
  turned18: new Int32Array(2 * MONTHS),
  turned18Before: [],
}
const spend = spendOf(futures, { book: EMPTY_BOOK, supply: 'as-is' })
const budget = (line: BudgetRow['line'], pounds: number): BudgetRow => ({ year: '2026-27', line, amountInPence: pounds * 100 }) // prettier-ignore
const everyone = () => false

it('a budget of one kind is held against what is spent on that kind, in each future', () => {
  const [line, ...others] = budgetLines(spend, [budget('agency_fostering', 700_000)], everyone)
  expect(others).toEqual([])
  expect(line).toMatchObject({ year: '2026-27', label: 'Agency foster carers' })
  expect(line!.budget.chanceOfOver).toBe(0.5)
  expect(line!.budget.overInPence).toBe(line!.net.mean - 700_000_00)
})

it('a kind that a reader may not see has no line', () =>
  expect(budgetLines(spend, [budget('agency_fostering', 700_000)], () => true)).toEqual([]))

it('budgets of a few kinds are not held against all that is spent; those of every kind add up', () => {
  expect(budgetOf([budget('agency_fostering', 700_000)], '2026-27')).toBeUndefined()
  expect(budgetOf([budget('all', 900_000), budget('kinship', 5)], '2026-27')).toBe(900_000_00)
  expect(budgetOf(KINDS.map(kind => budget(kind, 10)), '2026-27')).toBe(100_00) // prettier-ignore
})
