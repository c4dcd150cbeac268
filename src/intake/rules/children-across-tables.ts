import { isDay, type TableName } from '../../care/index.ts'
import { eachRow, type Check, type Relevance, type Rule } from './rule.ts'
import { ALL_YEARS, years } from './rule-years.ts'

const acrossTables = {
  years: ALL_YEARS,
  severity: 'error',
  relevance: 'supporting',
  topic: 'cross-file integrity',
} as const

interface NotInHeader {
  readonly code: string
  readonly table: TableName
  readonly relevance?: Relevance
  readonly effect?: string
}

// prettier-ignore
const withoutHeader: readonly NotInHeader[] = [
  { code: 'INT03', table: 'Episodes', relevance: 'core',
    effect: 'The child is counted in care; where no other table gives the day of birth, the median age at entry is assumed.' },
  { code: 'INT04', table: 'Missing' },
  { code: 'INT09', table: 'UASC' },
]

/** A row without an identifier is a finding of reading; it is not said again here. */
const isNotInHeader = ({ code, table, ...rest }: NotInHeader): Rule => ({
  ...acrossTables,
  ...rest,
  code,
  message: `Internal Check: Child in ${table} does not exist in Header.`,
  fields: ['CHILD'],
  needs: { Header: ['CHILD'], [table]: ['CHILD'] },
  check: eachRow(table, ({ now }) => {
    const header = now.table('Header')
    const { childOf } = now.table(table)
    return row => childOf[row]! >= 0 && !header.hasChild(childOf[row]!)
  }),
})

const BIRTHS: readonly (readonly [code: string, table: TableName])[] = [
  ['INT11', 'AD1'],
  ['INT12', 'PlacedAdoption'],
  ['INT13', 'Missing'],
  ['INT14', 'OC2'],
  ['INT15', 'OC3'],
  ['INT16', 'PrevPerm'],
  ['INT17', 'Reviews'],
  ['INT18', 'UASC'],
]

const isBornOnAnotherDay = ([code, table]: (typeof BIRTHS)[number]): Rule => ({
  ...acrossTables,
  code,
  message: `Internal Check: DOB in ${table} is different to DOB in Header.`,
  effect:
    table === 'UASC'
      ? 'The day of birth given last stands, as after an age assessment.'
      : 'The day of birth in the Header stands.',
  fields: ['DOB'],
  needs: { Header: ['CHILD', 'DOB'], [table]: ['CHILD', 'DOB'] },
  check: eachRow(table, ({ now, births }) => {
    const { childOf } = now.table(table)
    const given = now.table(table).days('DOB')
    return row => {
      const birth = childOf[row]! < 0 ? given[row]! : births[childOf[row]!]!
      return isDay(given[row]!) && isDay(birth) && birth !== given[row]
    }
  }),
})

const NOT_FOR_CARE_LEAVERS: readonly TableName[] = [
  'PlacedAdoption',
  'Missing',
  'Reviews',
  'AD1',
  'PrevPerm',
  'OC2',
]

/** Each of the six tables is looked at where it is there. */
const hasNoEpisodes: Check = ({ now }, fail) => {
  for (const table of NOT_FOR_CARE_LEAVERS)
    now.table(table).childOf.forEach((child, row) => {
      if (child >= 0 && !now.episodes.hasChild(child)) fail(table, row)
    })
}

const MADE_UP_UPN = /^UN[1-5]$/

/** Which identifiers stand in which tables. */
export const childrenAcrossTables: readonly Rule[] = [
  ...withoutHeader.map(isNotInHeader),
  ...BIRTHS.map(isBornOnAnotherDay),
  {
    ...acrossTables,
    code: '444',
    years: years('2025/26'),
    relevance: 'core',
    topic: 'child identity',
    message: 'Duplicate UPN has been reported',
    effect: 'Each identifier is counted as a child: one child under two identifiers is counted twice.',
    fields: ['UPN'],
    needs: { Header: ['UPN'] },
    check: eachRow('Header', ({ now }) => {
      const pupils = now.text('Header', 'UPN')
      const isRepeated = repeated(pupils)
      return row => pupils[row] !== '' && !MADE_UP_UPN.test(pupils[row]!) && isRepeated(row)
    }),
  },
  {
    ...acrossTables,
    code: '1012',
    message: 'No other data should be returned for OC3 children who had no episodes in the current year',
    fields: ['CHILD'],
    needs: { Episodes: ['CHILD'] },
    check: hasNoEpisodes,
  },
  {
    ...acrossTables,
    code: 'EPI',
    severity: 'warning',
    message:
      'WARNING: Episodes need to be loaded for this child before further validation is possible [NOTE: This refers to the DfE portal - here, all checks that can be performed with only the available data will be.]',
    fields: ['CHILD'],
    needs: { Header: ['CHILD'], Episodes: ['CHILD'] },
    check: eachRow('Header', ({ now }) => {
      const { childOf } = now.table('Header')
      const leavers = now.table('OC3')
      return row =>
        childOf[row]! >= 0 && !now.episodes.hasChild(childOf[row]!) && !leavers.hasChild(childOf[row]!)
    }),
  },
  {
    ...acrossTables,
    code: 'INT32',
    relevance: 'core',
    message: 'Internal Check: Child should only exist once in Header.',
    effect: 'The child is counted once; of several days of birth the one given most often stands.',
    fields: ['CHILD'],
    needs: { Header: ['CHILD'] },
    check: eachRow('Header', ({ now }) => {
      const identifiers = now.text('Header', 'CHILD')
      const isRepeated = repeated(identifiers)
      return row => identifiers[row] !== '' && isRepeated(row)
    }),
  },
]

function repeated(values: readonly string[]): (row: number) => boolean {
  const times = new Map<string, number>()
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1)
  return row => times.get(values[row]!)! > 1
}
