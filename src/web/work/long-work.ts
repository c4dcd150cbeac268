import type { Progress } from '../../intake/index.ts'

/** Work that takes over a second: it can be left and come back to. */
export type WorkState =
  | { readonly state: 'running'; readonly done: number; readonly of: number; readonly what: string }
  /** `address`: the page on which the result stands. */
  | { readonly state: 'done'; readonly address: string }
  /** `reason`: a sentence for the person; nothing was changed. */
  | { readonly state: 'failed'; readonly reason: string }

export interface Work {
  readonly id: string
  /** The question that the page asks: `Reading your files`. */
  readonly title: string
  /** Id of the person who asked for it: nobody else sees it. */
  readonly userId: string
  /** Where to go back to when it fails. */
  readonly backTo: string
  readonly startedAt: number
  /** Whether the person may stop it. */
  readonly canStop: boolean
  readonly now: WorkState
}

export interface WorkToStart {
  readonly title: string
  readonly userId: string
  readonly backTo: string
  /** What it works on: while the same person's work of one key runs, it stands for another of it. Left out: each is new. */
  readonly key?: string
  /** Left out: it cannot be stopped. */
  readonly canStop?: boolean
  /**
   * Does the work and returns the address of its result; an InputError's message is shown to the person.
   * Work that can be stopped ends soon after its signal, with whatever was there before unchanged.
   */
  readonly run: (progress: Progress, stop: AbortSignal) => Promise<string>
}

/** Port: runs long work and remembers how far it is. */
export interface LongWork {
  start(toStart: WorkToStart): Work
  find(id: string): Work | undefined
  /** Asks running work that can be stopped to stop. */
  stop(id: string): void
  /** Ends when all running work has ended. */
  settle(): Promise<void>
}

/** What is said of work that a person stopped. */
export const STOPPED = 'It was stopped, as you asked. Nothing was kept of it.'
