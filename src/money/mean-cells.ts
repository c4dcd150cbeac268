import { apportion } from '../care/index.ts'

/** What a spend is, line by line: pence of [run][month]. */
export interface CellsToMean {
  readonly runs: number
  readonly months: number
  readonly pence: readonly Float64Array[]
}

/**
 * The mean over the futures of each line in each month as whole units, [line][month], so that whatever is printed of them adds
 * up: every month, year, line and kind is a sum of the same cells. The largest remainder (Hamilton's method, the first of
 * equals) gets the unit left over, month after month; what a line was rounded by is carried into its next month, so that no
 * line strays from its mean, however many months are added up. A line that is whole in every month stays as it is.
 * @param unit pence that a cell is a multiple of: 1, or 100 for whole pounds
 */
export function meanCells({ runs, months, pence }: CellsToMean, unit: number): number[][] {
  const cells = pence.map(() => new Array<number>(months).fill(0))
  const whole = Math.max(runs, 1) * unit
  // sums over the futures, less what is printed of them: whole numbers, so that no machine rounds them another way
  const owed = pence.map(() => 0)
  for (let month = 0; month < months; month++) {
    pence.forEach((column, line) => (owed[line]! += sumOfMonth(column, month, months)))
    const owedInAll = owed.reduce((sum, one) => sum + one, 0)
    const parts = apportion(owed, whole, Math.round(owedInAll / whole))
    parts.forEach((part, line) => {
      cells[line]![month] = part * unit
      owed[line]! -= part * whole
    })
  }
  return cells
}

function sumOfMonth(column: Float64Array, month: number, months: number): number {
  let sum = 0
  for (let at = month; at < column.length; at += months) sum += column[at]!
  return sum
}
