import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { InputError } from '../../care/index.ts'
import { LIMITS } from '../limits.ts'
import { isZip, unzipOne } from './zip.ts'

/** A row of a spreadsheet that holds something. */
export interface SheetRow {
  /** The line that a spreadsheet shows, from 1. */
  readonly row: number
  /** Up to the last cell that holds something; '' where blank. */
  readonly cells: readonly string[]
}

export interface Sheet {
  readonly name: string
  readonly rows: readonly SheetRow[]
}

const CHUNK = 256 * 1024
const MIME = 'application/vnd.oasis.opendocument.spreadsheet'

/** Whether bytes are an OpenDocument spreadsheet: a zip whose first file says so, unpacked. */
export const isOds = (bytes: Uint8Array): boolean =>
  isZip(bytes) && new TextDecoder('latin1').decode(bytes.subarray(0, 200)).includes(MIME)

/**
 * The sheets of an OpenDocument spreadsheet, read as it streams by (decision 0070). Numbers and days come as the values that
 * the file holds, not as they are shown; blank rows and cells, however often repeated, cost nothing.
 * @throws InputError where it is damaged, encrypted, or beyond the limits
 */
export function readOds(path: string, bytes: Uint8Array): readonly Sheet[] {
  const content = unzipOne(path, bytes, 'content.xml')
  if (!content) throw new InputError(`${path}: this is no OpenDocument spreadsheet: it has no content.xml.`)
  const reader = new OdsReader(path)
  const decoder = new TextDecoder()
  for (let at = 0; at < content.length; at += CHUNK)
    reader.write(decoder.decode(content.subarray(at, at + CHUNK), { stream: true }))
  return reader.finish()
}

class OdsReader {
  readonly #parser = new SaxesParser({ position: false, xmlns: false } as const)
  readonly #sheets: Sheet[] = []
  #rows: SheetRow[] = []
  #sheet = ''
  #row = 0
  #cells: string[] = []
  #rowRepeats = 1
  #blanks = 0
  #held = 0
  #cell: { readonly value: string | undefined; readonly repeats: number; text: string } | undefined
  #paragraphs = 0
  #depth = 0
  /** Depth of a comment on a cell, or of a sheet inside a cell: what it says is not the cell's. */
  #aside = 0

  constructor(readonly path: string) {
    this.#parser.on('error', error => this.#refuse(`not well-formed (${error.message})`))
    this.#parser.on('doctype', () => this.#refuse('it has a DOCTYPE, which no spreadsheet needs'))
    this.#parser.on('opentag', tag => this.#opened(tag))
    this.#parser.on('closetag', tag => this.#closed(tag.name))
    this.#parser.on('text', text => this.#heard(text))
    this.#parser.on('cdata', text => this.#heard(text))
  }

  write(text: string): void {
    this.#parser.write(text)
  }

  finish(): readonly Sheet[] {
    this.#parser.close()
    return this.#sheets
  }

  #opened({ name, attributes }: SaxesTagPlain): void {
    if (++this.#depth > LIMITS.spreadsheetDepth) this.#refuse('elements stand too deep in one another')
    if (this.#aside > 0) return
    if (name === 'table:table' && this.#cell === undefined) this.#openSheet(attributes['table:name'] ?? '')
    else if (name === 'table:table-row') this.#openRow(attributes)
    else if (name === 'table:table-cell' || name === 'table:covered-table-cell') this.#openCell(attributes)
    else if (this.#cell) this.#openInCell(name, attributes)
  }

  #openSheet(name: string): void {
    if (this.#sheets.length >= LIMITS.spreadsheetSheets) this.#refuse('it has too many sheets')
    this.#sheet = name
    this.#rows = []
    this.#row = 0
  }

  #openRow(attributes: Readonly<Record<string, string>>): void {
    this.#cells = []
    this.#blanks = 0
    this.#rowRepeats = timesIn(attributes['table:number-rows-repeated'])
  }

  #openCell(attributes: Readonly<Record<string, string>>): void {
    const repeats = timesIn(attributes['table:number-columns-repeated'])
    this.#cell = { value: valueIn(attributes), repeats, text: '' }
    this.#paragraphs = 0
  }

  #openInCell(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'office:annotation' || name === 'table:table') this.#aside = this.#depth
    else if (name === 'text:p' && this.#paragraphs++ > 0) this.#heard('\n')
    else if (name === 'text:s') this.#heard(' '.repeat(Math.min(timesIn(attributes['text:c']), 100)))
    else if (name === 'text:tab') this.#heard(' ')
    else if (name === 'text:line-break') this.#heard('\n')
  }

  #heard(text: string): void {
    if (!this.#cell || this.#aside > 0 || this.#paragraphs === 0) return
    if (this.#cell.text.length <= LIMITS.spreadsheetCellLength) this.#cell.text += text
  }

  #closed(name: string): void {
    const isOfAside = this.#aside > 0
    if (this.#aside === this.#depth) this.#aside = 0
    this.#depth--
    if (isOfAside) return
    if (name === 'table:table-cell' || name === 'table:covered-table-cell') this.#closeCell()
    else if (name === 'table:table-row') this.#closeRow()
    else if (name === 'table:table' && this.#cell === undefined)
      this.#sheets.push({ name: this.#sheet, rows: this.#rows })
  }

  #closeCell(): void {
    const { value, repeats, text } = this.#cell!
    this.#cell = undefined
    const content = value ?? text.trim()
    if (content === '') {
      this.#blanks += repeats
      return
    }
    const width = this.#cells.length + this.#blanks + repeats
    if (width > LIMITS.columns) this.#refuse(`a row has ${width} columns, more than ${LIMITS.columns}`)
    for (; this.#blanks > 0; this.#blanks--) this.#cells.push('')
    for (let i = 0; i < repeats; i++) this.#cells.push(content)
  }

  #closeRow(): void {
    const repeats = this.#rowRepeats
    if (this.#cells.length > 0) {
      this.#held += this.#cells.length * repeats
      if (this.#held > LIMITS.spreadsheetCells || this.#rows.length + repeats > LIMITS.spreadsheetRows)
        this.#refuse('it holds more cells than any published spreadsheet')
      for (let i = 1; i <= repeats; i++) this.#rows.push({ row: this.#row + i, cells: this.#cells })
    }
    this.#row += repeats
  }

  #refuse(why: string): never {
    const where = this.#sheet === '' ? '' : `, sheet ${this.#sheet}, row ${this.#row + 1}`
    throw new InputError(`${this.path}${where}: this spreadsheet is not read: ${why}.`)
  }
}

/** An attribute that says how often; once where it does not make sense. */
function timesIn(text: string | undefined): number {
  const times = Number(text ?? 1)
  return Number.isSafeInteger(times) && times > 0 ? times : 1
}

/** The value of a number, an amount, a share, a day or a truth; text is in the paragraphs. */
function valueIn(attributes: Readonly<Record<string, string>>): string | undefined {
  const date = attributes['office:date-value']
  return date?.slice(0, 10) ?? attributes['office:value'] ?? attributes['office:boolean-value']
}
