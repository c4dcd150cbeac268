import { describe, expect, it } from 'vitest'
import { InputError } from '../../care/index.ts'
import type { Store } from '../store.ts'
import { anAuthority } from './an-authority.ts'

const MORNING = '2025-05-01T08:00:00.000Z'
const NOON = '2025-05-01T12:00:00.000Z'

/** Rules of long work, for any store. */
export const jobsSpec = (store: () => Store): void => {
  describe('long work', () => {
    it('is queued, runs with its progress, and is done with its result', async () => {
      const { jobs } = await anAuthority(store())
      const job = await jobs.add('forecast', 'Ann Analyst', MORNING)
      expect(job).toEqual({
        id: job.id,
        kind: 'forecast',
        state: 'queued',
        progress: { done: 0, of: 0, what: '' },
        by: 'Ann Analyst',
        at: MORNING,
        endedAt: undefined,
        result: undefined,
        error: undefined,
      })
      const progress = { done: 3, of: 10, what: 'futures' }
      await jobs.report(job.id, progress)
      expect(await jobs.find(job.id)).toEqual({ ...job, state: 'running', progress })
      await jobs.finish(job.id, { forecast: '7' }, NOON)
      expect(await jobs.find(job.id)).toEqual({
        ...job,
        state: 'done',
        progress,
        endedAt: NOON,
        result: { forecast: '7' },
      })
    })

    it('that failed says why, and does not run again', async () => {
      const { jobs } = await anAuthority(store())
      const { id } = await jobs.add('import', 'Ann Analyst', MORNING)
      await jobs.fail(id, 'No episodes in it.', NOON)
      expect(await jobs.find(id)).toMatchObject({
        state: 'failed',
        error: 'No episodes in it.',
        endedAt: NOON,
      })
      await expect(jobs.finish(id, undefined, NOON)).rejects.toBeInstanceOf(InputError)
    })

    it('is listed newest first, of one authority', async () => {
      const { jobs } = await anAuthority(store())
      const other = await anAuthority(store())
      for (const kind of ['first', 'second', 'third']) await jobs.add(kind, 'Ann Analyst', MORNING)
      expect((await jobs.list(2)).map(job => job.kind)).toEqual(['third', 'second'])
      expect(await other.jobs.list(9)).toEqual([])
    })
  })
}
