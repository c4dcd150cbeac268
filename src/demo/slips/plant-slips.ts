import { between, type Draw } from '../draw.ts'
import { pathOf } from '../files/return-csv.ts'
import { columnAt, type DemoReturn, type Row } from '../returns/demo-return.ts'
import { SLIP_KINDS, type SlipKind, type SlipSite } from './slip-kinds.ts'

/** A mistake that was put into a return on purpose. */
export interface PlantedSlip {
  readonly file: string
  /** The line that a spreadsheet shows. */
  readonly row: number
  readonly table: string
  readonly child: string
  readonly field: string
  readonly rule: string
  readonly what: string
}

const HEADER_LINE = 1

interface Planting {
  readonly demoReturn: DemoReturn
  readonly draw: Draw
  /** Children who have a slip already: one each, so that none hides another. */
  readonly touched: Set<string>
}

function siteAt(rows: readonly Row[], i: number, uniform: number): SlipSite {
  const row = rows[i]!
  const same = (other: Row | undefined) => (other?.[0] === row[0] ? other : undefined)
  return { row, before: same(rows[i - 1]), after: same(rows[i + 1]), uniform }
}

function plantKind(kind: SlipKind, number: number, { demoReturn, draw, touched }: Planting): PlantedSlip[] {
  const rows = demoReturn.tables.get(kind.table) ?? []
  const uniform = (i: number) => draw('slip', demoReturn.ending, number, i)
  const wanted = Math.floor((rows.length * kind.perThousand) / 1000 + uniform(0))
  const planted: PlantedSlip[] = []
  for (let tries = 1; planted.length < wanted && tries < wanted * 200; tries++) {
    const i = between(0, rows.length - 1, uniform(tries * 2))
    const site = siteAt(rows, i, uniform(tries * 2 + 1))
    const child = site.row[0]!
    if (touched.has(child) || !kind.fits(site)) continue
    site.row[columnAt(kind.table, kind.field)] = kind.spoilt(site)
    touched.add(child)
    const { table, field, rule, what } = kind
    const file = pathOf(demoReturn.year, table)
    planted.push({ file, row: i + 1 + HEADER_LINE, table, child, field, rule, what })
  }
  return planted
}

/** Spoils one to two rows in a hundred of a return, in place, and says which and how. */
export function plantSlips(demoReturn: DemoReturn, draw: Draw): PlantedSlip[] {
  const planting = { demoReturn, draw, touched: new Set<string>() }
  return SLIP_KINDS.flatMap((kind, number) => plantKind(kind, number, planting))
}
