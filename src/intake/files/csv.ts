import { InputError } from '../../care/index.ts'
import { LIMITS } from '../limits.ts'
import { mixed } from '../text-pool.ts'

export const DELIMITERS = [',', ';', '\t', '|'] as const

export type Delimiter = (typeof DELIMITERS)[number]

export type CsvRecord = readonly string[]

/** Hears the cells of a CSV text one after another, record by record. Decision 0010 says why this is not a library. */
export interface RecordListener {
  /** A cell that stands in the text as it is, with its characters `mixed` in order. */
  plain(place: number, from: number, to: number, mix: number): void
  /** A cell that stood in quotation marks, without them. */
  quoted(place: number, cell: string): void
  /** The record has so many cells; `row` is the line that a spreadsheet shows. True: go no further. */
  end(cells: number, row: number): boolean
}

const QUOTE = 34
const NEW_LINE = 10
const EQUALS = 61

/**
 * Reads CSV (RFC 4180) whose lines end with a line feed. Characters after a closing quotation mark are kept as they stand.
 * @returns the row and column of a quotation mark that is never closed, or undefined
 */
export function readRecords(
  text: string,
  delimiter: Delimiter,
  listener: RecordListener,
): { readonly row: number; readonly column: number } | undefined {
  const between = delimiter.charCodeAt(0)
  const length = text.length
  let [row, place, at] = [1, 0, 0]
  while (at < length) {
    let end: number
    if (text.charCodeAt(at) === QUOTE) {
      const closing = closingQuote(text, at)
      if (closing < 0) return { row, column: place + 1 }
      end = endOfCell(text, closing + 1, between)
      listener.quoted(place, asText(unquoted(text.slice(at + 1, closing)) + text.slice(closing + 1, end)))
    } else {
      let mix = 0
      for (end = at; end < length; end++) {
        const character = text.charCodeAt(end)
        if (character === between || character === NEW_LINE) break
        mix = mixed(mix, character)
      }
      if (text.charCodeAt(at) === EQUALS && end > at) listener.quoted(place, asText(text.slice(at, end)))
      else listener.plain(place, at, end, mix)
    }
    place++
    at = end + 1
    if (end < length && text.charCodeAt(end) === between) {
      if (at === length) listener.plain(place++, at, at, 0)
      else continue
    }
    if (listener.end(place, row)) return undefined
    row++
    place = 0
  }
  return undefined
}

/** `="0012"`, by which people keep a spreadsheet from taking zeros away: the text itself. */
const asText = (cell: string): string =>
  cell.length > 2 && cell.startsWith('="') && cell.endsWith('"') ? cell.slice(2, -1) : cell

/** Where the quotation mark stands that closes the one at `at`; -1 where none does. Two together stand for one. */
function closingQuote(text: string, at: number): number {
  let closing = text.indexOf('"', at + 1)
  while (closing >= 0 && text.charCodeAt(closing + 1) === QUOTE) closing = text.indexOf('"', closing + 2)
  return closing
}

function endOfCell(text: string, from: number, between: number): number {
  let end = from
  while (end < text.length && text.charCodeAt(end) !== between && text.charCodeAt(end) !== NEW_LINE) end++
  return end
}

const unquoted = (inside: string): string => (inside.includes('"') ? inside.replaceAll('""', '"') : inside)

/** Mixed line ends would glue rows together. */
export const withPlainLineEnds = (text: string): string =>
  text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text

const SAMPLE_LENGTH = 64 * 1024
const SAMPLE_RECORDS = 12

/** The first records of a text, cut at a delimiter: enough to recognise a header. */
export function firstRecords(text: string, delimiter: Delimiter): readonly CsvRecord[] {
  const sample = text.slice(0, SAMPLE_LENGTH)
  const gathering = new Gathering(sample, SAMPLE_RECORDS)
  readRecords(sample, delimiter, gathering)
  return gathering.records
}

/** All records of a small file, blank lines included, so that a record's place is its line in a spreadsheet. */
export function allRecords(path: string, text: string, delimiter: Delimiter): readonly CsvRecord[] {
  const records = recordsUpTo(LIMITS.ownRows, path, text, delimiter)
  if (!records)
    throw new InputError(`${path}: more than ${LIMITS.ownRows} rows, as no authority’s own file has.`)
  return records
}

/** The same with another limit; undefined where there are more records. */
export function recordsUpTo(
  most: number,
  path: string,
  text: string,
  delimiter: Delimiter,
): readonly CsvRecord[] | undefined {
  const gathering = new Gathering(text, most + 1)
  refuseUnclosed(path, readRecords(text, delimiter, gathering))
  return gathering.records.length > most ? undefined : gathering.records
}

/** Throws an InputError where a quotation mark was never closed: what follows it would be one cell. */
export function refuseUnclosed(path: string, unclosed: ReturnType<typeof readRecords>): void {
  if (!unclosed) return
  const place = `${path}, row ${unclosed.row}, column ${unclosed.column}`
  throw new InputError(
    `${place}: a quotation mark is opened and never closed, so the rest of the file cannot be read.`,
  )
}

class Gathering implements RecordListener {
  readonly records: string[][] = []
  #cells: string[] = []

  constructor(
    readonly text: string,
    readonly most: number,
  ) {}

  plain(_place: number, from: number, to: number): void {
    this.#cells.push(this.text.slice(from, to))
  }

  quoted(_place: number, cell: string): void {
    this.#cells.push(cell)
  }

  end(): boolean {
    this.records.push(this.#cells)
    this.#cells = []
    return this.records.length >= this.most
  }
}

export const isBlank = (record: CsvRecord): boolean => record.every(cell => cell.trim() === '')
