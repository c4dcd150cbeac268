import { Table, type TableName } from '../care/index.ts'

/** Rows in a block: large enough that few statements are sent, small enough that none is heavy. */
export const ROWS_IN_A_BLOCK = 5_000

/** What describes a table besides its rows; JSON text as the database keeps it. */
export interface TableHead {
  readonly columns: string
  readonly files: string
}

/** Up to ROWS_IN_A_BLOCK rows, JSON text as the database keeps it. */
export interface RecordBlock {
  readonly lines: string
  /** Place of each row's file in the head's files; null: the whole table is from one. */
  readonly filePlaces: string | null
  readonly cells: string
}

/** The distinct files of a table, in order of their first row. */
export const filesOf = (table: Table): readonly string[] =>
  typeof table.file === 'string' ? [table.file] : [...new Set(table.file)]

export const headOf = (table: Table): TableHead => ({
  columns: JSON.stringify([...table.columns.keys()]),
  files: JSON.stringify(filesOf(table)),
})

/** Cuts a table into blocks, one at a time, so that a large one is not held twice. */
export function* blocksOf(table: Table): Generator<RecordBlock & { readonly rows: number }> {
  const placeOfFile = new Map(filesOf(table).map((file, place) => [file, place]))
  for (let first = 0; first < table.rowCount; first += ROWS_IN_A_BLOCK) {
    const end = Math.min(table.rowCount, first + ROWS_IN_A_BLOCK)
    yield {
      rows: end - first,
      lines: JSON.stringify([...table.rowNumbers.subarray(first, end)]),
      filePlaces:
        typeof table.file === 'string'
          ? null
          : JSON.stringify(table.file.slice(first, end).map(file => placeOfFile.get(file)!)),
      cells: JSON.stringify([...table.columns.values()].map(column => column.slice(first, end))),
    }
  }
}

/** The table again, value for value. */
export function tableFromBlocks(name: TableName, head: TableHead, blocks: readonly RecordBlock[]): Table {
  const names = JSON.parse(head.columns) as string[]
  const files = JSON.parse(head.files) as string[]
  const columns = names.map((): string[] => [])
  const lines: number[] = []
  const places: number[] = []
  for (const block of blocks) {
    const cells = JSON.parse(block.cells) as string[][]
    cells.forEach((cell, column) => append(columns[column]!, cell))
    append(lines, JSON.parse(block.lines) as number[])
    if (block.filePlaces !== null) append(places, JSON.parse(block.filePlaces) as number[])
  }
  const isOneFile = files.length > 0 && blocks.every(block => block.filePlaces === null)
  return new Table(
    name,
    lines.length,
    new Map(names.map((column, place) => [column, columns[place]!])),
    isOneFile ? files[0]! : places.map(place => files[place]!),
    Int32Array.from(lines),
  )
}

function append<Value>(list: Value[], more: readonly Value[]): void {
  for (const value of more) list.push(value)
}
