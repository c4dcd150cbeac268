import { dayInWords, isDay, parseDay, type Day } from '../../care/index.ts'
import type { Sheet } from '../files/ods.ts'
import { plainText } from './cells.ts'

/** The widest note above a table in the spreadsheets that are read here. */
const ROWS_BEFORE_HEADER = 20

/** A row of a table inside a sheet, by the names of its columns. */
export interface TableRow {
  readonly row: number
  /** The first of these columns that is there; '' where blank. Names as `plainText` makes them. */
  cell(...columns: readonly string[]): string
}

/** A table that begins somewhere below its notes. */
export interface SheetTable {
  readonly sheet: string
  readonly columns: readonly string[]
  readonly rows: readonly TableRow[]
  /** What stands above the header, row by row. */
  readonly notes: readonly string[]
}

/** The table of a sheet whose header holds all of these columns; undefined where none does. */
export function tableIn({ name, rows }: Sheet, wanted: readonly string[]): SheetTable | undefined {
  const at = rows.slice(0, ROWS_BEFORE_HEADER).findIndex(({ cells }) => {
    const columns = cells.map(plainText)
    return wanted.every(column => columns.includes(column))
  })
  if (at < 0) return undefined
  const columns = rows[at]!.cells.map(plainText)
  const placeOf = new Map(columns.map((column, place) => [column, place]))
  return {
    sheet: name,
    columns,
    notes: rows.slice(0, at).map(({ cells }) => cells.join(' ').trim()),
    rows: rows.slice(at + 1).map(({ row, cells }) => ({
      row,
      cell: (...names) => {
        const place = names.map(one => placeOf.get(one)).find(one => one !== undefined)
        return place === undefined ? '' : (cells[place] ?? '').trim()
      },
    })),
  }
}

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
)

/** The first day that a text names as `31 March 2025` (or `31 Mar 2025`); undefined where it names none. */
export function dayNamedIn(text: string): Day | undefined {
  const found = /\b(\d{1,2}) ([a-z]{3,9}) (20\d\d)\b/i.exec(text.replaceAll('_', ' '))
  if (!found) return undefined
  const month = MONTHS.findIndex(name => name.startsWith(found[2]!.toLowerCase()))
  return month < 0 ? undefined : parseDay(`${found[1]!}/${month + 1}/${found[3]!}`)
}

/** What the cover of a spreadsheet says after `Published on:`; '' where there is none. */
export function publishedOn(sheets: readonly Sheet[]): string {
  for (const { rows } of sheets)
    for (const { cells } of rows.slice(0, 40)) {
      if (plainText(cells[0] ?? '') === 'published on:') return dateInWords(cells[1] ?? '')
      const said = /which was published on (\d{1,2} \w+ 20\d\d)/i.exec(cells[0] ?? '')
      if (said) return said[1]!
    }
  return ''
}

function dateInWords(text: string): string {
  const day = parseDay(text)
  return isDay(day) ? dayInWords(day) : text.trim()
}
