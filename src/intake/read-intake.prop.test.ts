import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TABLE_COLUMNS, TABLE_NAMES, type Table, type TableName } from '../care/index.ts'
import { readIntake } from './read-intake.ts'

/** Rows by table, each a cell by column: what a return says, in no form yet. */
type Content = Partial<Record<TableName, readonly Readonly<Record<string, string>>[]>>

const date = fc
  .record({ date: fc.integer({ min: 1, max: 28 }), month: fc.integer({ min: 4, max: 12 }) })
  .map(day => `${String(day.date).padStart(2, '0')}/${String(day.month).padStart(2, '0')}/2024`)
const text = fc.constantFrom('', 'A', 'U6', 'Zoë', 'a "b"', 'LS1 1AA', 'x,y', '007')
const cells = (table: TableName) =>
  fc.record(
    Object.fromEntries(
      TABLE_COLUMNS[table].map(column => [column, /^D|_START|_END|REVIEW$/.test(column) ? date : text]),
    ),
  )

/** One child's rows in the tables that the XML form has. */
const child = fc
  .record({
    header: cells('Header'),
    episodes: fc.array(cells('Episodes'), { maxLength: 3 }),
    reviews: fc.array(cells('Reviews'), { maxLength: 2 }),
    missing: fc.array(cells('Missing'), { maxLength: 2 }),
    health: fc.option(cells('OC2'), { nil: undefined }),
    leaver: fc.option(cells('OC3'), { nil: undefined }),
    ceased: fc.option(date, { nil: undefined }),
  })
  .map(drawn => drawn)
type DrawnChild = typeof child extends fc.Arbitrary<infer Drawn> ? Drawn : never

const children = fc.array(child, { minLength: 1, maxLength: 4 })
const idOf = (at: number) => `00${at}x`

function contentOf(drawn: readonly DrawnChild[]): Content {
  const each = <Row>(rows: (one: DrawnChild) => readonly Row[]) =>
    drawn.flatMap((one, at) => rows(one).map(row => ({ ...row, CHILD: idOf(at), DOB: one.header['DOB']! })))
  return {
    Header: each(one => [one.header]),
    Episodes: each(one => one.episodes),
    Reviews: each(one => one.reviews),
    Missing: each(one => one.missing),
    OC2: each(one => (one.health ? [one.health] : [])),
    OC3: each(one => (one.leaver ? [{ ...one.leaver, IN_TOUCH: 'YES' }] : [])),
    UASC: each(one => (one.ceased ? [{ SEX: one.header['SEX']!, DUC: one.ceased }] : [])),
  }
}

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`

function csvOf(
  table: TableName,
  rows: Content[TableName],
  columns: readonly string[] = TABLE_COLUMNS[table],
) {
  const lines = (rows ?? []).map(row => columns.map(column => quoted(row[column] ?? '')).join())
  return {
    path: `2024-25/${table}.csv`,
    bytes: new TextEncoder().encode([columns.join(), ...lines].join('\n')),
  }
}

const csvFiles = (content: Content) =>
  TABLE_NAMES.filter(table => content[table]?.length).map(table => csvOf(table, content[table]))

const escaped = (cell: string) => cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const element = (name: string, cell: string) =>
  cell === '' ? `<${name} />` : `<${name}>${escaped(cell)}</${name}>`
const XML_NAMES: Readonly<Record<string, string>> = { CHILD: 'CHILDID', PLACE: 'PL' }
const elements = (row: Readonly<Record<string, string>>, without: readonly string[]) =>
  Object.entries(row).filter(([column]) => !without.includes(column)).map(([column, cell]) => element(XML_NAMES[column] ?? column, cell)).join('') // prettier-ignore

function xmlOf(drawn: readonly DrawnChild[]): string {
  const rows = (name: string, found: readonly Readonly<Record<string, string>>[]) =>
    found.map(row => `<${name}>${elements(row, ['CHILD', 'DOB'])}</${name}>`).join('')
  const one = (each: DrawnChild, at: number) =>
    `<CHILD><HEADER>${elements({ ...each.header, CHILD: idOf(at) }, [])}${
      each.ceased ? element('UASC', '1') + element('DUC', each.ceased) : element('UASC', '0')
    }${rows('AREVIEW', each.reviews)}${rows('AMISSING', each.missing)}${rows('OC2', each.health ? [each.health] : [])}${
      each.leaver ? elements({ ...each.leaver, IN_TOUCH: 'YES' }, ['CHILD', 'DOB']) : ''
    }</HEADER>${rows('EPISODE', each.episodes)}</CHILD>`
  return `<?xml version="1.0"?><EXPSSDA903>${drawn.map(one).join('')}</EXPSSDA903>`
}

/** What was read, as rows of text in the Department's columns. */
const rowsOf = (table: Table) =>
  Array.from({ length: table.rowCount }, (_, row) =>
    TABLE_COLUMNS[table.name].map(column => table.text(column)[row]),
  )

const readTables = (files: Parameters<typeof readIntake>[0]) =>
  new Map([...readIntake(files).returns[0]!.tables].map(([name, table]) => [name, rowsOf(table)]))

const sorted = (rows: readonly (readonly unknown[])[]) => rows.map(row => JSON.stringify(row)).sort()

describe('a return', () => {
  it('says the same as CSV and as XML', () =>
    fc.assert(
      fc.property(children, drawn => {
        const fromXml = readTables([{ path: '2024-25/r.xml', bytes: new TextEncoder().encode(xmlOf(drawn)) }])
        const fromCsv = readTables(csvFiles(contentOf(drawn)))
        expect(fromXml).toEqual(new Map([...fromXml.keys()].map(name => [name, fromCsv.get(name)])))
        expect([...fromXml.keys()].sort()).toEqual([...fromCsv.keys()].sort())
      }),
    ))

  it('says the same whatever the order of its columns', () =>
    fc.assert(
      fc.property(
        children,
        fc.shuffledSubarray([...TABLE_COLUMNS.Episodes], { minLength: 13 }),
        (drawn, columns) => {
          const { Header: header, Episodes: episodes } = contentOf(drawn)
          const files = [csvOf('Header', header), csvOf('Episodes', episodes)]
          const moved = [csvOf('Header', header), csvOf('Episodes', episodes, columns)]
          expect(readTables(moved)).toEqual(readTables(files))
        },
      ),
    ))

  it('has the same rows whatever their order, and as many findings', () =>
    fc.assert(
      fc.property(children, fc.func(fc.integer()), (drawn, rank) => {
        const { Header: header, Episodes: episodes = [] } = contentOf(drawn)
        const shuffled = episodes.map((row, at) => ({ row, rank: rank(at) })).sort((a, b) => a.rank - b.rank)
        const one = [csvOf('Header', header), csvOf('Episodes', episodes)]
        const other = [
          csvOf('Header', header),
          csvOf(
            'Episodes',
            shuffled.map(({ row }) => row),
          ),
        ]
        expect(sorted(readTables(other).get('Episodes') ?? [])).toEqual(
          sorted(readTables(one).get('Episodes') ?? []),
        )
        expect(readIntake(other).findings).toHaveLength(readIntake(one).findings.length)
      }),
    ))

  it('says the same in UTF-8 and UTF-16, with and without a mark, with either line end', () =>
    fc.assert(
      fc.property(children, fc.boolean(), fc.boolean(), (drawn, isUtf16, hasMark) => {
        const files = csvFiles(contentOf(drawn))
        const encoded = files.map(({ path, bytes }) => {
          const plain = new TextDecoder().decode(bytes).replaceAll('\n', '\r\n')
          return {
            path,
            bytes: isUtf16
              ? utf16(`\ufeff${plain}`)
              : new TextEncoder().encode((hasMark ? '\ufeff' : '') + plain),
          }
        })
        expect(readTables(encoded)).toEqual(readTables(files))
      }),
    ))
})

const utf16 = (plain: string) =>
  Uint8Array.from(plain.split('').flatMap(letter => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]))
