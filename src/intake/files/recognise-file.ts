import type { Severity } from '../../care/index.ts'
import { decodeText } from './decode-text.ts'
import { DELIMITERS, firstRecords, withPlainLineEnds, type CsvRecord, type Delimiter } from './csv.ts'
import { isCompanion, isPublished, KEPT_APART } from './beside-returns.ts'
import { isLeftBehind, isOfficeFile } from './unpack.ts'
import type { SourceFile } from '../intake.ts'
import { LIMITS } from '../limits.ts'
import { columnNames, LOOKED_FOR, recognise, type Recognised, type Recognition } from '../recognise.ts'

/** A file with what it is; its text is there once, for whoever reads it next. */
export type RecognisedFile =
  | {
      readonly as: 'csv'
      readonly what: Recognised
      readonly text: string
      readonly delimiter: Delimiter
      readonly headerAt: number
      readonly header: CsvRecord
      readonly encoding: string
    }
  | { readonly as: 'postcodes' }
  | { readonly as: 'boundaries'; readonly text: string }
  | { readonly as: 'xml'; readonly text: string }
  | { readonly as: 'not read'; readonly why: string; readonly severity: Severity }

/** What a file is, by what it holds: names do not matter. */
export function recogniseFile({ path, bytes }: SourceFile): RecognisedFile {
  if (isLeftBehind(path)) return notRead('A file that a computer’s system left behind.')
  if (isPublished(path)) return notRead(KEPT_APART)
  if (isOfficeFile(path)) return notRead('A spreadsheet or document. Save each table as CSV.', weightOf(path))
  if (bytes.length === 0) return notRead('The file is empty.', weightOf(path))
  const head = decodeHead(bytes)
  if (head && findHeader(head)?.what.is === 'postcodes') return { as: 'postcodes' }
  if (bytes.length > LIMITS.fileBytes) return notRead('The file is larger than any return.', weightOf(path))
  return recogniseText(path, bytes)
}

const TOO_WIDE = `Its header has more than ${LIMITS.columns} columns: this is no table of the return.`

const FOR_OTHERS = 'Carers and slips are no part of a return: they are kept for whoever asks for them.'

const notRead = (why: string, severity: Severity = 'note'): RecognisedFile => ({
  as: 'not read',
  why,
  severity,
})

/** What people call the files of a return: where such a file cannot be read, a table of the return is missing. */
const NAMED_AS_A_TABLE =
  /(^|[^a-z])(header|episodes?|reviews?|uasc|oc2|oc3|ad1|placed_?adoption|prev_?perm|sw_?episodes?|dolo)([^a-z]|$)/i

/** A file that was meant as a table of the return, by its name or a column CHILD, is an error; another may be anything. */
function weightOf(path: string, text = ''): Severity {
  if (NAMED_AS_A_TABLE.test(path.split('/').at(-1)!)) return 'error'
  const names = DELIMITERS.flatMap(delimiter => firstRecords(text, delimiter).slice(0, 1))
  return names.some(record => columnNames(record).includes('CHILD')) ? 'error' : 'warning'
}

const HEAD_BYTES = 64 * 1024

/** The beginning of a file, cut at its last line end so that no character is cut. */
function decodeHead(bytes: Uint8Array): string | undefined {
  const head = bytes.subarray(0, HEAD_BYTES)
  const end = head.length === bytes.length ? head.length : head.lastIndexOf(10) + 1
  const decoded = decodeText(head.subarray(0, end))
  return decoded.ok ? withPlainLineEnds(decoded.value.text) : undefined
}

function recogniseText(path: string, bytes: Uint8Array): RecognisedFile {
  const decoded = decodeText(bytes)
  if (!decoded.ok) return notRead(`This is ${decoded.problems.join()}.`, weightOf(path))
  const text = withPlainLineEnds(decoded.value.text)
  if (/^\s*\{/.test(text)) return { as: 'boundaries', text }
  if (/^\s*<(\?xml|!--|EXPSSDA903)/i.test(text)) return { as: 'xml', text }
  const header = findHeader(text)
  if (!header) return isCompanion(path) ? notRead(FOR_OTHERS) : notRead(LOOKED_FOR, weightOf(path, text))
  if (header.what.is === 'unknown') return notRead(`Not read: ${header.what.why}. ${LOOKED_FOR}`, 'error')
  if (header.what.is === 'nothing') return notRead(LOOKED_FOR, weightOf(path, text))
  if (header.header.length > LIMITS.columns) return notRead(TOO_WIDE, weightOf(path, text))
  return { as: 'csv', ...header, what: header.what, text, encoding: decoded.value.encoding }
}

interface Header {
  readonly header: CsvRecord
  readonly what: Recognition
  readonly delimiter: Delimiter
  readonly headerAt: number
}

/** The first line that is a header of something known, with the delimiter that makes it one. */
function findHeader(text: string): Header | undefined {
  const found = DELIMITERS.flatMap(delimiter => headerAmong(firstRecords(text, delimiter), delimiter) ?? [])
  return found.find(header => header.what.is !== 'unknown') ?? found[0]
}

function headerAmong(records: readonly CsvRecord[], delimiter: Delimiter): Header | undefined {
  for (const [headerAt, record] of records.entries()) {
    const what = recognise(record)
    if (what.is !== 'nothing') return { what, delimiter, headerAt, header: record }
  }
  return undefined
}
