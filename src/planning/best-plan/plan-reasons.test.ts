import { expect, it } from 'vitest'
import type { PlanFutures, PlanQuestion } from './plan-question.ts'
import { reasonsOf } from './plan-reasons.ts'
import { tryPlan } from './try-plan.ts'

const question: PlanQuestion = {
  months: 3,
  weeks: [4, 4, 4],
  needs: [{ kind: 'in_house_residential', places: [10, 10, 10], ownWeeklyInPence: 0, outsideWeeklyInPence: 700, ownInArea: 1, outsideInArea: 0 }], // prettier-ignore
  options: [
    { id: 'bed', name: 'a bed', kind: 'in_house_residential', placesByMonth: [1], capitalInPence: 0, fixedWeeklyInPence: 500, firstMonth: 1, perQuarter: 2, inAll: 2 }, // prettier-ignore
  ],
  wishes: { certainty: { share: 0.5, fromMonth: 1 } },
  capitalLimitInPence: undefined,
  capitalYears: 25,
}
// one future with a child too many, one with two
const futures: PlanFutures = {
  count: 2,
  demand: [Int32Array.of(11, 11, 11, 12, 12, 12)],
  inCare: new Int32Array(6).fill(20),
  inArea: undefined,
  spend: Float64Array.of(2800, 2800, 2800, 5600, 5600, 5600),
}
const planOf = (...line: number[]) => ({ programme: [line], tried: tryPlan(question, futures, [line]) })

it('says what the last bed brings and what one more would', () => {
  const [reason] = reasonsOf(question, futures, planOf(0, 1, 0))
  expect(reason!.limit).toBeUndefined()
  // two months of four weeks: the bed's £5.00 a week saved, £7.00 spent outside in both futures, half of the first month
  expect(reason!.withoutLast).toEqual({ certainty: -0.5, short: 1, costInPence: 6 * 700 - 8 * 500 })
  // one more is full in one future of two
  expect(reason!.withOneMore).toEqual({ certainty: 0.5, short: -0.5, costInPence: 8 * 500 - 6 * 350 })
})

it('names the money for buildings where it is what stops it', () => {
  const dear = { ...question, options: [{ ...question.options[0]!, capitalInPence: 600 }], capitalLimitInPence: 1000 } // prettier-ignore
  const programme = [[0, 1, 0]]
  const plan = { programme, tried: tryPlan(dear, futures, programme) }
  expect(reasonsOf(dear, futures, plan)[0]).toMatchObject({ limit: 'capital', withOneMore: undefined })
  const enough = { ...dear, capitalLimitInPence: 1200 }
  expect(reasonsOf(enough, futures, plan)[0]!.limit).toBeUndefined()
})

it('names the limit that stops it', () => {
  expect(reasonsOf(question, futures, planOf(0, 2, 0))[0]).toMatchObject({
    limit: 'in all',
    withOneMore: undefined,
  })
})
