import { describe, expect, it } from 'vitest'
import { dayOf } from '../../care/index.ts'
import type { KeptBestPlan, PlanAnswer } from '../../planning/index.ts'
import type { Store } from '../store.ts'
import { anAuthority } from './an-authority.ts'

const answer: PlanAnswer = {
  asAt: dayOf(2025, 3, 31),
  monthEnds: [dayOf(2025, 4, 30)],
  futures: 300,
  seed: 1,
  wish: {
    kinds: ['in_house_residential'],
    options: [],
    wishes: { certainty: { share: 0.9, fromMonth: 12 } },
    capitalLimitInPence: 1_000_000_00,
    capitalYears: 25,
  },
  needs: [],
  plan: undefined,
  broken: 'certainty',
  frontier: [{ share: 0.5, cheapest: { opened: [1, 2], costInPence: 0.1 + 0.2 } }],
}
const aPlan = (name: string): Omit<KeptBestPlan, 'id'> => ({
  by: 'Ann Analyst',
  at: '2025-05-01T09:30:00.000Z',
  name,
  recordsVersion: '3',
  answer,
})

/** Rules of kept best plans, for any store. */
export const bestPlansSpec = (store: () => Store): void => {
  describe('a best plan', () => {
    it('is opened again with what was asked and answered, to the last digit', async () => {
      const { bestPlans } = await anAuthority(store())
      const kept = await bestPlans.keep(aPlan('For the board'))
      expect(await bestPlans.find(kept.id)).toEqual({ ...aPlan('For the board'), id: kept.id })
    })

    it('stands in a list without its answer, the newest first', async () => {
      const { bestPlans } = await anAuthority(store())
      await bestPlans.keep(aPlan('first'))
      await bestPlans.keep(aPlan('second'))
      const list = await bestPlans.list()
      expect(list.map(one => one.name)).toEqual(['second', 'first'])
      expect(list.some(one => 'answer' in one)).toBe(false)
    })

    it('is not found by another authority, nor by a name that is no number', async () => {
      const one = await anAuthority(store())
      const other = await anAuthority(store())
      const kept = await one.bestPlans.keep(aPlan('ours'))
      expect(await other.bestPlans.find(kept.id)).toBeUndefined()
      expect(await one.bestPlans.find('none')).toBeUndefined()
    })
  })
}
