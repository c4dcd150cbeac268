import { afterAll, expect, it } from 'vitest'
import { openSolverThread } from '../../jobs/index.ts'
import { findBestPlan } from './best-plan.ts'
import { cheaperPlan } from './cheaper-plan.ts'
import { averageCost } from './tried-programme.ts'
import { everythingEarly } from './everything-early.ts'
import { keepsWishes, wishesAsReached } from './keeps-wishes.ts'
import { paredPlan } from './pared-plan.ts'
import { isWithinLimits, mostInAQuarter } from './plan-limits.ts'
import type { PlanFutures, PlanOption, PlanQuestion, Programme } from './plan-question.ts'
import { tryPlan } from './try-plan.ts'

const solver = openSolverThread()
afterAll(() => solver.close())

const MONTHS = 12
const smallHome: PlanOption = { id: 'small_home', name: 'home for two', kind: 'in_house_residential', placesByMonth: [1, 2], capitalInPence: 600_000_00, fixedWeeklyInPence: 11_500_00, firstMonth: 3, perQuarter: 2, inAll: 8 } // prettier-ignore
const largerHome: PlanOption = { ...smallHome, id: 'larger_home', name: 'home for four', placesByMonth: [2, 4], fixedWeeklyInPence: 21_000_00, inAll: 3, perQuarter: 1 } // prettier-ignore
const question = (changes: Partial<PlanQuestion> = {}): PlanQuestion => ({
  months: MONTHS,
  weeks: new Array<number>(MONTHS).fill(4),
  needs: [{ kind: 'in_house_residential', places: new Array<number>(MONTHS).fill(10), ownWeeklyInPence: 0, outsideWeeklyInPence: 7_000_00, ownInArea: 1, outsideInArea: 0.3 }], // prettier-ignore
  options: [smallHome, largerHome],
  wishes: {},
  capitalLimitInPence: undefined,
  capitalYears: 25,
  movingIn: { looking: [0.2], empty: [0] },
  ...changes,
})

/** Twenty futures that wander, each in its own way: no draw, a sum of waves. */
const demand = Int32Array.from({ length: 20 * MONTHS }, (_, at) => {
  const [future, month] = [Math.floor(at / MONTHS), at % MONTHS]
  return Math.round(16 + (future % 7) - 3 + 4 * Math.sin(future + month / 3) + month / 6)
})
const futures: PlanFutures = {
  count: 20,
  demand: [demand],
  inCare: demand.map(() => 40),
  inArea: Float64Array.from(demand, children => 40 - Math.max(children - 10, 0)),
  spend: Float64Array.from(demand, children => Math.max(children - 10, 0) * 4 * 7_000_00),
}
const most = (short: number) => ({ short: { most: short, fromMonth: 7 } })

it('leaves out what costs more than it brings, and keeps the wish and the limits', () => {
  const asked = question({ wishes: most(5) })
  const programme = [[0, 0, 0, 2, 0, 0, 2, 0, 0, 2, 0, 0], [0, 0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0]] // prettier-ignore
  const start = { programme, tried: tryPlan(asked, futures, programme) }
  const found = cheaperPlan(asked, futures, start)
  expect(averageCost(found.tried)).toBeLessThan(averageCost(start.tried) - 100_00)
  expect(keepsWishes(asked.wishes, found.tried)).toBe(true)
  expect(isWithinLimits(asked, found.programme)).toBe(true)
  expect(cheaperPlan(asked, futures, start)).toEqual(found)
  expect(cheaperPlan(asked, futures, start, 0)).toBe(start)
})

it.each([undefined, 6])('lower limits never allow a cheaper plan (%s children)', async short => {
  const wishes = short === undefined ? {} : most(short)
  const costs: number[] = []
  for (const [small, larger] of [
    [8, 3],
    [6, 3],
    [4, 2],
  ] as const) {
    // prettier-ignore
    const options = [{ ...smallHome, inAll: small }, { ...largerHome, inAll: larger }] // prettier-ignore
    const found = await findBestPlan(question({ wishes, options }), futures, solver.solve)
    costs.push(found.ok ? averageCost(found.value.tried) : Infinity)
  }
  costs.slice(1).forEach((cost, i) => expect(cost).toBeGreaterThanOrEqual(costs[i]! - 1))
})

it('no single opening less, of those that it has, is cheaper and still keeps the wish', async () => {
  const asked = question({ wishes: most(6) })
  const found = await findBestPlan(asked, futures, solver.solve)
  if (!found.ok) throw new Error('a plan was to be found')
  const { programme } = found.value
  programme.forEach((line, o) =>
    line.forEach((count, month) => {
      if (count === 0) return
      const less = programme.map((one, p) => (p === o ? one.map((n, m) => (m === month ? n - 1 : n)) : one))
      const tried = tryPlan(asked, futures, less)
      if (keepsWishes(asked.wishes, tried))
        expect(averageCost(tried)).toBeGreaterThanOrEqual(averageCost(found.value.tried) - 1)
    }),
  )
})

it('a wish that can be kept is never refused: what a plan reaches may be asked for', async () => {
  const found = await findBestPlan(question({ wishes: most(6) }), futures, solver.solve)
  const left = found.ok ? found.value.tried.shortOnAverage[0]! : NaN
  expect((await findBestPlan(question({ wishes: most(left) }), futures, solver.solve)).ok).toBe(true)
  // the least that the limits allow, and a little less
  const refused = await findBestPlan(question({ wishes: most(0) }), futures, solver.solve)
  if (refused.ok) throw new Error('nothing leaves nobody without a place')
  const [none] = refused.problems
  const { reached } = none!.broken[0]!
  expect(none!.nearest.tried.shortOnAverage[0]).toBeCloseTo(reached, 9)
  const least = await findBestPlan(question({ wishes: most(reached) }), futures, solver.solve)
  expect(least.ok).toBe(true)
  const less = await findBestPlan(question({ wishes: most(reached - 0.5) }), futures, solver.solve)
  expect(less).toMatchObject({ ok: false, problems: [{ broken: [{ wish: 'short' }] }] })
})

it('what a refusal says would have to be allowed, in all and in a quarter, gives a plan', async () => {
  const few = [{ ...smallHome, inAll: 1 }, { ...largerHome, inAll: 1 }] // prettier-ignore
  const asked = question({ options: few, wishes: { certainty: { share: 0.6, fromMonth: 9 } } })
  const refused = await findBestPlan(asked, futures, solver.solve)
  if (refused.ok) throw new Error('this was to be refused')
  const needed = refused.problems[0]!.needed!.plan
  const options = asked.options.map((option, o) => ({
    ...option,
    inAll: needed.programme[o]!.reduce((a, b) => a + b, 0),
    perQuarter: Math.max(mostInAQuarter(needed.programme[o]!), 1),
  }))
  const allowed = await findBestPlan({ ...asked, options, capitalLimitInPence: needed.tried.capital }, futures, solver.solve) // prettier-ignore
  expect(allowed.ok).toBe(true)
})

it('the nearest plan to a wish that cannot be kept opens no more than brings it as near', async () => {
  const options = [{ ...smallHome, inAll: 40, perQuarter: 40 }]
  const asked = question({ options, wishes: { certainty: { share: 1, fromMonth: 0 } } })
  const programme = everythingEarly(asked)
  const everything = { programme, tried: tryPlan(asked, futures, programme) }
  const reached = { ...asked, wishes: wishesAsReached(asked, everything.tried) }
  const homes = (one: Programme) => one.flat().reduce((a, b) => a + b, 0)
  const pared = paredPlan(reached, futures, everything)
  expect(homes(programme)).toBe(40)
  expect(homes(pared.programme)).toBeLessThan(20)
  expect(keepsWishes(reached.wishes, pared.tried)).toBe(true)
  // one less, and it would not be as near
  const less = pared.programme.map(line => line.map(count => Math.max(count - 1, 0)))
  expect(keepsWishes(reached.wishes, tryPlan(reached, futures, less))).toBe(false)
  const refused = await findBestPlan(asked, futures, solver.solve)
  expect(refused).toMatchObject({ ok: false })
  if (!refused.ok) expect(homes(refused.problems[0]!.nearest.programme)).toBeLessThanOrEqual(homes(pared.programme)) // prettier-ignore
})
