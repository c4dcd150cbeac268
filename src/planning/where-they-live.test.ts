import { describe, expect, it } from 'vitest'
import { KINDS, kindIndex } from '../care/index.ts'
import { whereTheyLive, whereTheyLiveNow } from './where-they-live.ts'

/** Everyone in our own homes lives in the area and 2 miles away; everyone else outside it and 42. */
const near = (kind: string) => kind.startsWith('in_house')
const today = {
  inArea: KINDS.map(kind => (near(kind) ? 1 : 0)),
  over20Miles: KINDS.map(kind => (near(kind) ? 0 : 1)),
  miles: KINDS.map(kind => (near(kind) ? 2 : 42)),
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

  it('fills own homes in the area before those outside it, future by future', () => {
    const children = Int32Array.from([...counts(3, 1), ...counts(1, 3)])
    const ownPlaces = [undefined, [{ near: 2, unknown: 0, far: 5 }]]
    const [month] = whereTheyLive({ children, runs: 2, monthEnds: [100] }, today, ownPlaces)
    expect(month!.inArea!.mean).toBe((50 + 25) / 2)
    expect(month!.miles!.mean).toBe(22)
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
