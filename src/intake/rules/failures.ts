import type { TableName } from '../../care/index.ts'
import type { Fail } from './rule.ts'

/** Collects the rows that a rule fails, each once. */
export class FailureCollector {
  readonly #rows = new Map<TableName, number[]>()

  readonly fail: Fail = (table, row) => {
    const rows = this.#rows.get(table)
    if (rows) rows.push(row)
    else this.#rows.set(table, [row])
  }

  /** Failing rows by table, ascending and without repeats. */
  collected(): [table: TableName, rows: Int32Array][] {
    return [...this.#rows].map(([table, rows]) => [table, sortedWithoutRepeats(rows)])
  }
}

function sortedWithoutRepeats(rows: readonly number[]): Int32Array {
  const sorted = Int32Array.from(rows).sort()
  let kept = 0
  for (const row of sorted) if (kept === 0 || sorted[kept - 1] !== row) sorted[kept++] = row
  return sorted.slice(0, kept)
}
