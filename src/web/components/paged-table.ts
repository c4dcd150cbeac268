import { sortedTable, type DataTable, type ShownTable } from './data-table.ts'
import { paged, type Paged, type PagingPlace } from './paging.ts'

export interface PagedTable {
  readonly table: ShownTable
  readonly paging: Paged<unknown>
}

/**
 * One page of a long table, sorted as its address asks: the sorting goes over all pages.
 * Only what is shown is made into rows, unless the sorting needs all of them.
 */
export function pagedTable<Thing>(
  things: readonly Thing[],
  tableOf: (things: readonly Thing[]) => DataTable,
  place: PagingPlace,
): PagedTable {
  const { path, query } = place
  if (!query.has('sort')) {
    const paging = paged(things, place)
    return { table: sortedTable(tableOf(paging.shown), path, query), paging }
  }
  const all = sortedTable(tableOf(things), path, query)
  const paging = paged(all.rows, place)
  return { table: { ...all, rows: paging.shown }, paging }
}
