/**
 * Invents a return of all twelve tables for any number of children, with slips in it, to time the reading and checking:
 *   npx tsx bench/make-return.ts --children 10700 --years 2 --last 2025-26 --seed 1 --out DIR
 * or repeats a folder of CSVs under new identifiers:
 *   npx tsx bench/make-return.ts --repeat FOLDER --times 4 --out DIR
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { TABLE_COLUMNS, TABLE_NAMES, type TableName } from '../src/care/index.ts'
import { inventChild, rowsInYear, type InventedChild } from './invented-child.ts'
import { withSlips } from './slips.ts'

export interface MadeFile {
  readonly path: string
  readonly text: string
}

export interface MadeReturnOptions {
  /** Children in the last return. */
  readonly children: number
  readonly seed: number
  /** The year in which the last collection year ends. */
  readonly yearEnd: number
  /** How many returns, of the same children, each a year after the other. */
  readonly years?: number
  /** Share of rows with a slip; 0: none. */
  readonly slips?: number
}

/** Returns of all tables that their years know, as CSV by year and table, oldest first. */
export function makeReturns({
  children,
  seed,
  yearEnd,
  years = 1,
  slips = 0.01,
}: MadeReturnOptions): readonly MadeFile[] {
  const inLastYear = inventChildren(seed, children, yearEnd)
  return Array.from({ length: years }, (_, i) => yearEnd - years + 1 + i).flatMap(year =>
    TABLE_NAMES.filter(name => isCollected(name, year)).map(name => {
      const rows = inLastYear.flatMap(
        child => rowsInYear(child, year).find(([table]) => table === name)?.[1] ?? [],
      )
      const body = withSlips({ name, rows, seed, share: slips })
      const lines = [TABLE_COLUMNS[name].join(), ...body.map(cells => cells.join())]
      return {
        path: `${year - 1}-${String(year % 100)}/${name.toLowerCase()}.csv`,
        text: `${lines.join('\n')}\n`,
      }
    }),
  )
}

/** The first `count` invented children who are in care in the year. */
function inventChildren(seed: number, count: number, yearEnd: number): readonly InventedChild[] {
  const found: InventedChild[] = []
  for (let number = 0; found.length < count; number++) {
    const child = inventChild(seed, number, yearEnd)
    if (rowsInYear(child, yearEnd).length > 0) found.push(child)
  }
  return found
}

/** Social workers are collected from 2023/24, deprivation of liberty orders from 2026/27. */
const isCollected = (name: TableName, yearEnd: number): boolean =>
  name === 'SWEpisodes' ? yearEnd >= 2024 : name === 'DoLo' ? yearEnd >= 2027 : true

/** CSV text whose children come `times` times, each time under another identifier. */
export function repeatedUnderNewIdentifiers(text: string, times: number): string {
  const [header, ...lines] = text
    .replace(/\r/g, '')
    .split('\n')
    .filter(line => line !== '')
  const at = header!.replace('\ufeff', '').split(',').indexOf('CHILD')
  const copies = Array.from({ length: times }, (_, copy) =>
    lines.map(line =>
      line
        .split(',')
        .map((cell, i) => (i === at && copy > 0 ? `${cell}R${copy}` : cell))
        .join(),
    ),
  )
  return `${[header, ...copies.flat()].join('\n')}\n`
}

function write(out: string, { path, text }: MadeFile): void {
  mkdirSync(dirname(join(out, path)), { recursive: true })
  writeFileSync(join(out, path), text)
}

function main(): void {
  const { values } = parseArgs({
    options: {
      children: { type: 'string', default: '10700' },
      years: { type: 'string', default: '1' },
      last: { type: 'string', default: '2026-27' },
      seed: { type: 'string', default: '1' },
      repeat: { type: 'string' },
      times: { type: 'string', default: '4' },
      out: { type: 'string' },
    },
  })
  const { out, repeat } = values
  if (!out) throw new Error('--out DIR is needed')
  if (repeat) {
    for (const name of readdirSync(repeat).filter(file => file.endsWith('.csv')))
      write(out, {
        path: `${basename(repeat)}/${name}`,
        text: repeatedUnderNewIdentifiers(readFileSync(join(repeat, name), 'utf8'), Number(values.times)),
      })
    return
  }
  const yearEnd = Number(values.last.slice(0, 4)) + 1
  const [children, seed, years] = [values.children, values.seed, values.years].map(Number) as [
    number,
    number,
    number,
  ]
  for (const file of makeReturns({ children, seed, years, yearEnd })) write(out, file)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main()
