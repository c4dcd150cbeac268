import { describe, expect, it } from 'vitest'
import type { Store } from '../store.ts'

const entry = (subject: string) => ({
  at: '2025-05-01T09:30:00.000Z',
  userId: '7',
  userName: 'Ann Analyst',
  action: 'saw rows of a child',
  subject,
})

/** Rules of the audit log, for any store. */
export const auditSpec = (store: () => Store): void => {
  describe('the audit log', () => {
    it('lists the newest first, page by page, though instants are shared', async () => {
      const { audit } = store()
      for (const subject of ['first', 'second', 'third']) await audit.add(entry(subject))
      const page = await audit.list({ count: 2 })
      expect(page.map(kept => kept.subject)).toEqual(['third', 'second'])
      expect(page[0]).toEqual({ ...entry('third'), id: page[0]!.id })
      const next = await audit.list({ count: 1, before: page[1]!.id })
      expect(next.map(kept => kept.subject)).toEqual(['first'])
    })

    it('has no page before an entry that there never was', async () => {
      const { audit } = store()
      await audit.add(entry('any'))
      expect(await audit.list({ count: 9, before: 'no such entry' })).toEqual([])
    })

    it('keeps what was done without an account too', async () => {
      const { audit } = store()
      await audit.add({ ...entry('refused'), userId: undefined, userName: '' })
      expect((await audit.list({ count: 1 }))[0]).toMatchObject({ subject: 'refused', userId: undefined })
    })
  })
}
