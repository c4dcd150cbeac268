import { TABLE_COLUMNS, type TableName } from '../../care/index.ts'
import type { DemoReturn } from '../returns/demo-return.ts'
import { toCsv } from './csv.ts'

/** Names of the files, as the Department's CSV upload has them. */
export const FILE_NAMES: Record<TableName, string> = {
  Header: 'header.csv',
  Episodes: 'episodes.csv',
  Reviews: 'reviews.csv',
  UASC: 'uasc.csv',
  OC2: 'oc2.csv',
  OC3: 'oc3.csv',
  AD1: 'ad1.csv',
  PlacedAdoption: 'placed_for_adoption.csv',
  PrevPerm: 'previous_permanence.csv',
  Missing: 'missing.csv',
  SWEpisodes: 'social_worker_episodes.csv',
  DoLo: 'deprivation_of_liberty_orders.csv',
}

/** Where a table of a year's return stands in the authority's folder. */
export const pathOf = (year: string, table: TableName): string => `903/${year}/${FILE_NAMES[table]}`

/** A return in the statutory CSV form: a file a table. */
export function returnAsCsv({ year, tables }: DemoReturn): { path: string; text: string }[] {
  return [...tables].map(([table, rows]) => ({
    path: pathOf(year, table),
    text: toCsv(TABLE_COLUMNS[table], rows),
  }))
}
