/** Where long work stands. `interrupted`: the process that did it ended before it did. */
export const JOB_STATES = ['queued', 'running', 'done', 'failed', 'interrupted'] as const
export type JobState = (typeof JOB_STATES)[number]

/** Long work that someone asked for: an import, a forecast, a backtest. */
export interface Job {
  readonly id: string
  /** `import`, `forecast` ... */
  readonly kind: string
  readonly state: JobState
  readonly progress: { readonly done: number; readonly of: number; readonly what: string }
  readonly by: string
  /** ISO instant at which it was asked for. */
  readonly at: string
  readonly endedAt: string | undefined
  /** Plain values, given with `finish`; usually where to find what was made. */
  readonly result: unknown
  /** For the person who asked; undefined unless failed. */
  readonly error: string | undefined
}

/** Port: the long work of one authority. Instants are ISO. */
export interface Jobs {
  add(kind: string, by: string, at: string): Promise<Job>
  /** Sets it running; its progress may be reported often. */
  report(id: string, progress: Job['progress']): Promise<void>
  finish(id: string, result: unknown, at: string): Promise<void>
  fail(id: string, error: string, at: string): Promise<void>
  find(id: string): Promise<Job | undefined>
  /** Newest first. */
  list(count: number): Promise<readonly Job[]>
}
