import {
  InputError,
  MONEY_REGISTERS,
  type Day,
  type MoneyBook,
  type MoneyRegister,
  type Boundaries,
  type PopulationRow,
} from '../care/index.ts'
import { readBoundaryFile } from './boundaries/read-boundary-file.ts'
import { BESIDE_RETURNS, isAmongReturns, isAuthorityFolder } from './files/beside-returns.ts'
import { allRecords } from './files/csv.ts'
import { recogniseFile, type RecognisedFile } from './files/recognise-file.ts'
import { SameFiles } from './files/same-files.ts'
import { unpackAll } from './files/unpack.ts'
import { FindingList } from './finding-list.ts'
import type { FileAccount, Intake, LocatedRow, SourceFile } from './intake.ts'
import { readPostcodes } from './postcodes/read-postcodes.ts'
import { LOOKED_FOR } from './recognise.ts'
import { readAuthority } from './small/authority-csv.ts'
import { chooseOne, type SmallFile } from './small/choose-one.ts'
import { readFees } from './small/fees-csv.ts'
import { locatedRows } from './small/located-rows.ts'
import { readLocalities } from './small/localities-csv.ts'
import { moneyFileName, readMoney } from './small/money-csv.ts'
import { heldTogether, type Beside, type ReadBook } from './small/money-together.ts'
import { readProviders } from './small/providers-csv.ts'
import { readPopulation } from './small/population-csv.ts'
import { isProjection, readProjections } from './small/population-projection.ts'
import { readProvision } from './small/provision-csv.ts'
import type { RecognisedCsv } from './small/rows-of.ts'
import { groupOf } from './statutory/collection-year.ts'
import { sayWithoutEpisodes } from './statutory/say-without-episodes.ts'
import { makeReturns } from './statutory/make-returns.ts'
import { readTableCsv } from './statutory/read-table-csv.ts'
import { ReturnXml } from './statutory/read-xml.ts'
import type { TablePart } from './statutory/table-builder.ts'
import { TextPool } from './text-pool.ts'

/** What a person says of the files besides handing them in. */
export interface ReadOptions {
  /** The day on which the newest return was cut, where it is an extract; its dates tell where nobody says. */
  readonly cutOn?: Day | undefined
  /** ONS code of the authority, where authority.csv is not among the files: which area of a projection is meant. */
  readonly laCode?: string | undefined
  /** The day on which the files are handed in: nothing of a later day has happened. */
  readonly today?: Day | undefined
}

/**
 * Reads everything that was handed in: returns as CSV or XML, zipped or not, and the authority's own files.
 * What is odd is a finding; throws an InputError that names file, row and column where it cannot be read as a whole.
 */
export function readIntake(files: readonly SourceFile[], options: ReadOptions = {}): Intake {
  const unpacked = unpackAll(files)
  const reading = new Reading(isAuthorityFolder(unpacked), options)
  for (const file of unpacked) reading.take(file)
  return reading.finish()
}

/** What has been read so far. Each file's text is let go before the next is decoded. */
class Reading {
  readonly #findings = new FindingList()
  readonly #pool = new TextPool()
  readonly #parts: TablePart[] = []
  readonly #small: Record<Exclude<SmallFile, 'postcodes'> | 'providers', RecognisedCsv[]> = {
    authority: [],
    provision: [],
    fees: [],
    population: [],
    localities: [],
    providers: [],
  }
  readonly #money = new Map<MoneyRegister, RecognisedCsv[]>()
  readonly #postcodes: SourceFile[] = []
  readonly #located: LocatedRow[] = []
  #boundaries: Boundaries | undefined
  readonly #same = new SameFiles()
  readonly #accounts = new Map<string, FileAccount>()

  constructor(
    readonly isAuthorityFolder: boolean,
    readonly options: ReadOptions,
  ) {}

  take(file: SourceFile): void {
    const known = recogniseFile(file)
    this.#account(file.path, 'not read', 0)
    if (known.as === 'not read') this.#sayNotRead(file.path, known)
    else if (known.as === 'postcodes') this.#postcodes.push(file)
    else if (known.as === 'boundaries') this.#takeBoundaries(file.path, known.text)
    else if (known.as === 'csv' && known.what.is !== 'statutory') this.#takeCsv(file.path, known)
    else if (this.isAuthorityFolder && !isAmongReturns(file.path))
      this.#sayNotRead(file.path, { as: 'not read', why: BESIDE_RETURNS, severity: 'note' })
    else this.#takeReturn(file, known)
  }

  #takeBoundaries(path: string, text: string): void {
    this.#boundaries = readBoundaryFile(path, text)
    this.#account(path, 'boundaries', this.#boundaries.areas.length)
  }

  #takeReturn(file: SourceFile, known: RecognisedFile & { as: 'csv' | 'xml' }): void {
    const same = this.#same.firstLike(groupOf(file.path), file)
    if (same !== undefined) this.#saySame(file.path, same)
    else if (known.as === 'csv') this.#takeCsv(file.path, known)
    else this.#parts.push(...new ReturnXml(file.path, this.#pool, this.#findings).read(known.text))
  }

  #takeCsv(path: string, known: RecognisedFile & { as: 'csv' }): void {
    if (known.encoding === 'windows-1252') this.#sayEncoding(path)
    if (known.what.is === 'statutory')
      this.#parts.push(readTableCsv({ ...known, path, table: known.what.table }, this.#pool, this.#findings))
    else if (known.what.is !== 'postcodes') {
      const records = allRecords(path, known.text, known.delimiter)
      const csv = { path, records, headerAt: known.headerAt }
      if (known.what.is !== 'money') this.#small[known.what.is].push(csv)
      else this.#money.set(known.what.register, [...(this.#money.get(known.what.register) ?? []), csv])
    }
  }

  finish(): Intake {
    const { returns, yearOf } = makeReturns(this.#parts, this.#findings, this.options.cutOn)
    this.#accountForParts(yearOf)
    for (const one of returns) sayWithoutEpisodes(one, this.#findings)
    const authority = this.#readOne('authority', readAuthority)
    const provision = this.#readOne('provision', readProvision)
    const fees = this.#readOne('fees', readFees)
    const population = this.#readAllPopulation(authority?.laCode ?? this.options.laCode)
    const localities = this.#readOne('localities', readLocalities)
    const money = this.#readMoney({ returns, provision, today: this.options.today })
    const postcodes = this.#readPostcodes()
    const providers = this.#readProviders()
    const files = [...this.#accounts.values()]
    if (files.every(file => file.readAs === 'not read')) refuseAll(files, this.#findings)
    return {
      authority,
      returns,
      provision,
      fees,
      population,
      localities,
      money,
      postcodes,
      boundaries: this.#boundaries,
      providers,
      located: this.#located,
      files,
      findings: this.#findings.all(),
    }
  }

  #readOne<What>(
    kind: Exclude<SmallFile, 'postcodes'>,
    read: (csv: RecognisedCsv, findings: FindingList) => What | undefined,
  ): What | undefined {
    const csv = chooseOne(kind, this.#small[kind], this.#findings)
    if (!csv) return undefined
    const what = read(csv, this.#findings)
    if (kind === 'provision') this.#located.push(...locatedRows(csv, kind))
    this.#account(csv.path, kind, Array.isArray(what) ? what.length : what ? 1 : 0)
    return what
  }

  /** Estimates in the product's own form, then projections as the ONS publishes them for the years that no estimate tells. */
  #readAllPopulation(laCode: string | undefined): readonly PopulationRow[] | undefined {
    const projections = this.#small.population.filter(isProjection)
    this.#small.population = this.#small.population.filter(csv => !isProjection(csv))
    const estimates = this.#readOne('population', readPopulation)
    if (projections.length === 0) return estimates
    const told = new Set(estimates?.map(row => row.midYear))
    const { rows, used } = readProjections(projections, this.#findings, laCode)
    for (const { path } of projections) this.#account(path, 'population', used.get(path) ?? 0)
    return [...(estimates ?? []), ...rows.filter(row => !told.has(row.midYear))]
  }

  #readMoney(beside: Beside): Partial<MoneyBook> | undefined {
    const files = MONEY_REGISTERS.flatMap(register => {
      const csv = chooseOne(moneyFileName(register), this.#money.get(register) ?? [], this.#findings)
      if (csv && register === 'contracts') this.#located.push(...locatedRows(csv, register))
      return csv ? [{ register, csv }] : []
    })
    const read = files.map(({ register, csv }) => [register, readMoney(register, csv, this.#findings)] as const) // prettier-ignore
    const held: ReadBook = heldTogether(Object.fromEntries(read), beside)
    const used = files.map(({ register, csv }) => {
      const rows = held[register]!.map(({ row }) => row)
      this.#account(csv.path, moneyFileName(register), rows.length)
      return [register, rows] as const
    })
    return used.length === 0 ? undefined : Object.fromEntries(used)
  }

  #readPostcodes() {
    const file = chooseOne('postcodes', this.#postcodes, this.#findings)
    if (!file) return undefined
    const postcodes = readPostcodes(file, { findings: this.#findings })
    this.#account(file.path, 'postcodes', postcodes.count)
    return postcodes
  }

  /** Ofsted publishes children's homes and other providers in lists of their own: all that are here are read. */
  #readProviders() {
    const csvs = this.#small.providers
    if (csvs.length === 0) return undefined
    const providers = readProviders(csvs, this.#findings)
    for (const csv of csvs) this.#account(csv.path, 'providers', csv.records.length - csv.headerAt - 1)
    return providers
  }

  #account(path: string, readAs: string, rows: number): void {
    this.#accounts.set(path, { path, readAs, rows })
  }

  /** A CSV is one table of one year; an XML is many tables of one. */
  #accountForParts(yearOf: ReadonlyMap<string, string>): void {
    for (const path of new Set(this.#parts.map(part => part.path))) {
      const tables = this.#parts.filter(part => part.path === path).map(part => part.table)
      const rows = tables.reduce((sum, table) => sum + table.rowCount, 0)
      const what = tables.length === 1 ? tables[0]!.name : `${tables.length} tables`
      this.#account(path, `${what} ${yearOf.get(path) ?? ''}`, rows)
    }
  }

  #sayNotRead(file: string, { why, severity }: RecognisedFile & { as: 'not read' }): void {
    this.#findings.add({ file, rule: 'read-not-read', severity, message: why })
  }

  #saySame(file: string, same: string): void {
    const message = `This file is the same as ${same}, byte by byte. It is read once.`
    this.#findings.add({ file, rule: 'read-same-file', severity: 'note', message })
  }

  #sayEncoding(file: string): void {
    this.#findings.add({
      file,
      rule: 'read-encoding',
      severity: 'note',
      message: 'This file is not in UTF-8. It is read as Windows-1252, the form in which Excel saves CSV.',
    })
  }
}

function refuseAll(files: readonly FileAccount[], findings: FindingList): never {
  const [first] = findings.all().filter(finding => finding.severity !== 'note')
  if (files.length === 0) throw new InputError('There is no file here.')
  if (files.length === 1 && first) throw new InputError(`${first.file}: ${first.message}`)
  throw new InputError(
    `Nothing here can be read (${files.length} files, the first ${files[0]!.path}). ${LOOKED_FOR}`,
  )
}
