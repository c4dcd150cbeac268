import { describe, expect, it } from 'vitest'
import { KINDS, kindIndex, type Kind } from '../care/index.ts'
import { day, historyOf } from '../forecast/fixtures/journeys.ts'
import { Ground, Scene } from '../position/index.ts'
import { amountByArea, milesByArea, over20ByArea } from './todays-nearness.ts'

/** One child a row: kind of home, and the postcode of the home; families live at LS1. */
const sceneOf = (rows: readonly (readonly [Kind, string])[]): Scene => {
  const homes = (kind: Kind) => [{ kind, from: day('2024-06-01') }]
  const history = historyOf(
    rows.map(([kind], i) => ({ id: `C${String(i).padStart(3, '0')}`, born: day('2012-01-01'), periods: [{ homes: homes(kind), address: 'LS1' }] })), // prettier-ignore
    { first: day('2022-04-01'), last: day('2025-03-31') },
  )
  const placementPostcode = rows.map(([, postcode]) => postcode)
  const told = { ...history, placements: { ...history.placements, placementPostcode }, sources: { ...history.sources, placementPostcode } } // prettier-ignore
  return new Scene(
    new Ground(told, { ownProviders: ['PR1'], laCode: 'E08000035', postcodes }),
    day('2025-03-31'),
  )
}
const places: Readonly<Record<string, { laua: string; east: number; north: number }>> = {
  LS1: { laua: 'E08000035', east: 0, north: 0 },
  LS2: { laua: 'E08000035', east: 3218, north: 0 },
  BD1: { laua: 'E08000032', east: 16_093, north: 0 },
  PL1: { laua: 'E06000026', east: 160_930, north: 0 },
}
const postcodes = { count: 4, lookup: (postcode: string) => places[postcode] }
const times = <Row>(count: number, row: Row): Row[] => Array.from({ length: count }, () => row)
const own = kindIndex('in_house_residential')
const flat = (value: number): number[] => KINDS.map(() => value)

describe('distances today, by whether the home is in the area', () => {
  const scene = sceneOf([...times(40, ['in_house_residential', 'LS2'] as const), ...times(40, ['in_house_residential', 'PL1'] as const)]) // prettier-ignore

  it('are as many more outside as they are, for a kind of which many are known', () => {
    const found = over20ByArea(scene, flat(0.5), flat(0.5))!
    expect(found.moreOutside[own]).toBe(1)
    expect(milesByArea(scene, flat(51), flat(0.5))!.moreOutside[own]).toBeCloseTo(98, 8)
  })

  it('lean on all for a kind of which few are known', () => {
    const few = sceneOf([
      ...times(20, ['kinship', 'LS2'] as const),
      ...times(20, ['kinship', 'BD1'] as const),
      ['in_house_residential', 'LS1'],
      ['in_house_residential', 'PL1'],
    ])
    const { moreOutside } = milesByArea(few, flat(50), flat(0.5))!
    const all = (20 * 10 + 100) / 21 - (20 * 2 + 0) / 21
    expect(moreOutside[own]).toBeCloseTo((0.5 * 100 + 5 * all) / 5.5, 8)
    expect(moreOutside[kindIndex('secure')]).toBeCloseTo(all, 8)
  })

  it('are never below nought, nor more than all of them', () => {
    const { moreOutside } = over20ByArea(scene, flat(0.1), flat(0.5))!
    expect(moreOutside[own]).toBeCloseTo(0.2, 8)
    expect(over20ByArea(scene, flat(0.9), flat(0.5))!.moreOutside[own]).toBeCloseTo(0.2, 8)
    expect(over20ByArea(scene, flat(0), flat(1))!.moreOutside[own]).toBe(0)
  })

  it('are as many in all as today where as many live in the area, and fewer where more do', () => {
    const amounts = over20ByArea(scene, flat(0.5), flat(0.5))!
    const of = (inArea: number) => amountByArea(amounts, own, { children: 10, inArea, todaysShare: 0.5 })
    expect([of(5), of(8), of(10), of(0)]).toEqual([5, 2, 0, 10])
  })

  it('do not depend on the area where the area is not known', () =>
    expect(milesByArea(scene, flat(3), undefined)!.moreOutside).toEqual(flat(0)))
})
