import { nameToCompare, type FeeRow, type ProvisionRow } from '../care/index.ts'
import type { RowIdentity } from './standing-rows.ts'

/** A row of places is known by its provision, kind, first day and status; failing that by provision and kind. */
export const PLACES_IDENTITY: Omit<RowIdentity<ProvisionRow>, 'idOf'> = {
  exact: row => [nameToCompare(row.provision), row.kind, row.openFrom, row.status].join('|'),
  loose: row => [nameToCompare(row.provision), row.kind].join('|'),
}

/** A fee is known by its kind and first day; failing that by its kind. */
export const FEES_IDENTITY: Omit<RowIdentity<FeeRow>, 'idOf'> = {
  exact: row => [row.kind, row.from].join('|'),
  loose: row => row.kind,
}
