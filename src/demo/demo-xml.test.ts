import { describe, expect, it } from 'vitest'
import { demoSources } from '../../test/support/demo-files.ts'
import { TABLE_COLUMNS, type Table, type TableName } from '../care/index.ts'
import { readIntake } from '../intake/index.ts'
import { makeDemoAuthority } from './index.ts'

const sources = demoSources(makeDemoAuthority({ seed: 7, size: 400 }))
const fromCsv = readIntake(sources.filter(({ path }) => path.startsWith('903/2024-25/'))).returns[0]!
const fromXml = readIntake(sources.filter(({ path }) => path.startsWith('xml/'))).returns[0]!

/** DOB and SEX are said once in XML, in HEADER: a slip in another table's DOB cannot be. */
const compared = (table: TableName): readonly string[] =>
  TABLE_COLUMNS[table].filter(column => table === 'Header' || (column !== 'DOB' && column !== 'SEX'))

const rowsOf = (table: Table): string[] =>
  Array.from({ length: table.rowCount }, (_, row) =>
    compared(table.name)
      .map(column => table.text(column)[row]!)
      .join('|'),
  ).sort()

describe('the demo’s XML', () => {
  it.each([
    'Header',
    'Episodes',
    'Reviews',
    'UASC',
    'OC2',
    'OC3',
    'AD1',
    'PlacedAdoption',
    'PrevPerm',
    'Missing',
  ] as const)('says of %s the same as the CSV', name => {
    const expected = rowsOf(fromCsv.tables.get(name)!)
    expect(expected.length).toBeGreaterThan(0)
    expect(rowsOf(fromXml.tables.get(name)!)).toEqual(expected)
  })

  it('is not read again where the whole folder is read', () => {
    const { returns, files } = readIntake(sources)
    const rows = returns.at(-1)!.tables.get('Episodes')!.rowCount
    expect(rows).toBe(fromCsv.tables.get('Episodes')!.rowCount)
    expect(files.find(({ path }) => path.startsWith('xml/'))?.readAs).toBe('not read')
  })
})
