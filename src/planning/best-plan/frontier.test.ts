import { expect, it } from 'vitest'
import { cheapestAtLeast } from './frontier.ts'
import type { TriedProgramme } from './tried-programme.ts'

const plan = (pence: number): TriedProgramme => ({
  programme: [],
  tried: { certainty: 1, shortOnAverage: [], inArea: undefined, withinBudget: [], extraCost: Float64Array.of(pence), capital: 0, fixedCost: 0 }, // prettier-ignore
})
const costs = (points: ReturnType<typeof cheapestAtLeast>) =>
  points.map(({ plan: one }) => one?.tried.extraCost[0])

it('more of a wish never costs less: a cheaper plan that keeps more stands for the easier levels too', () => {
  const points = [30, 10, undefined, 20, undefined].map((pence, level) => ({ level, plan: pence === undefined ? undefined : plan(pence) })) // prettier-ignore
  expect(costs(cheapestAtLeast(points))).toEqual([10, 10, 20, 20, undefined])
})
