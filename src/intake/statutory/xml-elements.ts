import { TABLE_COLUMNS, type TableName } from '../../care/index.ts'

/** Elements that hold one row each, and the table that the row belongs to. */
export const ROW_ELEMENTS: Readonly<Record<string, TableName>> = {
  HEADER: 'Header',
  AREVIEW: 'Reviews',
  AMISSING: 'Missing',
  PERMANENCE: 'PrevPerm',
  OC2: 'OC2',
  AD_PLACED: 'PlacedAdoption',
  EPISODE: 'Episodes',
}

/** Tables whose columns stand in HEADER itself, each with the column that shows that there is a row. */
export const TABLES_IN_HEADER: readonly (readonly [TableName, string])[] = [
  ['UASC', 'UASC'],
  ['OC3', 'IN_TOUCH'],
  ['AD1', 'DATE_INT'],
]

/** Elements that only hold others. */
export const CONTAINERS = new Set(['EXPSSDA903', 'CHILD'])
const COLUMN_OF_ELEMENT: Readonly<Record<string, string>> = { CHILDID: 'CHILD', PL: 'PLACE' }
/** The column that an element gives: XML has names of its own for two. */
export const columnOf = (element: string): string =>
  Object.hasOwn(COLUMN_OF_ELEMENT, element) ? COLUMN_OF_ELEMENT[element]! : element

/** `0` says that a child is not unaccompanied. */
export const isGiven = (text: string | undefined): boolean => {
  const value = (text ?? '').trim()
  return value !== '' && value !== '0'
}

const HEADER_COLUMNS = new Set<string>([
  ...TABLE_COLUMNS.Header,
  ...TABLE_COLUMNS.UASC,
  ...TABLE_COLUMNS.OC3,
  ...TABLE_COLUMNS.AD1,
  'UASC',
])

/** Whether a table has a column of this name; in HEADER also those of UASC, OC3 and AD1. */
export const isColumnOf = (table: TableName, column: string): boolean =>
  table === 'Header'
    ? HEADER_COLUMNS.has(column)
    : (TABLE_COLUMNS[table] as readonly string[]).includes(column)
