import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { liesWithin, squareKilometres, type Area, type Boundaries } from '../../care/index.ts'
import { readPostcodes } from '../postcodes/index.ts'
import { deserialiseBoundaries, serialiseBoundaries } from './boundaries-file.ts'
import { traceBoundaries, TRACING, type PlacedPostcodes, type Tracing } from './trace-boundaries.ts'

type Placed = readonly [laua: string, east: number, north: number]

const placed = (all: readonly Placed[]): PlacedPostcodes => {
  const lauas = [...new Set(all.map(([laua]) => laua))]
  return {
    count: all.length,
    lauas,
    names: new Map(),
    each: take => all.forEach(([laua, east, north]) => take(lauas.indexOf(laua), east, north)),
  }
}

/** Postcodes in the middle of every square of a drawing; the first row is the northernmost, a dot is nobody's. */
const drawn = (rows: readonly string[], side = 1000): PlacedPostcodes =>
  placed(
    [...rows]
      .reverse()
      .flatMap((row, up) =>
        Array.from(row).flatMap((letter, across): Placed[] =>
          letter === '.' ? [] : [[letter, (across + 0.5) * side, (up + 0.5) * side]],
        ),
      ),
  )

/** Squares of a kilometre, no smoothing: what comes out can be worked out by hand. */
const PLAIN: Tracing = { side: 1000, ball: 1500, beach: 0, leastSquares: 1, smoothings: 0, tolerance: 0.5 }
const A = 'E06000001'
const B = 'E06000002'
const named = (rows: readonly string[]): PlacedPostcodes => {
  const plain = drawn(rows)
  return { ...plain, lauas: plain.lauas.map(letter => (letter === 'a' ? A : letter === 'b' ? B : letter)) }
}
const areaOf = ({ areas }: Boundaries, code: string): Area => areas.find(area => area.code === code)!
const points = (area: Area) => area.rings.map(ring => [...ring].join(' '))

describe('tracing', () => {
  it('draws two squares side by side with one border between them', () => {
    const traced = traceBoundaries(named(['ab']), PLAIN)
    expect(points(areaOf(traced, A))).toEqual(['1000 0 1000 1000 0 1000 0 0'])
    expect(points(areaOf(traced, B))).toEqual(['1000 0 2000 0 2000 1000 1000 1000'])
  })

  it('gives an area within another a hole', () => {
    const traced = traceBoundaries(named(['aaa', 'aba', 'aaa']), PLAIN)
    expect(squareKilometres(areaOf(traced, A))).toBe(8)
    expect(squareKilometres(areaOf(traced, B))).toBe(1)
    expect(liesWithin(areaOf(traced, A), 1500, 1500)).toBe(false)
  })

  it('keeps an empty moor that the sea cannot roll into, for the nearest', () => {
    const moor = ['aaaaaa', 'a....b', 'a....b', 'a....b', 'a....b', 'bbbbbb']
    const traced = traceBoundaries(named(moor), PLAIN)
    expect(squareKilometres(areaOf(traced, A)) + squareKilometres(areaOf(traced, B))).toBe(36)
  })

  it('leaves a wide bay to the sea, and an island an island', () => {
    const bay = ['aaaaaaa', 'a......', 'a......', 'a......', 'a......', 'aaaaaaa', '.......', '.......', '.......', 'b......'] // prettier-ignore
    const traced = traceBoundaries(named(bay), PLAIN)
    expect(squareKilometres(areaOf(traced, A))).toBeLessThan(26)
    expect(liesWithin(areaOf(traced, A), 5500, 6500)).toBe(false)
    expect(squareKilometres(areaOf(traced, B))).toBe(1)
  })

  it('gives a speck of another area to the area around it', () => {
    const traced = traceBoundaries(named(['aaaab', 'abaab', 'aaaab']), { ...PLAIN, leastSquares: 2 })
    expect(squareKilometres(areaOf(traced, A))).toBe(12)
    expect(squareKilometres(areaOf(traced, B))).toBe(3)
  })

  it('makes a county of its districts', () => {
    const districts = { ...drawn(['ab']), lauas: ['E07000026', 'E07000027'] }
    const { areas } = traceBoundaries(districts, PLAIN)
    expect(areas.map(area => area.code)).toEqual(['E10000006'])
    expect(squareKilometres(areas[0]!)).toBe(2)
  })

  it('leaves out Northern Ireland, which has a grid of its own', () =>
    expect(traceBoundaries({ ...drawn(['ab']), lauas: ['N09000001', A] }, PLAIN).areas).toHaveLength(1))
})

/** Two to four authorities, each a patch of postcodes on one island. */
const anIsland = fc
  .array(
    fc.record({ east: fc.integer({ min: 0, max: 30_000 }), north: fc.integer({ min: 0, max: 30_000 }) }),
    {
      minLength: 2,
      maxLength: 4,
    },
  )
  .map(centres =>
    placed(
      Array.from({ length: 60 * 60 }, (_, i): Placed => {
        const [east, north] = [(i % 60) * 500 + 250, Math.floor(i / 60) * 500 + 250]
        const distances = centres.map(centre => Math.hypot(centre.east - east, centre.north - north))
        return [`E0600000${distances.indexOf(Math.min(...distances)) + 1}`, east, north]
      }),
    ),
  )

describe('traced shapes', () => {
  it('hold nearly all postcodes of their area, do not overlap, and are the same for the same postcodes', () =>
    fc.assert(
      fc.property(anIsland, island => {
        const traced = traceBoundaries(island)
        let [held, heldTwice] = [0, 0]
        island.each((laua, east, north) => {
          const holders = traced.areas.filter(area => liesWithin(area, east, north))
          if (holders.some(area => area.code === island.lauas[laua])) held++
          if (holders.length > 1) heldTwice++
        })
        expect(held / island.count).toBeGreaterThan(0.97)
        expect(heldTwice / island.count).toBeLessThan(0.005)
        expect(serialiseBoundaries(traceBoundaries(island))).toBe(serialiseBoundaries(traced))
      }),
      { numRuns: 12 },
    ))

  it('are kept to the point', () => {
    const traced = traceBoundaries(named(['aaa', 'aba', 'aaa']), PLAIN)
    expect(deserialiseBoundaries(serialiseBoundaries(traced))).toEqual(traced)
    expect(() => deserialiseBoundaries('{"form":"another"}')).toThrow('damaged')
    expect(() => deserialiseBoundaries('not json')).toThrow('damaged')
  })
})

const DIRECTORY = '../shared/data/published/ons/postcodes.csv.gz'

/** Square kilometres that the ONS gives (Standard Area Measurements, land above mean high water), rounded. */
const KNOWN_AREAS = { E08000035: 552, E06000014: 272, E06000065: 8038, E06000063: 3012, E10000008: 6564, E10000020: 5372 } // prettier-ignore

describe.skipIf(!existsSync(DIRECTORY))('traced from the whole ONS directory,', () => {
  it('shapes are of the size that the ONS gives within 3 %, and hold 99 of 100 of their postcodes', () => {
    const postcodes = readPostcodes({ path: 'postcodes.csv.gz', bytes: readFileSync(DIRECTORY) })
    const traced = traceBoundaries(postcodes, TRACING)
    for (const [code, known] of Object.entries(KNOWN_AREAS))
      expect(Math.abs(squareKilometres(areaOf(traced, code)) / known - 1), code).toBeLessThan(0.03)
    const leeds = postcodes.lauas.indexOf('E08000035')
    let [all, held] = [0, 0]
    postcodes.each((laua, east, north) => {
      if (laua !== leeds) return
      all++
      if (liesWithin(areaOf(traced, 'E08000035'), east, north)) held++
    })
    expect(held / all).toBeGreaterThan(0.99)
    expect(serialiseBoundaries(traced).length).toBeLessThan(500_000)
  })
})
