import { describe, expect, it } from 'vitest'
import { dayOf } from '../../care/index.ts'
import type { Store } from '../store.ts'
import { anAuthority } from './an-authority.ts'

const MARCH = dayOf(2025, 3, 31)
const ann = { by: 'Ann Analyst', at: '2025-05-01T09:30:00.000Z' }
const ben = { by: 'Ben Head', at: '2025-05-02T09:30:00.000Z' }

/** Rules of the sentences that people write in the place of generated ones, for any store. */
export const editedSentencesSpec = (store: () => Store): void => {
  describe('an edited sentence', () => {
    it('stands for its section of its pack, the newest alone, with who and when', async () => {
      const { sentences } = await anAuthority(store())
      const other = await anAuthority(store())
      await sentences.keep(MARCH, { section: 'numbers', sentence: 'First.', ...ann })
      await sentences.keep(MARCH, { section: 'homes', sentence: 'Homes.', ...ann })
      await sentences.keep(MARCH, { section: 'numbers', sentence: 'It’s second.', ...ben })
      expect(await sentences.of(MARCH)).toEqual([
        { section: 'homes', sentence: 'Homes.', ...ann },
        { section: 'numbers', sentence: 'It’s second.', ...ben },
      ])
      expect(await sentences.of(MARCH + 1)).toEqual([])
      expect(await other.sentences.of(MARCH)).toEqual([])
    })

    it('goes, and the generated one stands again', async () => {
      const { sentences } = await anAuthority(store())
      await sentences.keep(MARCH, { section: 'numbers', sentence: 'First.', ...ann })
      await sentences.keep(MARCH, { section: 'numbers', sentence: undefined, ...ben })
      expect(await sentences.of(MARCH)).toEqual([])
    })
  })
}
