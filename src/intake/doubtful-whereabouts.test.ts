import { describe, expect, it } from 'vitest'
import { checkIntake, readIntake } from './index.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const DIRECTORY =
  'pcds,laua,oseast1m,osnrth1m\nLS6 1LU,E08000035,428000,435000\nBD1 1AA,E08000032,416000,433000\n'
const PROVISION =
  'provision,kind,places,postcode,in_area\nElm,in_house_residential,4,ls6 1lu,no\nAsh,in_house_residential,4,BD11AA,yes\nOak,in_house_residential,4,ZZ99 9ZZ,\nFir,in_house_residential,4,BD1 1AA,no\nYew,in_house_residential,4,LS6 1LU,\n'
const CONTRACTS =
  'contract,provider,kind,type,places,weekly_rate,postcode,in_area\nA,P,external_residential,block,3,5600,ZZ99 9ZZ,yes\nB,P,external_residential,block,3,5600,LS6 1LU,no\n'

const read = (...more: (readonly [string, string])[]) =>
  readIntake(
    [['provision.csv', PROVISION] as const, ['contracts.csv', CONTRACTS] as const, ...more].map(([path, text]) => ({ path, bytes: bytes(text) })), // prettier-ignore
  )
const AUTHORITY = ['authority.csv', 'name,la_code\nLeeds,E08000035\n'] as const
const found = (...more: (readonly [string, string])[]) =>
  checkIntake(read(...more))
    .findings.filter(one => one.rule === 'read-whereabouts')
    .map(({ file, row, field, severity }) => [file, row, field, severity])

describe('where a home is said to be', () => {
  it('is a warning at its field where the directory speaks against it, and the row stands', () => {
    expect(found(['postcodes.csv', DIRECTORY], AUTHORITY)).toEqual([
      ['provision.csv', 2, 'in_area', 'warning'],
      ['provision.csv', 3, 'in_area', 'warning'],
      ['provision.csv', 4, 'postcode', 'warning'],
      ['contracts.csv', 2, 'postcode', 'warning'],
      ['contracts.csv', 3, 'in_area', 'warning'],
    ])
    expect(read(['postcodes.csv', DIRECTORY]).provision).toHaveLength(5)
  })

  it('is held against the directory that is kept, and the authority that is known, where the files bring none', () => {
    const installed = { postcodes: read(['postcodes.csv', DIRECTORY]).postcodes!, keptOn: '2026-01-01' }
    const warnings = (laCode?: string) =>
      checkIntake(read(), installed, laCode).findings.filter(one => one.rule === 'read-whereabouts')
    expect(warnings('E08000035')).toHaveLength(5)
    // whose area is meant is not known: only what no directory has
    expect(warnings().map(one => one.field)).toEqual(['postcode', 'postcode'])
  })

  it('is not doubted where no directory is kept', () => expect(found(AUTHORITY)).toEqual([]))
})
