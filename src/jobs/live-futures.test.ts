import fc from 'fast-check'
import { expect, it } from 'vitest'
import { piecesOf } from './live-futures.ts'

const count = (max: number) => fc.integer({ min: 0, max })

it('every future is in one piece, none is larger than a thread may take, and the last are small', () =>
  fc.assert(
    fc.property(
      count(200),
      count(3000),
      fc.integer({ min: 1, max: 100 }),
      fc.integer({ min: 1, max: 9 }),
      (first, more, most, threads) => {
        const pieces = piecesOf({ first, runs: first + more, most }, threads)
        expect(
          pieces.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)),
        ).toEqual(Array.from({ length: more }, (_, i) => first + i))
        for (const { from, to } of pieces) expect(to - from).toBeLessThanOrEqual(most)
        for (const { from, to } of pieces.slice(-threads)) expect(to - from).toBe(1)
      },
    ),
  ))
