import { expect, it } from 'vitest'
import { correctedBy } from './plan-correction.ts'
import type { PlanFutures, PlanQuestion } from './plan-question.ts'
import type { PlanSimulated } from './plan-simulated.ts'

const MONTHS = 12
const question: PlanQuestion = {
  months: MONTHS,
  weeks: new Array<number>(MONTHS).fill(4),
  needs: [{ kind: 'in_house_residential', places: new Array<number>(MONTHS).fill(10), ownWeeklyInPence: 0, outsideWeeklyInPence: 700, ownInArea: 1, outsideInArea: 0 }], // prettier-ignore
  options: [{ id: 'home', name: 'home', kind: 'in_house_residential', placesByMonth: [4], capitalInPence: 0, fixedWeeklyInPence: 1, firstMonth: 0, perQuarter: 9, inAll: 9 }], // prettier-ignore
  movingIn: { looking: [0.1], empty: [0] },
  wishes: {},
  capitalLimitInPence: undefined,
  capitalYears: 25,
}
const column = new Int32Array(MONTHS).fill(18)
const futures: PlanFutures = { count: 1, demand: [column], inCare: column, inArea: undefined, spend: new Float64Array(MONTHS) } // prettier-ignore
const programme = [Array.from({ length: MONTHS }, (_, month) => (month === 2 ? 1 : 0))]
/** Of eight who wait, so many are left at the end of each month. */
const shown = (waiting: readonly number[]) => ({
  programme,
  simulated: { fewer: [waiting.map(children => 8 - children)] } as unknown as PlanSimulated,
})
const months = (of: (month: number) => number) => Array.from({ length: MONTHS }, (_, month) => of(month))

it('children who move in sooner than reckoned look for a home sooner', () => {
  // a quarter of those who wait look in a month, until all four places are lived in
  const found = correctedBy(question, futures, shown(months(month => Math.max(4, 8 * 0.75 ** Math.max(month - 1, 0))))) // prettier-ignore
  expect(found.movingIn!.looking[0]).toBeCloseTo(0.25, 2)
  expect(found.movingIn!.empty[0]).toBeCloseTo(0, 3)
})

it('children who wait though there are places leave a share of the added places empty', () => {
  const reckoned = (month: number) => Math.max(4, 8 * 0.9 ** Math.max(month - 1, 0))
  // one of four added places is empty on average: ten months of one child more
  const found = correctedBy(question, futures, shown(months(month => reckoned(month) + (month < 2 ? 0 : 1))))
  expect(found.movingIn!.empty[0]).toBeCloseTo(0.25, 6)
  expect(found.movingIn!.looking).toEqual([0.1])
})
