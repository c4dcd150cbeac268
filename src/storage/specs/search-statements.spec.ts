import { describe, expect, it } from 'vitest'
import { standingStatement } from '../../forecast/index.ts'
import type { Store } from '../store.ts'
import { anAuthority } from './an-authority.ts'

const first = { bookedFirst: [], failedMatches: { in_house_residential: 0.4 }, evidence: 'A review of 40', by: 'Ann Analyst', at: '2026-05-01T09:30:00.000Z' } as const // prettier-ignore
const second = { bookedFirst: ['in_house_fostering'], failedMatches: {}, evidence: '', by: 'Ben Head', at: '2026-05-02T09:30:00.000Z' } as const // prettier-ignore

/** Rules of what an authority states of its searches, for any store. */
export const searchStatementsSpec = (store: () => Store): void => {
  describe('a statement of searches', () => {
    it('stands for its authority until the next one, and stays in the list with who made it and when', async () => {
      const { searches } = await anAuthority(store())
      const other = await anAuthority(store())
      expect(await standingStatement(searches)).toBeUndefined()
      await searches.state(first)
      await searches.state(second)
      expect(await standingStatement(searches)).toEqual(second)
      expect(await searches.list()).toEqual([second, first])
      expect(await other.searches.list()).toEqual([])
    })
  })
}
