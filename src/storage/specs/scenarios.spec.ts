import { describe, expect, it } from 'vitest'
import { readScenario, type KeptResult, type ScenarioResult } from '../../planning/index.ts'
import type { Store } from '../store.ts'
import { anAuthority } from './an-authority.ts'

const plan = readScenario('ten homes.csv', new TextEncoder().encode('lever,name,number,from\nopen_home,Home 3,4,2026-10-01\ngo_home,,30,2026-04-01\n')) // prettier-ignore
const ann = { by: 'Ann Analyst', at: '2026-03-01T09:30:00.000Z' }
const hal = { by: 'Hal Head', at: '2026-03-02T09:30:00.000Z' }
const meeting = { ...hal, meeting: 'Sufficiency Board', on: '2026-03-02' }
const aResult = (madeFrom: string): KeptResult => ({
  at: ann.at,
  madeFrom,
  result: { runs: 100, outcomes: [], levers: [] } as unknown as ScenarioResult,
})

/** Rules of kept scenarios, for any store. */
export const scenariosSpec = (store: () => Store): void => {
  describe('a kept scenario', () => {
    it('is opened again as it was, and is seen by its own authority alone', async () => {
      const [{ scenarios }, other] = [await anAuthority(store()), await anAuthority(store())]
      const kept = await scenarios.add(plan, ann)
      expect(kept).toMatchObject({ scenario: plan, by: ann.by, at: ann.at, isShared: false })
      expect(await scenarios.find(kept.id)).toEqual(kept)
      expect((await scenarios.find(kept.id))!.scenario).toStrictEqual(plan)
      expect(await other.scenarios.find(kept.id)).toBeUndefined()
      expect(await scenarios.find('no such')).toBeUndefined()
    })

    it('is changed, shared and removed; the newest change is listed first, without results', async () => {
      const { scenarios } = await anAuthority(store())
      const [first, second] = [
        await scenarios.add(plan, ann),
        await scenarios.add({ ...plan, name: 'second' }, ann),
      ]
      await scenarios.change(first.id, { ...plan, name: 'first' }, hal)
      await scenarios.share(first.id, true)
      const list = await scenarios.list()
      expect(list.map(one => [one.scenario.name, one.isShared, one.changedBy])).toEqual([
        ['first', true, hal.by],
        ['second', false, ann.by],
      ])
      expect(list[0]).not.toHaveProperty('latest')
      await scenarios.remove(second.id)
      expect(await scenarios.find(second.id)).toBeUndefined()
    })

    it('keeps its latest result and the one before', async () => {
      const { scenarios } = await anAuthority(store())
      const { id } = await scenarios.add(plan, ann)
      for (const madeFrom of ['1', '2', '3']) await scenarios.keepResult(id, aResult(madeFrom))
      const kept = await scenarios.find(id)
      expect([kept!.latest, kept!.previous]).toEqual([aResult('3'), aResult('2')])
    })

    it('that a meeting has agreed keeps the result that was agreed, however often it is run again', async () => {
      const { scenarios } = await anAuthority(store())
      const { id } = await scenarios.add(plan, ann)
      for (const madeFrom of ['draft', 'agreed']) await scenarios.keepResult(id, aResult(madeFrom))
      await scenarios.agree(id, meeting)
      expect(await scenarios.find(id)).toMatchObject({ latest: { madeFrom: 'agreed' }, previous: undefined })
      for (const madeFrom of ['next year', 'the year after']) {
        await scenarios.keepResult(id, aResult(madeFrom))
        expect(await scenarios.find(id)).toMatchObject({
          latest: { madeFrom },
          previous: { madeFrom: 'agreed' },
        })
      }
    })

    it('that a meeting has agreed is not changed, agreed again or removed; it can be run again', async () => {
      const { scenarios } = await anAuthority(store())
      const { id } = await scenarios.add(plan, ann)
      await scenarios.agree(id, meeting)
      for (const act of [
        () => scenarios.change(id, { ...plan, name: 'other' }, hal),
        () => scenarios.agree(id, { ...meeting, meeting: 'another' }),
        () => scenarios.remove(id),
      ])
        await expect(act()).rejects.toThrow('A meeting has agreed this scenario')
      await scenarios.keepResult(id, aResult('1'))
      expect(await scenarios.find(id)).toMatchObject({
        scenario: plan,
        agreed: meeting,
        isShared: true,
        latest: { madeFrom: '1' },
      })
    })
  })
}
