import { compactPostcode, InputError } from '../../care/index.ts'
import { shown, type FindingList } from '../finding-list.ts'
import { columnNames } from '../recognise.ts'
import { postcodeColumns } from './columns.ts'
import { GatheredPostcodes } from './gathered-postcodes.ts'
import { cellsAt, LineScanner } from './line-scanner.ts'
import { packPostcodes } from './pack-postcodes.ts'
import type { PostcodeIndex } from './postcode-index.ts'
import { splitPostcode, splitSector } from './unit.ts'

export interface PostcodeOptions {
  /** Northern Ireland is on the Irish grid: distances to it mean nothing. Left out unless asked for. */
  readonly withNorthernIreland?: boolean
  /** Where rows that cannot be read are told; without it they are only counted. */
  readonly findings?: FindingList
}

/** What became of the rows of a postcode file: they add up to `read`. */
export interface PostcodeAccount {
  readonly read: number
  readonly used: number
  readonly northernIreland: number
  readonly withoutGridReference: number
  readonly unreadable: number
}

const DELIMITERS = [',', ';', '\t', '|']
const GRID_REFERENCE = /^\d{1,7}(\.\d+)?$/

/** Reads a postcode file in pieces, as they come from a disk. */
export class PostcodeReader {
  readonly #gathered = new GatheredPostcodes()
  readonly #scanner: LineScanner
  readonly #cells = ['', '', '', '', '']
  readonly #lauas = new Set<string>()
  #places: readonly (readonly [place: number, cell: number])[] | undefined
  #delimiter = ','
  #tally = { read: 0, used: 0, northernIreland: 0, withoutGridReference: 0, unreadable: 0 }

  constructor(
    readonly path: string,
    readonly options: PostcodeOptions = {},
  ) {
    this.#scanner = new LineScanner(path, (line, row) => this.#takeLine(line, row))
  }

  get account(): PostcodeAccount {
    return this.#tally
  }

  push(piece: Uint8Array): void {
    this.#scanner.push(piece)
  }

  /** The index of all that came; throws an InputError where no postcode did. */
  finish(): PostcodeIndex {
    this.#scanner.finish()
    if (!this.#places) this.#refuse()
    this.#sayWhatIsLeftOut()
    if (this.#tally.used === 0)
      throw new InputError(
        `${this.path}: none of its ${this.#tally.read} rows gives a postcode with an authority and a grid reference.`,
      )
    return packPostcodes(this.#gathered)
  }

  #refuse(): never {
    throw new InputError(
      `${this.path}: no postcode columns found. Looked for pcds (or pcd), laua (or lad25cd), oseast1m (or east1m) and osnrth1m (or north1m).`,
    )
  }

  #takeLine(line: string, row: number): void {
    if (line === '' || line === '\r') return
    if (!this.#places) return this.#takeHeader(line)
    cellsAt(line, this.#delimiter, this.#places, this.#cells)
    this.#tally.read++
    this.#takeRow(row)
  }

  #takeHeader(line: string): void {
    for (const delimiter of DELIMITERS) {
      const columns = postcodeColumns(columnNames(line.replaceAll('"', '').split(delimiter)))
      if (!columns) continue
      const places = [columns.postcode, columns.laua, columns.east, columns.north, columns.name]
      this.#places = places
        .flatMap((place, cell) => (place === undefined ? [] : [[place, cell] as const]))
        .sort(([a], [b]) => a - b)
      this.#delimiter = delimiter
      return
    }
    this.#refuse()
  }

  #takeRow(row: number): void {
    const [written, laua, east, north, name] = this.#cells as [string, string, string, string, string]
    const split = splitPostcode(compactPostcode(written)) ?? splitSector(written)
    if (!split)
      return this.#sayUnreadable(row, 'pcds', `${shown(written)} is neither a postcode nor a sector.`)
    if (isNorthernIrish(laua, split.sector) && !this.options.withNorthernIreland)
      this.#tally.northernIreland++
    else if (east === '' || north === '') this.#tally.withoutGridReference++
    else if (!this.#isLaua(laua)) this.#sayUnreadable(row, 'laua', `${shown(laua)} is not an ONS code.`)
    else if (!GRID_REFERENCE.test(east))
      this.#sayUnreadable(row, 'oseast1m', `${shown(east)} is no grid reference.`)
    else if (!GRID_REFERENCE.test(north))
      this.#sayUnreadable(row, 'osnrth1m', `${shown(north)} is no grid reference.`)
    else {
      this.#tally.used++
      if (name !== '') this.#gathered.names.set(laua, name)
      this.#gathered.add(split, { laua, east: Math.round(Number(east)), north: Math.round(Number(north)) })
    }
  }

  /** A few hundred codes come two million times. */
  #isLaua(laua: string): boolean {
    if (this.#lauas.has(laua)) return true
    if (!/^[A-Z]\d{8}$/.test(laua)) return false
    this.#lauas.add(laua)
    return true
  }

  #sayUnreadable(row: number, field: string, message: string): void {
    this.#tally.unreadable++
    this.options.findings?.add({
      file: this.path,
      row,
      table: 'postcodes',
      field,
      rule: 'read-row',
      severity: 'error',
      message: `${message} This row is not used.`,
    })
  }

  #sayWhatIsLeftOut(): void {
    const { northernIreland, withoutGridReference } = this.#tally
    const leftOut = [
      [northernIreland, 'in Northern Ireland, which has a grid of its own'],
      [withoutGridReference, 'without a grid reference'],
    ] as const
    for (const [count, what] of leftOut.filter(([rows]) => rows > 0))
      this.options.findings?.add({
        file: this.path,
        table: 'postcodes',
        rule: 'read-left-out',
        severity: 'note',
        message: `${count} postcodes ${what}, are left out.`,
      })
  }
}

const isNorthernIrish = (laua: string, sector: string): boolean =>
  laua.startsWith('N') || sector.startsWith('BT')
