import type { Job, Jobs } from '../../access/index.ts'
import { InputError } from '../../care/index.ts'

/** Long work that is forgotten with the process: for tests. */
export function memoryJobs(): Jobs {
  const jobs: Job[] = []
  const change = (id: string, changed: Partial<Job>): void => {
    const place = jobs.findIndex(job => job.id === id && ['queued', 'running'].includes(job.state))
    if (place < 0) throw new InputError('There is no such work, or it has ended.')
    jobs[place] = { ...jobs[place]!, ...changed }
  }
  return {
    add: async (kind, by, at) => {
      const job: Job = {
        ...{ id: String(jobs.length + 1), kind, by, at },
        ...{ state: 'queued', progress: { done: 0, of: 0, what: '' } },
        ...{ endedAt: undefined, result: undefined, error: undefined },
      }
      jobs.unshift(job)
      return job
    },
    report: async (id, progress) => change(id, { state: 'running', progress }),
    finish: async (id, result, at) => change(id, { state: 'done', result, endedAt: at }),
    fail: async (id, error, at) => change(id, { state: 'failed', error, endedAt: at }),
    find: async id => jobs.find(job => job.id === id),
    list: async count => jobs.slice(0, count),
  }
}
