import { BUDGET_LINES, type BudgetLine, type BudgetRow, type Kind } from '../care/index.ts'
import { againstBudget, linesOfBudget, spendByYear, type AgainstBudget, type MoneyRange, type Spend } from '../money/index.ts' // prettier-ignore
import { MONTHS_OF_WHOLE_YEAR, WHOLE_POUNDS } from './spend-view.ts'

/** A line that has a budget of its own, in one whole financial year. */
export interface BudgetLineView {
  readonly year: string
  readonly label: string
  readonly net: MoneyRange
  readonly budget: AgainstBudget
}

const isOfKind = (line: BudgetLine): line is Kind => line !== 'all' && line !== 'staying_put'

/** Each budget that is set for a kind of home or for Staying Put, against what is spent on it; kinds that a reader may not see are left out. */
export function budgetLines(
  spend: Spend,
  budgets: readonly BudgetRow[],
  isHidden: (kind: Kind) => boolean,
): BudgetLineView[] {
  const shown = budgets.filter(({ line }) => line !== 'all' && !(isOfKind(line) && isHidden(line)))
  return shown
    .flatMap(({ year, line, amountInPence }) => {
      const net = spendByYear(spend, linesOfBudget(line), WHOLE_POUNDS).find(
        one => one.year === year && one.months === MONTHS_OF_WHOLE_YEAR,
      )
      const budget = net && againstBudget(net, amountInPence)
      return net && budget ? [{ year, label: BUDGET_LINES[line], net, budget }] : []
    })
    .sort((a, b) => (a.year < b.year ? -1 : a.year > b.year ? 1 : 0))
}
