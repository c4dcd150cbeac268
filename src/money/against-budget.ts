import { KINDS, type BudgetLine, type BudgetRow, type Kind } from '../care/index.ts'
import { allLines, type LineFilter } from './spend-lines.ts'
import type { YearOfSpend } from './spend-summary.ts'

/** Which lines of spend a budget is for: what the authority itself pays. */
export const linesOfBudget = (line: BudgetLine): LineFilter => {
  if (line === 'all') return allLines
  if (line === 'staying_put') return ({ part }) => part === 'staying_put'
  return ({ kind }) => kind === (line satisfies Kind)
}

/**
 * Pence set aside for a year: the budget for everything, or, where there is none, those of its lines, if every kind of home has one.
 * undefined: none; budgets of a few lines are not held against all that is spent.
 */
export function budgetOf(budgets: readonly BudgetRow[], year: string): number | undefined {
  const ofYear = budgets.filter(row => row.year === year)
  const whole = ofYear.find(row => row.line === 'all')
  if (whole) return whole.amountInPence
  const isWhole = KINDS.every(kind => ofYear.some(row => row.line === kind))
  return isWhole ? ofYear.reduce((sum, row) => sum + row.amountInPence, 0) : undefined
}

export interface AgainstBudget {
  readonly budgetInPence: number
  /** Mean spend less budget: over in plus. */
  readonly overInPence: number
  /** Share of futures in which the budget is not enough. */
  readonly chanceOfOver: number
}

export function againstBudget(
  year: YearOfSpend,
  budgetInPence: number | undefined,
): AgainstBudget | undefined {
  if (budgetInPence === undefined) return undefined
  const over = year.values.reduce((count, value) => count + (value > budgetInPence ? 1 : 0), 0)
  return {
    budgetInPence,
    overInPence: year.mean - budgetInPence,
    chanceOfOver: over / Math.max(year.values.length, 1),
  }
}
