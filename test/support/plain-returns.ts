import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  dayOf,
  Table,
  TABLE_COLUMNS,
  TABLE_NAMES,
  type Return,
  type TableName,
} from '../../src/care/index.ts'

/** A plain reader for tests that must not lean on `intake`: CSV without quotes, tables known by their columns. */
export function plainReturns(folder: string): Return[] {
  return readdirSync(folder)
    .filter(year => /^\d{4}-\d\d$/.test(year))
    .sort()
    .map(year => plainReturn(year, join(folder, year)))
}

/** One return from a folder of CSV files. */
export function plainReturn(year: string, folder: string, prefix = ''): Return {
  const tables = new Map<TableName, Table>()
  for (const file of readdirSync(folder).filter(name => name.endsWith('.csv') && name.startsWith(prefix))) {
    const table = plainTable(`${year}/${file}`, readFileSync(join(folder, file), 'utf8'))
    if (table) tables.set(table.name, table)
  }
  const first = Number(year.slice(0, 4))
  return { collectionYear: year, firstDay: dayOf(first, 4, 1), lastDay: dayOf(first + 1, 3, 31), tables }
}

function plainTable(path: string, text: string): Table | undefined {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter(line => line !== '')
  const header = lines[0]!.split(',')
  const name = TABLE_NAMES.find(one => TABLE_COLUMNS[one].join() === header.join())
  if (!name) return undefined
  const cells = lines.slice(1).map(line => line.split(','))
  const columns = new Map(header.map((column, i) => [column, cells.map(row => (row[i] ?? '').trim())]))
  return new Table(
    name,
    cells.length,
    columns,
    path,
    Int32Array.from(cells, (_, i) => i + 2),
  )
}

/** Where the shared data lies, or undefined (said once) where it is not there. */
export function sharedData(path: string): string | undefined {
  const full = join(process.cwd(), '../shared/data', path)
  if (existsSync(full)) return full
  console.log(`../shared/data/${path} is not here: tests that need it did not run`)
  return undefined
}
