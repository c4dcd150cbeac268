import { AsyncLocalStorage } from 'node:async_hooks'
import { once } from 'node:events'
import { accessSync, constants, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Worker } from 'node:worker_threads'
import { InputError } from '../care/index.ts'
import type { Database, Queryable, SqlValue } from './database.ts'
import type { EmbeddedReply, EmbeddedRequest } from './embedded-messages.ts'
import { lockFolder, type FolderLock } from './folder-lock.ts'
import { refuseOtherVersions } from './embedded-version.ts'
import { startEmbeddedThread } from './start-embedded-thread.ts'
import { Turns } from './turns.ts'

type Asked = EmbeddedRequest extends infer Request
  ? Request extends EmbeddedRequest
    ? Omit<Request, 'id'>
    : never
  : never

interface Waiting {
  readonly resolve: (rows: readonly object[]) => void
  readonly reject: (error: Error) => void
}

/**
 * PostgreSQL in a folder of its own inside `dataFolder`, on a worker thread, held by one process at a time.
 * @throws InputError where another process holds it, it cannot be written, or another version made it
 */
export function openEmbeddedDatabase(dataFolder: string): EmbeddedDatabase {
  const folder = join(dataFolder, 'postgres')
  refuseOtherVersions(folder)
  makeFolder(dataFolder)
  const lock = lockFolder(dataFolder)
  return new EmbeddedDatabase(startEmbeddedThread(folder), lock)
}

function makeFolder(dataFolder: string): void {
  try {
    mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
    accessSync(dataFolder, constants.W_OK)
  } catch (fault) {
    throw new InputError(
      `The data folder ${dataFolder} cannot be written (${(fault as NodeJS.ErrnoException).code ?? ''}).`,
    )
  }
}

export class EmbeddedDatabase implements Database {
  readonly engine = 'embedded'
  readonly #worker: Worker
  readonly #lock: FolderLock
  readonly #turns = new Turns()
  readonly #inTransaction = new AsyncLocalStorage<true>()
  readonly #waiting = new Map<number, Waiting>()
  #asked = 0
  #ended: Error | undefined

  constructor(worker: Worker, lock: FolderLock) {
    this.#worker = worker
    this.#lock = lock
    worker.on('message', (reply: EmbeddedReply) => this.#settle(reply))
    worker.on('error', error => this.#fail(error))
    worker.on('exit', () => this.#fail(new Error('The embedded database has stopped.')))
  }

  query<Row extends object>(sql: string, values: readonly SqlValue[] = []): Promise<readonly Row[]> {
    return this.#inTurn(() => this.#ask<Row>({ kind: 'query', sql, values }))
  }

  script(sql: string): Promise<void> {
    return this.#inTurn(() => this.#script(sql))
  }

  transaction<Value>(work: (transaction: Queryable) => Promise<Value>): Promise<Value> {
    return this.#inTurn(async () => {
      await this.#script('begin')
      try {
        const value = await this.#inTransaction.run(true, () => work(this.#session))
        await this.#script('commit')
        return value
      } catch (error) {
        await this.#script('rollback')
        throw error
      }
    })
  }

  async holdLock(space: number, key: number): Promise<void> {
    await this.query('select pg_advisory_lock($1::int, $2::int)', [space, key])
  }

  async close(): Promise<void> {
    if (this.#ended) return
    const exit = once(this.#worker, 'exit')
    await this.#inTurn(() => this.#ask({ kind: 'close' }))
    await exit
    this.#lock.release()
  }

  readonly #session: Queryable = {
    query: <Row extends object>(sql: string, values: readonly SqlValue[] = []) =>
      this.#ask<Row>({ kind: 'query', sql, values }),
    script: sql => this.#script(sql),
  }

  #inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    if (this.#inTransaction.getStore())
      return Promise.reject(
        new Error('Inside a transaction only the transaction may be asked: it would wait for itself.'),
      )
    return this.#turns.take(work)
  }

  async #script(sql: string): Promise<void> {
    await this.#ask({ kind: 'script', sql })
  }

  #ask<Row extends object>(asked: Asked): Promise<readonly Row[]> {
    if (this.#ended) return Promise.reject(this.#ended)
    const id = ++this.#asked
    return new Promise<readonly object[]>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      this.#worker.postMessage({ ...asked, id })
    }) as Promise<readonly Row[]>
  }

  #settle(reply: EmbeddedReply): void {
    const waiting = this.#waiting.get(reply.id)
    this.#waiting.delete(reply.id)
    if (reply.ok) waiting?.resolve(reply.rows)
    else waiting?.reject(Object.assign(new Error(reply.problem.message), { code: reply.problem.code }))
  }

  #fail(error: Error): void {
    this.#ended ??= error
    for (const waiting of this.#waiting.values()) waiting.reject(error)
    this.#waiting.clear()
    this.#lock.release()
  }
}
