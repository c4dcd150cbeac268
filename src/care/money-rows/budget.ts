import { KIND_LABELS } from '../kind.ts'
import type { RowShape } from '../row-shape.ts'

/** What a budget may be set for: everything, one kind of home, or Staying Put. */
export const BUDGET_LINES = { all: 'Everything', ...KIND_LABELS, staying_put: 'Staying Put after 18' } as const // prettier-ignore
export type BudgetLine = keyof typeof BUDGET_LINES

/** What the council has set aside for a financial year, revenue, after what partners pay. */
export interface BudgetRow {
  /** `2026-27`. */
  readonly year: string
  readonly line: BudgetLine
  readonly amountInPence: number
}

const isFinancialYear = (text: string): boolean =>
  /^\d{4}-\d{2}$/.test(text) && (Number(text.slice(0, 4)) + 1) % 100 === Number(text.slice(5))

export const BUDGETS: RowShape<BudgetRow> = {
  register: 'budget',
  one: 'a budget',
  signature: ['year', 'line', 'amount'],
  fields: {
    year: { column: 'year', label: 'Financial year', is: 'text', hint: 'For example 2026-27' },
    line: { column: 'line', label: 'For', is: 'choice', choices: BUDGET_LINES, whenBlank: 'all' },
    amountInPence: { column: 'amount', label: 'Budget', is: 'pence', hint: 'Revenue, after what education and health pay.' }, // prettier-ignore
  },
  exactly: ['year', 'line'],
  loosely: ['year', 'line'],
  check: ({ year }) =>
    isFinancialYear(year)
      ? undefined
      : { column: 'year', message: 'A financial year is written like 2026-27' },
}
