import type { Job, Jobs, JobState } from '../access/index.ts'
import { InputError } from '../care/index.ts'
import type { Database } from './database.ts'
import { rowNumber } from './row-number.ts'

interface JobRow {
  readonly id: number
  readonly kind: string
  readonly state: JobState
  readonly done: number
  readonly total: number
  readonly doing: string
  readonly asked_by: string
  readonly asked_at: string
  readonly ended_at: string | null
  readonly result: unknown
  readonly error: string | null
}

const COLUMNS = 'id, kind, state, done, total, doing, asked_by, asked_at, ended_at, result, error'

const jobOf = (row: JobRow): Job => ({
  id: String(row.id),
  kind: row.kind,
  state: row.state,
  progress: { done: row.done, of: row.total, what: row.doing },
  by: row.asked_by,
  at: row.asked_at,
  endedAt: row.ended_at ?? undefined,
  result: row.result ?? undefined,
  error: row.error ?? undefined,
})

interface Worker {
  readonly authority: string
  /** Number of this process, on which it holds a lock while it lives. */
  readonly process: number
}

/** The long work of one authority. What this process leaves unfinished, the next one to start calls interrupted. */
export function sqlJobs(database: Database, { authority, process }: Worker): Jobs {
  const change = async (
    id: string,
    change: string,
    values: readonly (string | number | null)[],
  ): Promise<void> => {
    const changed = await database.query(
      `update job set ${change} where authority = $1 and id = $2 and state in ('queued', 'running') returning id`,
      [authority, rowNumber(id), ...values],
    )
    if (changed.length === 0) throw new InputError('There is no such work, or it has ended.')
  }
  return {
    async add(kind, by, at) {
      const [row] = await database.query<JobRow>(
        `insert into job (authority, kind, state, asked_by, asked_at, process)
         values ($1, $2, 'queued', $3, $4, $5) returning ${COLUMNS}`,
        [authority, kind, by, at, process],
      )
      return jobOf(row!)
    },
    report: (id, { done, of, what }) =>
      change(id, `state = 'running', done = $3, total = $4, doing = $5`, [done, of, what]),
    finish: (id, result, at) =>
      change(id, `state = 'done', result = $3, ended_at = $4`, [JSON.stringify(result ?? null), at]),
    fail: (id, error, at) => change(id, `state = 'failed', error = $3, ended_at = $4`, [error, at]),
    async find(id) {
      const rows = await database.query<JobRow>(
        `select ${COLUMNS} from job where authority = $1 and id = $2`,
        [authority, rowNumber(id)],
      )
      return rows.map(jobOf)[0]
    },
    async list(count) {
      const rows = await database.query<JobRow>(
        `select ${COLUMNS} from job where authority = $1 order by id desc limit $2`,
        [authority, count],
      )
      return rows.map(jobOf)
    },
  }
}
