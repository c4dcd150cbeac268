import { randomUUID } from 'node:crypto'
import type { SourceFile } from '../../../intake/index.ts'
import type { ReadFiles } from '../../web-ports.ts'

const MINUTES_KEPT = 60
const MOST_KEPT = 8

/** Files that were read but not yet accepted: nothing of them counts. */
export interface Preview<Read = ReadFiles> {
  readonly id: string
  readonly userId: string
  readonly until: number
  readonly read: Read
  /** As they were handed in, to be read again. */
  readonly files: readonly SourceFile[]
}

/** Previews in the memory of this process, for an hour: one a person, few together, since each holds a whole return. */
export class Previews<Read = ReadFiles> {
  readonly #kept = new Map<string, Preview<Read>>()

  constructor(readonly now: () => number) {}

  add(userId: string, read: Read, files: readonly SourceFile[] = []): Preview<Read> {
    this.#forget(one => one.userId === userId || one.until <= this.now())
    const oldest = [...this.#kept.keys()].slice(0, Math.max(0, this.#kept.size - MOST_KEPT + 1))
    for (const id of oldest) this.#kept.delete(id)
    const preview = { id: randomUUID(), userId, until: this.now() + MINUTES_KEPT * 60_000, read, files }
    this.#kept.set(preview.id, preview)
    return preview
  }

  /** A person's own preview, while it is kept. */
  find(id: string, userId: string): Preview<Read> | undefined {
    this.#forget(one => one.until <= this.now())
    const preview = this.#kept.get(id)
    return preview?.userId === userId ? preview : undefined
  }

  drop(id: string): void {
    this.#kept.delete(id)
  }

  #forget(isToGo: (preview: Preview<Read>) => boolean): void {
    for (const [id, preview] of this.#kept) if (isToGo(preview)) this.#kept.delete(id)
  }
}
