import { randomUUID } from 'node:crypto'
import { InputError } from '../../care/index.ts'
import type { Progress } from '../../intake/index.ts'
import type { Log } from '../web-ports.ts'
import { describeFault } from '../server/describe-fault.ts'
import { STOPPED, type LongWork, type Work, type WorkState, type WorkToStart } from './long-work.ts'

const KEPT_FOR_MILLISECONDS = 60 * 60 * 1000

const keyOf = (userId: string, key: string): string => JSON.stringify([userId, key])

/** Long work in this process: gone when the process ends, so whatever it does must be one transaction. */
export class InProcessWork implements LongWork {
  readonly #works = new Map<string, Work>()
  /** Id of the last work of each person and key. */
  readonly #keys = new Map<string, string>()
  readonly #running = new Set<Promise<void>>()
  readonly #stops = new Map<string, AbortController>()

  constructor(
    readonly now: () => number,
    readonly log: Log,
  ) {}

  start(toStart: WorkToStart): Work {
    this.#forgetOld()
    const { title, userId, backTo, canStop = false, key } = toStart
    const same = key === undefined ? undefined : this.#runningOf(userId, key)
    if (same) return same
    const now: WorkState = { state: 'running', done: 0, of: 0, what: 'Starting' }
    const work: Work = { id: randomUUID(), title, userId, backTo, canStop, startedAt: this.now(), now }
    this.#works.set(work.id, work)
    if (key !== undefined) this.#keys.set(keyOf(userId, key), work.id)
    const running = this.#run(work.id, toStart.run).finally(() => this.#running.delete(running))
    this.#running.add(running)
    return work
  }

  /** So that a form sent twice starts one work. */
  #runningOf(userId: string, key: string): Work | undefined {
    const work = this.#works.get(this.#keys.get(keyOf(userId, key)) ?? '')
    return work?.now.state === 'running' ? work : undefined
  }

  find(id: string): Work | undefined {
    return this.#works.get(id)
  }

  stop(id: string): void {
    if (this.#works.get(id)?.canStop) this.#stops.get(id)?.abort()
  }

  async settle(): Promise<void> {
    await Promise.all(this.#running)
  }

  async #run(id: string, run: WorkToStart['run']): Promise<void> {
    const stop = new AbortController()
    this.#stops.set(id, stop)
    try {
      const progress: Progress = (done, of, what) => this.#set(id, { state: 'running', done, of, what })
      const address = await run(progress, stop.signal)
      this.#set(id, { state: 'done', address })
    } catch (fault) {
      this.#set(id, { state: 'failed', reason: stop.signal.aborted ? STOPPED : this.#reasonOf(fault) })
    } finally {
      this.#stops.delete(id)
    }
  }

  #reasonOf(fault: unknown): string {
    if (fault instanceof InputError) return fault.message
    this.log.error({ fault: describeFault(fault) }, 'long work failed')
    return 'Something went wrong on our side. Nothing was changed. The log says where.'
  }

  #set(id: string, now: WorkState): void {
    const work = this.#works.get(id)
    if (work) this.#works.set(id, { ...work, now })
  }

  #forgetOld(): void {
    for (const [id, work] of this.#works)
      if (work.now.state !== 'running' && this.now() - work.startedAt > KEPT_FOR_MILLISECONDS)
        this.#works.delete(id)
  }
}
