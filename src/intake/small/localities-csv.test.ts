import { describe, expect, it } from 'vitest'
import { readIntake } from '../read-intake.ts'

const read = (text: string) => readIntake([{ path: 'localities.csv', bytes: new TextEncoder().encode(text) }])

describe('localities.csv', () => {
  it('gives postcodes, sectors and districts a locality, in geographies side by side', () =>
    expect(read('Postcode,Locality,Geography\nls6,Headingley,Cluster\nLS6 1,Hyde Park,cluster\nLS6 1LU,Hub 3,hub\n').localities).toEqual([
      { postcode: 'LS6', locality: 'Headingley', geography: 'cluster' },
      { postcode: 'LS6 1', locality: 'Hyde Park', geography: 'cluster' },
      { postcode: 'LS6 1LU', locality: 'Hub 3', geography: 'hub' },
    ])) // prettier-ignore

  it('needs no geography', () =>
    expect(read('pcds,locality\nLS6 1LU,Headingley\n').localities).toEqual([
      { postcode: 'LS6 1LU', locality: 'Headingley', geography: 'locality' },
    ]))

  it('as any file of the authority’s own with a column twice is named by it, and is not whole', () => {
    const { findings } = read('postcode,locality,Locality\nLS6,Headingley,Hyde Park\n')
    expect(findings).toMatchObject([
      { row: 1, field: 'locality', severity: 'error', rule: 'read-repeated-column' },
    ])
  })

  it('says which row is not used, and why', () => {
    const { localities, findings } = read(
      'postcode,locality\nLeeds,Headingley\nLS6,\nLS7,Chapeltown\nLS7,Harehills\nLS7,Chapeltown\n',
    )
    expect(localities).toHaveLength(1)
    expect(findings.map(({ row, field, severity }) => [row, field, severity])).toEqual([
      [2, 'postcode', 'error'],
      [3, 'locality', 'error'],
      [5, 'locality', 'error'],
    ])
    expect(findings[2]?.message).toBe(
      'LS7 is in Chapeltown already: it can lie in one locality only. This row is not used.',
    )
  })
})
