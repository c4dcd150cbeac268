import { number } from '../words.ts'

/** What stands in a cell. A number comes as the text that people read; `sortBy` is what it is sorted by. */
export interface Cell {
  readonly text: string
  readonly href?: string
  /** Said by a reader for the eyes that cannot see the row: "Correct Elm House". */
  readonly hiddenText?: string
  readonly tag?: TagColour
  /** A second, quieter line. */
  readonly sub?: string
  readonly sortBy?: string | number
}

/** A number as people read it, sorted by its value. */
export const numberCell = (value: number): Cell => ({ text: number(value), sortBy: value })

export type TagColour = 'red' | 'orange' | 'yellow' | 'green' | 'blue' | 'purple' | 'grey'

export interface Column {
  readonly key: string
  readonly text: string
  readonly isNumeric?: boolean
  readonly isSortable?: boolean
  /** Holds sentences: it is not squeezed for the sake of the others. */
  readonly isWide?: boolean
}

export interface Row {
  readonly cells: readonly Cell[]
  /** Struck through: it no longer counts. */
  readonly isOut?: boolean
}

export interface DataTable {
  /** What the table shows: a caption, read out before it. */
  readonly caption: string
  readonly isCaptionHidden?: boolean
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  /** Said in place of rows when there are none. */
  readonly whenEmpty?: string
}

export type Direction = 'ascending' | 'descending'

export interface ShownColumn extends Column {
  /** How the table is sorted by this column now; undefined: not at all. */
  readonly sorted?: Direction
  /** The address of the page sorted by this column. */
  readonly href?: string
}

export interface ShownTable extends Omit<DataTable, 'columns'> {
  readonly columns: readonly ShownColumn[]
}

const valueOf = (row: Row, index: number): string | number => {
  const cell = row.cells[index]
  return cell?.sortBy ?? cell?.text ?? ''
}

function compare(one: string | number, other: string | number): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other
  return String(one).localeCompare(String(other), 'en-GB', { numeric: true })
}

function sortAddress(
  path: string,
  query: URLSearchParams,
  column: Column,
  sorted: Direction | undefined,
): string {
  const next = new URLSearchParams(query)
  next.set('sort', column.key)
  next.set('direction', sorted === 'ascending' ? 'descending' : 'ascending')
  next.delete('page')
  return `${path}?${next.toString()}`
}

/** Sorts a table as its address asks (`?sort=places&direction=descending`), so that a sorted view can be sent to a colleague. */
export function sortedTable(table: DataTable, path: string, query: URLSearchParams): ShownTable {
  const index = table.columns.findIndex(column => column.isSortable && column.key === query.get('sort'))
  const direction: Direction = query.get('direction') === 'descending' ? 'descending' : 'ascending'
  const sign = direction === 'ascending' ? 1 : -1
  const rows =
    index < 0
      ? table.rows
      : [...table.rows].sort((one, other) => sign * compare(valueOf(one, index), valueOf(other, index)))
  const columns = table.columns.map((column, i) => {
    if (!column.isSortable) return column
    const sorted = i === index ? direction : undefined
    return { ...column, ...(sorted ? { sorted } : {}), href: sortAddress(path, query, column, sorted) }
  })
  return { ...table, columns, rows }
}
