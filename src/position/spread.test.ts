import { describe, expect, it } from 'vitest'
import { histogram, spreadOf } from './spread.ts'

describe('a spread', () => {
  it('of 1, 2, 3, 4, 10: type 7 quartiles, n - 1 in the deviation', () =>
    // deviations from 4: 9 4 1 0 36, together 50, over 4: 12.5
    expect(spreadOf([10, 2, 1, 4, 3])).toEqual({
      n: 5,
      mean: 4,
      median: 3,
      sd: Math.sqrt(12.5),
      p25: 2,
      p75: 4,
      max: 10,
    }))

  it('of four: quartiles between two amounts', () =>
    expect(spreadOf([1, 2, 3, 4])).toMatchObject({ median: 2.5, p25: 1.75, p75: 3.25 }))

  it('of one has no deviation, of none nothing', () => {
    expect(spreadOf([7])).toEqual({ n: 1, mean: 7, median: 7, sd: undefined, p25: 7, p75: 7, max: 7 })
    expect(spreadOf([])).toMatchObject({ n: 0, mean: undefined, median: undefined, max: undefined })
  })
})

describe('a histogram', () => {
  it('puts an amount on an edge into the bar that it begins', () =>
    expect(histogram([0, 9.9, 10, 25], 10)).toEqual([
      { from: 0, to: 10, count: 2 },
      { from: 10, to: 20, count: 1 },
      { from: 20, to: 30, count: 1 },
    ]))

  it('of nothing has no bars', () => expect(histogram([], 10)).toEqual([]))
})
