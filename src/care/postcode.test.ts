import { describe, expect, it } from 'vitest'
import { authorityName } from './authority-names.ts'
import { distanceBetween, distanceInMiles, isSameDistance, type Postcodes } from './postcode.ts'
import { isInArea, upperTierAuthority } from './upper-tier.ts'

const at = (east: number, north: number) => ({ laua: 'E08000035', east, north })

describe('distances of the return', () => {
  it('3 km east and 4 km north is 5 km: 3.1 of the return’s miles', () =>
    expect(distanceInMiles(at(430_000, 430_000), at(433_000, 434_000))).toBe(3.1))

  it('32,186 m are 20 miles', () => expect(distanceInMiles(at(0, 0), at(32_186, 0))).toBe(20))

  it('a postcode that is not known has no distance', () => {
    const one: Postcodes = { count: 1, lookup: code => (code === 'LS1 1AA' ? at(1, 1) : undefined) }
    expect(distanceBetween(one, 'LS1 1AA', 'LS1 1AB')).toBeUndefined()
    expect(distanceBetween(one, 'LS1 1AA', 'LS1 1AA')).toBe(0)
  })

  it('a difference of 0.2 mile is a difference', () => {
    expect(isSameDistance(3.1, 3.2)).toBe(true)
    expect(isSameDistance(3.1, 3.3)).toBe(false)
  })
})

describe('the authority that runs children’s services', () => {
  it('a district’s is its county', () => expect(upperTierAuthority('E07000117')).toBe('E10000017'))
  it('a metropolitan district is its own', () => expect(upperTierAuthority('E08000035')).toBe('E08000035'))
  it('a home in one of the county’s districts is in its area', () => {
    expect(isInArea('E07000066', 'E10000012')).toBe(true)
    expect(isInArea('E07000095', 'E10000012')).toBe(false)
  })
  it('goes on under its newest code: Barnsley has a new one since its border was moved', () => {
    expect(isInArea('E08000038', 'E08000016')).toBe(true)
    expect(upperTierAuthority('E07000004')).toBe('E06000060')
  })
})

describe('the name of an authority', () => {
  it('is known by its code', () => {
    expect(authorityName('E08000035')).toBe('Leeds')
    expect(authorityName('S12000005')).toBe('Clackmannanshire')
    expect(authorityName('E08000901')).toBeUndefined()
  })
})
