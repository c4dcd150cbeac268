import { SaxesParser } from 'saxes'
import { InputError, TABLE_COLUMNS, TABLE_NAMES, type TableName } from '../../care/index.ts'
import { shown, type FindingList } from '../finding-list.ts'
import { LIMITS } from '../limits.ts'
import type { TextPool } from '../text-pool.ts'
import { TableBuilder, type TablePart } from './table-builder.ts'
import { columnOf, CONTAINERS, isColumnOf, isGiven, ROW_ELEMENTS, TABLES_IN_HEADER } from './xml-elements.ts'

const CHUNK = 64 * 1024

type Fields = Map<string, string>

/**
 * Reads the return's XML form as it streams by: no document is built, no external entity fetched, none expanded.
 * Social workers and deprivation of liberty orders have no published element names: they come as CSV only.
 */
export class ReturnXml {
  readonly #builders = new Map<TableName, TableBuilder>()
  readonly #counts = new Map<string, number>()
  readonly #unknown = new Map<string, { count: number; first: number }>()
  readonly #open: string[] = []
  #child:
    | { header: Fields; headerRow: number; rows: { table: TableName; fields: Fields; row: number }[] }
    | undefined
  #row: { element: string; fields: Fields; row: number } | undefined
  #text = ''

  constructor(
    readonly path: string,
    readonly pool: TextPool,
    readonly findings: FindingList,
  ) {}

  /** All tables that the text holds; throws an InputError that names the line where it is not well-formed. */
  read(text: string): readonly TablePart[] {
    const parser = new SaxesParser({ position: true })
    const refuse = (why: string): never => {
      throw new InputError(`${this.path}, line ${parser.line}, column ${parser.column}: ${why}`)
    }
    parser.on('error', error => refuse(`not well-formed XML (${error.message.replace(/^\d+:\d+:\s*/, '')}).`))
    parser.on('doctype', doctype => {
      if (/<!ENTITY|\[/.test(doctype) || /\b(SYSTEM|PUBLIC)\b/.test(doctype))
        refuse('a DOCTYPE with entities or outside references is not accepted; the return needs none.')
    })
    parser.on('opentag', tag => this.#opened(tag.name.toUpperCase(), refuse))
    parser.on('text', part => this.#heard(part))
    parser.on('cdata', part => this.#heard(part))
    parser.on('closetag', tag => this.#closed(tag.name.toUpperCase()))
    for (let at = 0; at < text.length; at += CHUNK) parser.write(text.slice(at, at + CHUNK))
    parser.close()
    this.#sayWhatIsUnknown()
    return TABLE_NAMES.flatMap(name => this.#builders.get(name)?.finish() ?? [])
  }

  #opened(element: string, refuse: (why: string) => never): void {
    this.#open.push(element)
    if (this.#open.length > LIMITS.xmlDepth) refuse('elements stand too deep in one another.')
    if (this.#open.length === 1 && element !== 'EXPSSDA903')
      refuse(`the outermost element is ${shown(element)}, not EXPSSDA903: this is no statutory return.`)
    this.#text = ''
    if (element === 'CHILD' && this.#open.length === 2)
      this.#child = { header: new Map(), headerRow: 0, rows: [] }
    if (!Object.hasOwn(ROW_ELEMENTS, element)) return
    if (!this.#child || this.#row) refuse(`${element} stands where the return has none.`)
    this.#beginRow(element)
  }

  #beginRow(element: string): void {
    const row = (this.#counts.get(element) ?? 0) + 1
    this.#counts.set(element, row)
    if (element === 'HEADER') {
      if (this.#child) this.#child.headerRow = row
    } else this.#row = { element, fields: new Map(), row }
  }

  #heard(part: string): void {
    if (this.#text.length <= LIMITS.cellLength) this.#text += part
  }

  #closed(element: string): void {
    this.#open.pop()
    if (element === 'CHILD' && this.#open.length === 1) this.#finishChild()
    else if (this.#row?.element === element) this.#finishRow(this.#row)
    else if (!Object.hasOwn(ROW_ELEMENTS, element) && !CONTAINERS.has(element)) this.#finishField(element)
    this.#text = ''
  }

  #finishField(element: string): void {
    const table = this.#row ? ROW_ELEMENTS[this.#row.element] : 'Header'
    const fields = this.#row ? this.#row.fields : this.#child?.header
    const column = columnOf(element)
    const isBlank = this.#text.trim() === ''
    if (!fields || !isColumnOf(table!, column)) this.#countUnknown(element)
    else if (!fields.get(column)?.trim()) fields.set(column, this.#text)
    else if (!isBlank) this.#sayRepeated(element, table!)
  }

  #finishRow({ element, fields, row }: { element: string; fields: Fields; row: number }): void {
    this.#child?.rows.push({ table: ROW_ELEMENTS[element]!, fields, row })
    this.#row = undefined
  }

  #finishChild(): void {
    const child = this.#child
    this.#child = undefined
    if (!child) return
    const [id, birth] = [child.header.get('CHILD') ?? '', child.header.get('DOB') ?? '']
    if (child.headerRow > 0) this.#add('Header', child.header, child.headerRow)
    for (const [table, sign] of TABLES_IN_HEADER)
      if (isGiven(child.header.get(sign))) this.#add(table, child.header, child.headerRow)
    for (const { table, fields, row } of child.rows)
      this.#add(table, fields.set('CHILD', id).set('DOB', birth), row)
  }

  #add(table: TableName, fields: Fields, row: number): void {
    const builder =
      this.#builders.get(table) ?? new TableBuilder(this.path, table, TABLE_COLUMNS[table], this)
    this.#builders.set(table, builder)
    const written = builder.columnNames.map(column => this.pool.numberOf(fields.get(column) ?? ''))
    builder.add(written, row)
  }

  #countUnknown(element: string): void {
    const known = this.#unknown.get(element)
    if (known) known.count++
    else if (this.#unknown.size < 100)
      this.#unknown.set(element, { count: 1, first: this.#counts.get('HEADER') ?? 0 })
  }

  #sayRepeated(element: string, table: TableName): void {
    this.findings.add({
      file: this.path,
      row: this.#row?.row ?? this.#child?.headerRow ?? 0,
      table,
      child: (this.#child?.header.get('CHILD') ?? '').trim().slice(0, 40),
      field: columnOf(element),
      rule: 'read-repeated-element',
      severity: 'error',
      message: `The element ${shown(element)} comes more than once in this row. The first is read.`,
    })
  }

  #sayWhatIsUnknown(): void {
    for (const [element, { count, first }] of this.#unknown)
      this.findings.add({
        file: this.path,
        row: first,
        rule: 'read-unknown-element',
        severity: 'warning',
        message: `The element ${shown(element)} is not known here, and is not read (${count} times; first with this child).`,
      })
  }
}
