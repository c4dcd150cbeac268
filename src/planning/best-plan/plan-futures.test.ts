import { expect, it } from 'vitest'
import { KINDS } from '../../care/index.ts'
import { DEMAND_SERIES, KIND_SERIES, SERIES_COUNT } from '../../forecast/index.ts'
import { planFutures } from './plan-futures.ts'

it('reads demand, children, those in the area, those bought by the week and spend out of the counts of each future', () => {
  const [months, futures] = [2, 2]
  const tallies = new Int32Array(futures * SERIES_COUNT * months)
  const set = (future: number, series: number, values: readonly number[]) => {
    tallies.set(values, (future * SERIES_COUNT + series) * months)
  }
  const [kinship, external] = [KINDS.indexOf('kinship'), KINDS.indexOf('external_residential')]
  set(0, KIND_SERIES + kinship, [3, 4])
  set(0, KIND_SERIES + external, [1, 0])
  set(1, KIND_SERIES + external, [0, 4])
  set(1, KIND_SERIES + kinship, [5, 6])
  set(1, DEMAND_SERIES, [7, 8])
  const found = planFutures({
    tallies,
    months,
    kinds: ['in_house_fostering'],
    outside: ['external_residential'],
    paidAnyway: [[0, 3]],
    spend: Float64Array.of(1, 2, 3, 4),
    inArea: Float64Array.of(3.5, 4, 5, 8),
  })
  expect(found.count).toBe(2)
  expect(found.demand).toEqual([Int32Array.of(0, 0, 7, 8)])
  // of four children three live in places that are paid for anyway
  expect(found.spot).toEqual([Int32Array.of(1, 0, 0, 1)])
  expect(found.inCare).toEqual(Int32Array.of(4, 4, 5, 10))
  expect(found.inArea).toEqual(Float64Array.of(3.5, 4, 5, 8))
  expect(found.spend).toEqual(Float64Array.of(1, 2, 3, 4))
})
