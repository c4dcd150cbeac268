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
  homePostcode: '',
  placementPostcode: '',
  ...changed,
})
const many = (count: number, one: LivingPlace): LivingPlace[] => Array.from({ length: count }, () => one)
const ALL: MapChoice = { kind: undefined, band: undefined }
const COUNCILLOR = { seesSmallNumbers: false }
const ANALYST = { seesSmallNumbers: true }

/** 40 in A (30 in one hexagon, 8 and 2 in others), 12 in B, 3 in C; 6 of A and 1 of B in another kind of home. */
const CHILDREN = [
  ...many(30, child('A')),
  ...many(6, child('A', { kind: 1, hexagon: { column: 1, row: 0 } })),
  ...many(2, child('A', { hexagon: { column: 1, row: 0 } })),
  ...many(2, child('A', { hexagon: { column: 2, row: 0 }, miles: 30 })),
  ...many(11, child('B', { miles: 12 })),
  child('B', { kind: 1, miles: 12 }),
  ...many(3, child('C', { miles: 60 })),
]

describe('a map for those who may see children', () => {
  it('counts by authority, by hexagon and by distance', () => {
    const { total, authorities, hexagons, bands } = mapFigures(CHILDREN, ALL, ANALYST)
    expect(total).toBe(55)
    expect(authorities.map(one => [one.code, one.children])).toEqual([['A', 40], ['B', 12], ['C', 3]]) // prettier-ignore
    expect(hexagons.map(one => [one.code, one.hexagon.column, one.children])).toEqual([
      ['A', 0, 30],
      ['A', 1, 8],
      ['A', 2, 2],
      ['B', 0, 12],
      ['C', 0, 3],
    ])
    expect(bands).toEqual([38, 0, 12, 2, 3, 0])
  })

  it('shows the chosen kind and age alone', () => {
    expect(mapFigures(CHILDREN, { kind: 1, band: undefined }, ANALYST).total).toBe(7)
    expect(mapFigures(CHILDREN, { kind: 1, band: 2 }, ANALYST).total).toBe(0)
  })
})

describe('a map for councillors', () => {
  it('hides the small authority and one more, and shows no hexagon of either', () => {
    const { authorities, hexagons } = mapFigures(CHILDREN, ALL, COUNCILLOR)
    expect(authorities.map(one => one.children)).toEqual([40, undefined, undefined])
    expect(hexagons.map(one => [one.code, one.children])).toEqual([
      ['A', 30],
      ['A', undefined],
      ['A', undefined],
    ])
  })

  it('of one kind has no hexagons, and no figure of an authority that is hidden as a whole', () => {
    const { authorities, hexagons } = mapFigures(CHILDREN, { kind: 1, band: undefined }, COUNCILLOR)
    expect(hexagons).toEqual([])
    expect(authorities.find(one => one.code === 'B')?.children).toBeUndefined()
  })
})

const someChildren = fc.array(
  fc.record({
    authority: fc.constantFrom('A', 'B', 'C', 'D', undefined),
    column: fc.integer({ min: 0, max: 2 }),
    kind: fc.integer({ min: 0, max: 3 }),
    miles: fc.constantFrom(3, 8, 15, 30, 70, undefined),
  }),
  { maxLength: 120 },
)

describe('whatever views a councillor lays side by side,', () => {
  const placesOf = (
    drawn: readonly {
      authority: string | undefined
      column: number
      kind: number
      miles: number | undefined
    }[],
  ) =>
    drawn.map(({ authority, column, kind, miles }) =>
      child(authority, { kind, miles, ...(authority === undefined ? {} : { hexagon: { column, row: 0 } }) }),
    )

  it('no number from 1 to 4 is shown', () =>
    fc.assert(
      fc.property(someChildren, drawn => {
        const children = placesOf(drawn)
        const views = [ALL, ...[0, 1, 2, 3].map(kind => ({ kind, band: undefined }))]
        for (const view of views) {
          const { authorities, hexagons, bands } = mapFigures(children, view, COUNCILLOR)
          const shown = [...authorities, ...hexagons].map(one => one.children).concat(bands)
          expect(shown.filter(count => count !== undefined && count > 0 && count < 5)).toEqual([])
        }
      }),
    ))

  it('no authority has a single kind hidden under a total that is shown', () =>
    fc.assert(
      fc.property(someChildren, drawn => {
        const children = placesOf(drawn)
        const total = mapFigures(children, ALL, COUNCILLOR)
        const kinds = Array.from({ length: 10 }, (_, kind) =>
          mapFigures(children, { kind, band: undefined }, COUNCILLOR),
        )
        for (const { code, children: all } of total.authorities) {
          const cells = kinds.map(view => view.authorities.find(one => one.code === code)?.children)
          const hidden = cells.filter(cell => cell === undefined).length
          const rest = (all ?? 0) - cells.reduce<number>((sum, cell) => sum + (cell ?? 0), 0)
          if (all === undefined) expect(hidden).toBe(10)
          else if (hidden > 0) expect(hidden > 1 && rest > 4).toBe(true)
        }
      }),
    ))
})
