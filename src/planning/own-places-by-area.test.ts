import { describe, expect, it } from 'vitest'
import { OPEN, parseDay, type ProvisionRow } from '../care/index.ts'
import { inAreaNearFirst, ownPlacesByArea } from './own-places-by-area.ts'

const home = (places: number, more: Partial<ProvisionRow> = {}): ProvisionRow => ({ provision: 'H', kind: 'in_house_residential', places, openFrom: parseDay('2020-01-01'), openTo: OPEN, status: 'open', ...more }) // prettier-ignore
const DAYS = [parseDay('2025-04-30'), parseDay('2025-12-31')]
const laua = new Map([['LS1 1AA', 'E08000035'], ['BD1 1AA', 'E08000032']]) // prettier-ignore
const postcodes = {
  count: laua.size,
  lookup: (postcode: string) => {
    const found = laua.get(postcode)
    return found === undefined ? undefined : { laua: found, east: 0, north: 0 }
  },
}
const here = { laCode: 'E08000035', postcodes, supply: 'as-is' as const }
const residential = (rows: readonly ProvisionRow[], context: Parameters<typeof ownPlacesByArea>[2] = here) =>
  ownPlacesByArea(rows, DAYS, context)[1]

describe('own places by where they are', () => {
  it('follow the postcode, unless somebody states it', () =>
    expect(
      residential([
        home(4, { postcode: 'LS1 1AA' }),
        home(3, { postcode: 'BD1 1AA' }),
        home(2, { postcode: 'BD1 1AA', isInArea: true }),
        home(5, { openFrom: parseDay('2025-09-01'), postcode: 'ZZ1 1ZZ' }),
      ]),
    ).toEqual([
      { near: 6, unknown: 0, far: 3 },
      { near: 6, unknown: 5, far: 3 },
    ]))

  it('are not told apart where nothing says where any is', () => {
    expect(residential([home(4)])).toBeUndefined()
    expect(residential([home(4, { postcode: 'LS1 1AA' })], { supply: 'as-is' })).toBeUndefined()
    expect(residential([home(4, { isInArea: false })], { supply: 'as-is' })?.[0]).toEqual({ near: 0, unknown: 0, far: 4 }) // prettier-ignore
    expect(ownPlacesByArea(undefined, DAYS, here)).toEqual([undefined, undefined])
  })

  it('count planned ones where the plan counts', () => {
    const rows = [home(4, { isInArea: true, status: 'planned' }), home(2, { isInArea: false })]
    expect(residential(rows)?.[0]).toMatchObject({ near: 0, far: 2 })
    expect(residential(rows, { ...here, supply: 'planned' })?.[0]).toMatchObject({ near: 4, far: 2 })
  })
})

describe('children in own homes', () => {
  const places = { near: 4, unknown: 2, far: 3 }
  it.each([
    [3, 3],
    [4, 4],
    [6, 5],
    [8, 5],
    [9, 5],
    [11, 6],
  ])('%s of them: %s in the area, near homes first', (children, inArea) =>
    expect(inAreaNearFirst(children, places, 0.5)).toBe(inArea),
  )

  it('follow today’s share where it is not known', () => expect(inAreaNearFirst(7, undefined, 0.3)).toBe(7 * 0.3)) // prettier-ignore
})
