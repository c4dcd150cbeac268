import Papa from 'papaparse'
import { InputError } from '../../care/index.ts'

export const DELIMITERS = [',', ';', '\t', '|'] as const

export type Delimiter = (typeof DELIMITERS)[number]

export type CsvRecord = readonly string[]

const SAMPLE_LENGTH = 64 * 1024
const SAMPLE_RECORDS = 12

/** Mixed line ends would glue rows together. */
export const withPlainLineEnds = (text: string): string =>
  text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text

/** The first records of a text, cut at a delimiter: enough to recognise a header. */
export function firstRecords(text: string, delimiter: Delimiter): readonly CsvRecord[] {
  const sample = text.slice(0, SAMPLE_LENGTH)
  return Papa.parse<string[]>(sample, { delimiter, newline: '\n', preview: SAMPLE_RECORDS }).data
}

/** All records of a text, blank lines included, so that a record's place is its line in a spreadsheet. */
export function allRecords(path: string, text: string, delimiter: Delimiter): readonly CsvRecord[] {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: '\n' })
  const unclosed = errors.find(error => error.code === 'MissingQuotes')
  if (unclosed) throw new InputError(unclosedQuote(path, (unclosed.row ?? 0) + 1, data))
  return data
}

function unclosedQuote(path: string, row: number, data: readonly CsvRecord[]): string {
  const column = data[row - 1]?.length ?? 0
  return `${path}, row ${row}, column ${column}: a quotation mark is opened and never closed, so the rest of the file cannot be read.`
}

export const isBlank = (record: CsvRecord): boolean => record.every(cell => cell.trim() === '')
