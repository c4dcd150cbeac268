import { dayOf, TABLE_COLUMNS, TABLE_NAMES, type Day, type TableName } from '../../care/index.ts'
import type { World } from '../lives/world.ts'
import { adoptionRows } from './adoption.ts'
import { childrenInReturn, type ReturnChild } from './children.ts'
import { episodeRow } from './episodes.ts'
import { headerRow, uascRow } from './header.ts'
import { healthRow } from './health.ts'
import { leaverRow } from './leavers.ts'
import { missingRows } from './missing.ts'
import { permanenceRow } from './permanence.ts'
import { reviewRows } from './reviews.ts'
import { libertyRows } from './liberty.ts'
import { workerRows } from './workers.ts'

/** A row as text, in the order of the table's columns. */
export type Row = string[]

/** One return in the making: the rows of each table that the year knows. */
export interface DemoReturn {
  /** `2024-25`. */
  readonly year: string
  /** The calendar year in which it ends. */
  readonly ending: number
  readonly firstDay: Day
  /** 31 March, or the day at which an extract is cut. */
  readonly lastDay: Day
  readonly tables: ReadonlyMap<TableName, Row[]>
}

const FIRST_YEAR: Partial<Record<TableName, number>> = { SWEpisodes: 2024, DoLo: 2027 }

/** The window that a return looks through. */
export interface Window {
  readonly world: World
  readonly ending: number
  readonly firstDay: Day
  readonly lastDay: Day
  /** Tables about twelve months or about leavers come at the end of the year only. */
  readonly isWholeYear: boolean
}

type Writer = (child: ReturnChild, window: Window) => readonly Row[]

const WRITERS: Record<TableName, Writer> = {
  Header: (child, window) => [headerRow(child, window)],
  Episodes: (child, window) => child.episodes.map(episode => episodeRow(child, episode, window)),
  Reviews: reviewRows,
  UASC: uascRow,
  OC2: healthRow,
  OC3: leaverRow,
  AD1: (child, window) => adoptionRows(child, window).adopted,
  PlacedAdoption: (child, window) => adoptionRows(child, window).placed,
  PrevPerm: permanenceRow,
  Missing: missingRows,
  SWEpisodes: workerRows,
  DoLo: libertyRows,
}

export const yearName = (ending: number): string => `${ending - 1}-${String(ending % 100).padStart(2, '0')}`

/** The return of the year that ends in `ending`, or an extract of it cut at `cutAt`. */
export function makeReturn(world: World, ending: number, cutAt?: Day): DemoReturn {
  const firstDay = dayOf(ending - 1, 4, 1)
  const lastDay = cutAt ?? dayOf(ending, 3, 31)
  const window = { world, ending, firstDay, lastDay, isWholeYear: cutAt === undefined }
  const children = childrenInReturn(window)
  const tables = new Map<TableName, Row[]>()
  for (const name of TABLE_NAMES)
    if (ending >= (FIRST_YEAR[name] ?? 0))
      tables.set(
        name,
        children.flatMap(child => WRITERS[name](child, window)),
      )
  return { year: yearName(ending), ending, firstDay, lastDay, tables }
}

/** Where a column stands in a table's row. */
export const columnAt = (table: TableName, column: string): number =>
  (TABLE_COLUMNS[table] as readonly string[]).indexOf(column)
