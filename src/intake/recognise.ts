import { MONEY_REGISTERS, MONEY_SHAPES, TABLE_COLUMNS, TABLE_NAMES, type MoneyRegister, type TableName } from '../care/index.ts' // prettier-ignore
import { postcodeColumns } from './postcodes/columns.ts'
import { isProviderList } from './small/provider-columns.ts'

/** What a file is, by its columns. */
export type Recognised =
  | { readonly is: 'statutory'; readonly table: TableName }
  | { readonly is: 'money'; readonly register: MoneyRegister }
  | {
      readonly is:
        'provision' | 'fees' | 'population' | 'authority' | 'providers' | 'postcodes' | 'localities'
    }

export type Recognition =
  Recognised | { readonly is: 'unknown'; readonly why: string } | { readonly is: 'nothing' }

/** Names of the same column in the XML form, and as people write them. */
const ALIASES: Readonly<Record<string, string>> = {
  CHILDID: 'CHILD',
  CHILD_ID: 'CHILD',
  PL: 'PLACE',
}

const SHARED_COLUMNS = new Set(['CHILD', 'DOB', 'SEX'])

const ownColumns = (table: TableName): readonly string[] =>
  TABLE_COLUMNS[table].filter(column => !SHARED_COLUMNS.has(column))

/** A header's cells as the Department writes them: capitals, no blanks around, underscores within. */
export function columnNames(header: readonly string[]): readonly string[] {
  const names = header.map(cell =>
    cell
      .replace(/[\u200b\ufeff]/g, '')
      .trim()
      .toUpperCase()
      .replace(/[\s-]+/g, '_'),
  )
  const taken = new Set(names)
  return names.map(name => {
    const alias = Object.hasOwn(ALIASES, name) ? ALIASES[name]! : name
    return taken.has(alias) ? name : alias
  })
}

/** What a line is, if it is a header: columns in any order and case, some missing, others added. */
export function recognise(header: readonly string[]): Recognition {
  const columns = new Set(columnNames(header))
  return statutory(columns) ?? fileOfTheAuthority(columns) ?? { is: 'nothing' }
}

/** The table that the header has most columns of; the rest of the file is extra. */
function statutory(columns: ReadonlySet<string>): Recognition | undefined {
  const scores = TABLE_NAMES.map(table => scoreOf(columns, table)).filter(score => score.isEnough)
  const [best] = scores.sort((a, b) => b.found - a.found || b.share - a.share)
  if (!best) return columnsOfChildrenOnly(columns)
  if (!columns.has('CHILD'))
    return { is: 'unknown', why: `it looks like ${best.table}, but has no column CHILD` }
  return { is: 'statutory', table: best.table }
}

interface Score {
  readonly table: TableName
  readonly found: number
  readonly share: number
  readonly isEnough: boolean
}

function scoreOf(columns: ReadonlySet<string>, table: TableName): Score {
  const own = ownColumns(table)
  const found = own.filter(column => columns.has(column)).length
  const share = found / own.length
  return { table, found, share, isEnough: found >= 2 || share >= 0.5 }
}

/** Other tables whose columns stand whole in a file that is read as `table`. */
export function alsoHolds(header: readonly string[], table: TableName): readonly TableName[] {
  const columns = new Set(columnNames(header))
  return TABLE_NAMES.filter(other => other !== table && scoreOf(columns, other).share === 1)
}

/** CHILD, SEX and DOB alone are a Header whose other columns were left out. */
function columnsOfChildrenOnly(columns: ReadonlySet<string>): Recognition | undefined {
  const isHeader = [...SHARED_COLUMNS].every(column => columns.has(column))
  return isHeader ? { is: 'statutory', table: 'Header' } : undefined
}

function fileOfTheAuthority(columns: ReadonlySet<string>): Recognition | undefined {
  const has = (...names: string[]) => names.every(name => columns.has(name))
  const money = MONEY_REGISTERS.find(name =>
    MONEY_SHAPES[name].signature.every(column => columns.has(column.toUpperCase())),
  )
  // a list of places may have further columns of any name
  if (money && !has('PROVISION')) return { is: 'money', register: money }
  if (has('KIND', 'PLACES')) return { is: 'provision' }
  if (has('KIND', 'WEEKLY_FEE')) return { is: 'fees' }
  if (has('MID_YEAR', 'AGE', 'PEOPLE') || has('AREA_CODE', 'AGE_GROUP')) return { is: 'population' }
  if (has('NAME', 'LA_CODE')) return { is: 'authority' }
  if (isProviderList(columns)) return { is: 'providers' }
  if (postcodeColumns([...columns])) return { is: 'postcodes' }
  return has('LOCALITY') && (has('POSTCODE') || has('PCDS')) ? { is: 'localities' } : undefined
}

const MONEY_FILES = MONEY_REGISTERS.map(
  name => `${MONEY_SHAPES[name].register}.csv (${MONEY_SHAPES[name].signature.join(', ')})`,
).join(', ')

/** What was looked for, for a file that is none of it. */
export const LOOKED_FOR = `Not recognised. Looked for the columns of the return’s twelve tables (${TABLE_NAMES.join(', ')}), of provision.csv (kind, places), fees.csv (kind, weekly_fee), ${MONEY_FILES}, population.csv (mid_year, age, people; or the ONS projection: AREA_CODE, AGE_GROUP, 2022, 2023, ...), authority.csv (name, la_code), providers.csv (urn, place_codes, provider_codes; or Ofsted’s published list: URN, Provision type, Sector), localities.csv (postcode, locality) or postcodes.csv (pcds, laua, ...), or the XML element EXPSSDA903.`
