import { TABLE_COLUMNS, TABLE_NAMES, type TableName } from '../src/care/index.ts'
import { draw, pick } from './draw.ts'

export interface RowsOfTable {
  readonly name: TableName
  readonly rows: readonly string[][]
  readonly seed: number
  /** Share of rows that get a slip. */
  readonly share: number
}

/** What goes wrong when people type: each changes one cell, by its column and what it held. */
const SLIPS: readonly ((cell: string) => string)[] = [
  () => '',
  cell => (cell.includes('/') ? cell.replace(/^(\d\d)\/(\d\d)/, '$2/$1') : 'ZZ'),
  cell => (cell.includes('/') ? `31/02/${cell.slice(-4)}` : cell.toLowerCase()),
  cell => ` ${cell} `,
  cell => (cell.includes('/') ? cell.replace(/\d{4}$/, year => String(Number(year) + 1)) : '99'),
]

/** The rows with some cells mistyped and a few rows given twice; the same seed makes the same slips. */
export function withSlips({ name, rows, seed, share }: RowsOfTable): readonly string[][] {
  const table = TABLE_NAMES.indexOf(name)
  const columns = TABLE_COLUMNS[name].length
  return rows.flatMap((row, at) => {
    const key = (...keys: number[]) => draw(seed, table, at, ...keys)
    if (key(1) >= share) return [row]
    if (key(2) < 0.1) return [row, row]
    const column = 1 + Math.floor(key(3) * (columns - 1))
    return [row.map((cell, i) => (i === column ? pick(SLIPS, key(4))(cell) : cell))]
  })
}
