import { TABLE_COLUMNS, type TableName } from '../../care/index.ts'
import type { DemoReturn, Row } from '../returns/demo-return.ts'

const escaped = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const element = (name: string, value: string): string =>
  value === '' ? `<${name}/>` : `<${name}>${escaped(value)}</${name}>`

type Columns = readonly string[]

/** A row's cells as elements, those of `columns` only, in the table's order. */
function elements(table: TableName, row: Row, columns: Columns): string {
  const names = TABLE_COLUMNS[table] as Columns
  return columns.map(column => element(column, row[names.indexOf(column)]!)).join('')
}

const without = (table: TableName, ...left: string[]): Columns =>
  (TABLE_COLUMNS[table] as Columns).filter(column => !left.includes(column))

/** Groups within HEADER that may come more than once, with their element. */
// prettier-ignore
const GROUPS: readonly (readonly [TableName, string])[] = [
  ['Reviews', 'AREVIEW'], ['Missing', 'AMISSING'], ['PrevPerm', 'PERMANENCE'], ['OC2', 'OC2'], ['PlacedAdoption', 'AD_PLACED'],
]

/** Rows of each table, by child. */
type ByChild = ReadonlyMap<string, Row[]>

function rowsByChild({ tables }: DemoReturn): Map<TableName, ByChild> {
  return new Map([...tables].map(([table, rows]) => [table, groupedByChild(rows)]))
}

function groupedByChild(rows: readonly Row[]): ByChild {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(row[0]!)
    if (group) group.push(row)
    else groups.set(row[0]!, [row])
  }
  return groups
}

const HEADER_ORDER = ['UPN', 'SEX', 'DOB', 'ETHNIC'] as const

function headerElement(id: string, header: Row, of: (table: TableName) => Row[]): string {
  const groups = GROUPS.map(([table, name]) =>
    of(table).map(row => `<${name}>${elements(table, row, without(table, 'CHILD', 'DOB'))}</${name}>`),
  )
  const [uasc] = of('UASC')
  return [
    '<HEADER>',
    element('CHILDID', id),
    elements('Header', header, HEADER_ORDER),
    element('UASC', uasc ? '1' : '0'),
    uasc ? elements('UASC', uasc, ['DUC']) : '',
    elements('Header', header, ['MOTHER', 'MC_DOB']),
    ...groups.flat(),
    ...of('OC3').map(row => elements('OC3', row, without('OC3', 'CHILD', 'DOB'))),
    ...of('AD1').map(row => elements('AD1', row, without('AD1', 'CHILD', 'DOB'))),
    '</HEADER>',
  ].join('')
}

// prettier-ignore
const EPISODE_ORDER = ['DECOM', 'RNE', 'LS', 'CIN', 'PLACE', 'PL_POST', 'HOME_POST', 'URN', 'PLACE_PROVIDER', 'DEC', 'REC', 'REASON_PLACE_CHANGE']

const episodeElement = (row: Row): string =>
  `<EPISODE>${elements('Episodes', row, EPISODE_ORDER).replaceAll('PLACE>', 'PL>').replace('<PLACE/>', '<PL/>')}</EPISODE>`

/**
 * A return in the statutory XML form: one element a child. The tables of social workers and of deprivation of liberty have
 * no known place in it, and what other tables repeat (DOB, SEX) is said once, in HEADER.
 */
export function returnAsXml(demoReturn: DemoReturn): string {
  const byChild = rowsByChild(demoReturn)
  const lines = demoReturn.tables.get('Header')!.map(header => {
    const id = header[0]!
    const of = (table: TableName) => byChild.get(table)?.get(id) ?? []
    return `<CHILD>${headerElement(id, header, of)}${of('Episodes').map(episodeElement).join('')}</CHILD>`
  })
  return `<?xml version="1.0" encoding="us-ascii"?>\n<EXPSSDA903>\n${lines.join('\n')}\n</EXPSSDA903>\n`
}
