import { describe, expect, it } from 'vitest'
import { KINDS, kindIndex } from '../care/index.ts'
import { whereTheyLive, whereTheyLiveNow } from './where-they-live.ts'

/** Everyone in our own homes lives in the area and 2 miles away; everyone else outside it and 42. */
const near = (kind: string) => kind.startsWith('in_house')
const today = {
  inArea: KINDS.map(kind => (near(kind) ? 1 : 0)),
  over20Miles: { all: KINDS.map(kind => (near(kind) ? 0 : 1)), moreOutside: KINDS.map(() => 0) },
  miles: { all: KINDS.map(kind => (near(kind) ? 2 : 42)), moreOutside: KINDS.map(() => 10) },
}
const counts = (own: number, outside: number): number[] =>
  KINDS.map((_, kind) =>
    kind === kindIndex('in_house_residential')
      ? own
      : kind === kindIndex('external_residential')
        ? outside
        : 0,
  )

describe('where children will live', () => {
  it('follows the kinds of home that they live in, future by future', () => {
    const children = Int32Array.from([...counts(3, 1), ...counts(1, 3)])
    const [month] = whereTheyLive({ children, runs: 2, monthEnds: [100] }, today)
    expect(month!.inArea).toMatchObject({ mean: 50, low: 30, high: 70 })
    expect(month!.over20Miles!.mean).toBe(2)
    expect(month!.miles!.mean).toBe(22)
  })

  it('counts those in near and far places as such, and the others as those today who are in neither', () => {
    const children = Int32Array.from([...counts(6, 0), ...counts(4, 0)])
    /** Of our own homes: near, far; nothing of the other kinds. */
    const run = (near: number, far: number) => [0, 0, near, far, 0, 0, 0, 0]
    const told = { kinds: 2, children: Int32Array.from([...run(2, 3), ...run(4, 0)]), rest: [0, 0, 5, 15, 0, 0, 0, 0] } // prettier-ignore
    const [month] = whereTheyLive({ children, runs: 2, monthEnds: [100], near: told }, today)
    const share = (5 + 5 * 1) / (15 + 5)
    expect(month!.inArea!.mean).toBeCloseTo((100 * (2 + share)) / 12 + 50, 2)
    expect(month!.miles!.mean).toBeCloseTo((2 + (10 * (6 - 2 - share)) / 6 + 2) / 2, 2)
  })

  it('says today’s in the same words', () =>
    expect(whereTheyLiveNow({ start: counts(3, 1), asAt: 7 }, today)).toMatchObject({
      date: 7,
      inArea: { mean: 75 },
      miles: { mean: 12 },
    }))

  it('is not known without postcodes', () => {
    const unknown = { inArea: undefined, over20Miles: undefined, miles: undefined }
    expect(whereTheyLiveNow({ start: counts(1, 1), asAt: 7 }, unknown)).toEqual({ date: 7, ...unknown })
  })
})
