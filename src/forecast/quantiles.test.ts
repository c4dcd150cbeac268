import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quantileOfSorted, spreadOfWholeNumbers, sortWholeNumbers } from './quantiles.ts'

describe('quantiles are R’s type 7', () => {
  // R: quantile(c(1, 2, 4, 8), c(0, .1, .5, .9, 1)) gives 1.0 1.3 3.0 6.8 8.0
  it.each([
    [0, 1],
    [0.1, 1.3],
    [0.5, 3],
    [0.9, 6.8],
    [1, 8],
  ])('at %d of 1, 2, 4, 8: %d', (level, value) =>
    expect(quantileOfSorted([1, 2, 4, 8], level)).toBeCloseTo(value, 12),
  )

  it('of one value are that value', () => expect(quantileOfSorted([5], 0.9)).toBe(5))
})

it('whole numbers, near or far, are sorted; their mean and quantiles are those of the sorted ones to the last bit', () =>
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.integer({ min: -5, max: 40 }), fc.integer({ min: -1e9, max: 1e9 })), {
        minLength: 1,
      }),
      fc.array(fc.integer({ min: 1500, max: 1600 }), { minLength: 1 }),
      (any, near) => {
        const levels = [0, 0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975, 1]
        for (const values of [any, near]) {
          const sorted = [...values].sort((a, b) => a - b)
          expect([...sortWholeNumbers(Int32Array.from(values))]).toEqual(sorted)
          expect(spreadOfWholeNumbers(Int32Array.from(values), levels)).toEqual({
            mean: values.reduce((a, b) => a + b, 0) / values.length,
            quantiles: levels.map(level => quantileOfSorted(sorted, level)),
          })
        }
      },
    ),
  ))
