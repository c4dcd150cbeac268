import { describe, expect, it } from 'vitest'
import { suppressionOf, suppressionOfSeries, suppressionOfTable } from './suppress.ts'

const shown = (counts: number[]) => suppressionOf(counts).map((hidden, i) => (hidden ? 'c' : counts[i]))

describe('small numbers under a shown total', () => {
  it.each([
    [
      'a count of 3 is hidden, and a second one so that the total does not tell it',
      [3, 20, 7],
      ['c', 20, 'c'],
    ],
    ['two small counts that add up to 5 or more hide each other', [3, 2, 40], ['c', 'c', 40]],
    [
      'two small counts that add up to 2 could only be 1 and 1, so a third is hidden',
      [1, 1, 40, 9],
      ['c', 'c', 40, 'c'],
    ],
    ['noughts and counts of 5 are shown', [0, 5, 12], [0, 5, 12]],
    ['with only noughts beside it, a nought is hidden too', [3, 0], ['c', 'c']],
  ])('%s', (_, counts, expected) => expect(shown(counts)).toEqual(expected))
})

describe('small numbers in a table with totals of rows and columns', () => {
  it('no line has a single hidden cell', () => {
    const table = [
      [3, 20, 30],
      [11, 12, 13],
      [21, 22, 6],
    ]
    const hidden = suppressionOfTable(table)
    const lines = [...hidden, ...[0, 1, 2].map(j => hidden.map(row => row[j]))]
    expect(hidden[0]![0]).toBe(true)
    expect(lines.map(line => line.filter(Boolean).length).filter(count => count === 1)).toEqual([])
  })
})

describe('small numbers in series', () => {
  it('a series that is small on one date is hidden on all, with a second one', () =>
    expect(
      suppressionOfSeries([
        [9, 4, 8],
        [100, 90, 95],
        [12, 11, 10],
      ]),
    ).toEqual([true, false, true]))

  it('nothing is hidden where nothing is small', () =>
    expect(
      suppressionOfSeries([
        [9, 8],
        [10, 0],
      ]),
    ).toEqual([false, false]))
})
