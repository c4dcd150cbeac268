import { Table, type TableName } from '../care/index.ts'

/**
 * A table on its way between threads: each text once, cells as numbers. Threads share no strings, and a million cells sent as
 * text would stop the receiver for as long as reading them did.
 */
export interface PackedTable {
  readonly name: TableName
  readonly rowCount: number
  readonly texts: readonly string[]
  readonly columns: readonly (readonly [name: string, cells: Uint32Array])[]
  /** One path, or one a row as a column. */
  readonly file: string | Uint32Array
  readonly rowNumbers: Int32Array
}

export function packTable(table: Table): PackedTable {
  const numbers = new Map<string, number>()
  const numberOf = (text: string): number => {
    const known = numbers.get(text)
    if (known !== undefined) return known
    numbers.set(text, numbers.size)
    return numbers.size - 1
  }
  const pack = (cells: readonly string[]): Uint32Array => Uint32Array.from(cells, numberOf)
  const columns = [...table.columns].map(([name, cells]) => [name, pack(cells)] as const)
  const file = typeof table.file === 'string' ? table.file : pack(table.file)
  const { name, rowCount, rowNumbers } = table
  return { name, rowCount, rowNumbers, columns, file, texts: [...numbers.keys()] }
}

export function unpackTable({ name, rowCount, texts, columns, file, rowNumbers }: PackedTable): Table {
  const unpack = (cells: Uint32Array): string[] => Array.from(cells, number => texts[number]!)
  return new Table(
    name,
    rowCount,
    new Map(columns.map(([column, cells]) => [column, unpack(cells)])),
    typeof file === 'string' ? file : unpack(file),
    rowNumbers,
  )
}
