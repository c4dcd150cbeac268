import { describe, expect, it } from 'vitest'
import { Stream } from './random.ts'
import { nestedShares } from './shares.ts'
import { fitShrunkenRates, solveUpper, withCentre, type EffectGroup } from './shrunken-rates.ts'

const GROUPS: readonly EffectGroup[] = [
  { name: 'level', size: 1, isFree: true },
  { name: 'place', size: 40 },
]

describe('draws of rates not known exactly', () => {
  it('expect as many events as there were: not more for being uncertain', () => {
    const rows = 40
    const design = Int16Array.from({ length: rows * 2 }, (_, i) => (i % 2 === 0 ? 0 : 1 + (i - 1) / 2))
    const exposure = new Float64Array(rows).fill(1000)
    const events = Float64Array.from({ length: rows }, (_, row) => (row % 2 === 0 ? 1 : 9))
    const input = { groups: GROUPS, design, exposure, events }
    const fit = withCentre(input, fitShrunkenRates(input))
    const stream = new Stream(3, 0, 0, 0)
    const size = fit.effects.length
    const expectedEvents = (centre: Float64Array) => {
      let sum = 0
      for (let draw = 0; draw < 4000; draw++) {
        const effects = solveUpper(
          fit.root,
          size,
          Float64Array.from({ length: size }, () => stream.normal()),
        )
        for (let row = 0; row < rows; row++)
          sum += 1000 * Math.exp(centre[0]! + effects[0]! + centre[row + 1]! + effects[row + 1]!)
      }
      return sum / 4000
    }
    const seen = events.reduce((a, b) => a + b, 0)
    expect(Math.abs(expectedEvents(fit.centre) / seen - 1)).toBeLessThan(0.015)
    expect(expectedEvents(fit.effects) / seen).toBeGreaterThan(1.04)
  })
})

describe('nested shares', () => {
  it('of a cell without counts are those of the level above it, and add up to 1', () => {
    const counts = Float64Array.of(80, 20, 0, 0, 10, 90, 20, 80) // [2 kinds][2 ages][2 outcomes]
    const shares = nestedShares({ outcomes: 2, counts }, [2, 2])
    expect(shares[2]).toBeGreaterThan(0.7)
    expect(shares[4]).toBeLessThan(0.2)
    for (let cell = 0; cell < 4; cell++) expect(shares[cell * 2]! + shares[cell * 2 + 1]!).toBeCloseTo(1, 12)
  })
})
