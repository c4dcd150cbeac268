import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LivingPlace } from '../../position/index.ts'
import { mapFigures, type MapChoice } from './map-figures.ts'

const child = (authority: string | undefined, changed: Partial<LivingPlace> = {}): LivingPlace => ({
  authority,
  hexagon: authority === undefined ? undefined : { column: 0, row: 0 },
  miles: 3,
  kind: 0,
  band: 3,
  locality: -1,
  ...changed,
})
const many = (count: number, one: LivingPlace): LivingPlace[] => Array.from({ length: count }, () => one)
const ALL: MapChoice = { kind: undefined, band: undefined }
const COUNCILLOR = { seesSmallNumbers: false }
const ANALYST = { seesSmallNumbers: true }

/** 41 in A (31 in one hexagon, 8 and 2 in others), 12 in B, 3 in C, 2 nobody knows where; 6 of A and 1 of B in another kind of home. */
const CHILDREN = [
  ...many(31, child('A')),
  ...many(6, child('A', { kind: 1, hexagon: { column: 1, row: 0 } })),
  ...many(2, child('A', { hexagon: { column: 1, row: 0 } })),
  ...many(2, child('A', { hexagon: { column: 2, row: 0 }, miles: 30 })),
  ...many(11, child('B', { miles: 12 })),
  child('B', { kind: 1, miles: 12 }),
  ...many(3, child('C', { miles: 60 })),
  ...many(2, child(undefined, { miles: undefined })),
]

describe('a map for those who may see children', () => {
  it('counts by authority, by hexagon and by distance', () => {
    const { total, authorities, elsewhere, hexagons, bands } = mapFigures(CHILDREN, ALL, ANALYST)
    expect(total).toBe(58)
    expect(authorities.map(one => [one.code, one.children])).toEqual([['A', 41], ['B', 12], ['C', 3]]) // prettier-ignore
    expect(elsewhere).toBe(2)
    expect(hexagons.map(one => [one.code, one.hexagon.column, one.children])).toEqual([
      ['A', 0, 31],
      ['A', 1, 8],
      ['A', 2, 2],
      ['B', 0, 12],
      ['C', 0, 3],
    ])
    expect(bands).toEqual([39, 0, 12, 2, 3, 2])
  })

  it('shows the chosen kind and age alone', () => {
    expect(mapFigures(CHILDREN, { kind: 1, band: undefined }, ANALYST).total).toBe(7)
    expect(mapFigures(CHILDREN, { kind: 1, band: 2 }, ANALYST).total).toBe(0)
  })
})

describe('a map for councillors', () => {
  const figures = mapFigures(CHILDREN, ALL, COUNCILLOR)

  it('rounds to the nearest five, and does not name an authority with a handful of children', () => {
    expect(figures.authorities.map(one => [one.code, one.children])).toEqual([['A', 40], ['B', 10]]) // prettier-ignore
    expect(figures.total).toBe(60)
  })

  it('has no hexagon with a handful of children', () =>
    expect(figures.hexagons.map(one => [one.code, one.hexagon.column, one.children])).toEqual([
      ['A', 0, 30],
      ['A', 1, 10],
      ['B', 0, 10],
    ]))

  it('does not tell few children far away from none', () =>
    expect(figures.bands).toEqual([40, undefined, 10, undefined, undefined, undefined]))
})

const someChildren = fc.array(
  fc.record({
    authority: fc.constantFrom('A', 'B', 'C', undefined),
    column: fc.integer({ min: 0, max: 2 }),
    kind: fc.integer({ min: 0, max: 3 }),
    miles: fc.constantFrom(3, 8, 15, 30, 70, undefined),
  }),
  { maxLength: 120 },
)

describe('whatever a councillor asks for,', () => {
  const views = [ALL, ...[0, 1, 2, 3].map(kind => ({ kind, band: undefined }))]
  const placesOf = (
    drawn: readonly { authority: string | undefined; column: number; kind: number; miles: number | undefined }[],
  ) => drawn.map(({ authority, column, ...rest }) => child(authority, { ...rest, ...(authority === undefined ? {} : { hexagon: { column, row: 0 } }) })) // prettier-ignore
  const shownIn = (children: readonly LivingPlace[], view: MapChoice): number[] => {
    const { total, authorities, hexagons, elsewhere, bands } = mapFigures(children, view, COUNCILLOR)
    const all = [...authorities, ...hexagons].map(one => one.children)
    return [...all, total, elsewhere, ...bands].filter(count => count !== undefined)
  }

  it('every number is a multiple of five, ten at least', () =>
    fc.assert(
      fc.property(someChildren, drawn => {
        for (const view of views)
          expect(shownIn(placesOf(drawn), view).filter(count => count % 5 !== 0 || count < 10)).toEqual([])
      }),
    ))

  it('one child more in a place where there was none, or a handful, names no place that was not named', () =>
    fc.assert(
      fc.property(someChildren, drawn => {
        const before = placesOf(drawn).filter(each => each.authority !== 'C')
        const after = [...before, ...many(7, child('C'))]
        const named = (children: readonly LivingPlace[]) => mapFigures(children, ALL, COUNCILLOR).authorities.map(one => one.code) // prettier-ignore
        expect(named(after)).toEqual(named(before))
      }),
    ))
})
