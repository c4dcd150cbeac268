import { expect, it } from 'vitest'
import { parseDay } from '../../care/index.ts'
import { OFFERED_OPTIONS } from './plan-wish.ts'
import { leversOf } from './programme-levers.ts'

it('homes of a plan are numbered through all its months, so that no two have one name', () => {
  const small = OFFERED_OPTIONS.filter(({ id }) => id === 'small_home')
  const months = ['2026-04-01', '2026-05-01', '2026-06-01'].map(parseDay)
  const levers = leversOf(small, [[2, 0, 1]], months)
  expect(levers.map(({ name, from }) => [name, from])).toEqual([
    ['home for two 1', months[0]],
    ['home for two 2', months[0]],
    ['home for two 3', months[2]],
  ])
})
