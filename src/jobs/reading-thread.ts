import type { Worker } from 'node:worker_threads'
import { InputError, type Day, type Finding, type Return, type Table, type TableName } from '../care/index.ts'
import { deserialisePostcodes, type Progress, type SourceFile } from '../intake/index.ts'
import { unpackTable } from './packed-table.ts'
import type { CheckedFiles } from './read-and-check.ts'
import type { ReadFrame, ReadingAnswer, ReadingTask } from './reading-messages.ts'
import { startWorker } from './worker-start.ts'

export interface ReadOnThread {
  readonly files: readonly SourceFile[]
  readonly cutOn?: Day | undefined
  readonly laCode?: string | undefined
  readonly today?: Day | undefined
  readonly postcodes?: { readonly bytes: Uint8Array; readonly keptOn: string } | undefined
}

/**
 * Reads and checks files on a thread of its own, so that a server answers others meanwhile. What comes back is as `readAndCheck`
 * gives it, but for the list of providers, which nobody keeps.
 * @throws InputError where the files cannot be read as a whole
 */
export async function readOnThread(
  { files, cutOn, laCode, today, postcodes }: ReadOnThread,
  progress: Progress,
): Promise<CheckedFiles> {
  const worker = startWorker('reading-worker')
  try {
    const reading = new Reading(worker, progress)
    return await reading.all({ kind: 'read', files, cutOn, laCode, today, postcodes })
  } finally {
    await worker.terminate()
  }
}

/** Puts the pieces together again. */
class Reading {
  #frame: ReadFrame | undefined
  #tables: Map<TableName, Table>[] = []
  readonly #findings: Finding[] = []

  constructor(
    readonly worker: Worker,
    readonly progress: Progress,
  ) {}

  async all(task: ReadingTask): Promise<CheckedFiles> {
    for (let piece = await this.#ask(task); piece.kind !== 'end'; piece = await this.#ask({ kind: 'next' })) {
      this.#take(piece)
      // requests that came meanwhile are answered first
      await new Promise(done => setImmediate(done))
    }
    return this.#whole()
  }

  #take(piece: ReadingAnswer): void {
    if (piece.kind === 'frame') {
      this.#frame = piece.frame
      this.#tables = piece.frame.returns.map(() => new Map<TableName, Table>())
    } else if (piece.kind === 'table')
      this.#tables[piece.ofReturn]!.set(piece.table.name, unpackTable(piece.table))
    else if (piece.kind === 'findings') this.#findings.push(...piece.findings)
  }

  #whole(): CheckedFiles {
    if (!this.#frame) throw new Error('the thread that reads ended before it began')
    const { intake, returns, postcodes, files, account, foundInReading } = this.#frame
    const whole: Return[] = returns.map((one, place) => ({ ...one, tables: this.#tables[place]! }))
    return {
      intake: {
        ...intake,
        returns: whole,
        postcodes: postcodes && deserialisePostcodes(postcodes),
        findings: this.#findings.slice(0, foundInReading),
      },
      files,
      account,
      findings: this.#findings,
    }
  }

  /** The next answer that is no progress; a fault in the thread is a fault here. */
  #ask(task: ReadingTask): Promise<ReadingAnswer> {
    const { worker } = this
    return new Promise((resolve, reject) => {
      const settle = (act: () => void): void => {
        worker.off('message', onMessage)
        worker.off('error', onError)
        act()
      }
      const onError = (error: Error): void => settle(() => reject(error))
      const onMessage = (answer: ReadingAnswer): void => {
        if (answer.kind === 'progress') this.progress(answer.done, answer.of, answer.what)
        else if (answer.kind === 'failed') settle(() => reject(faultOf(answer)))
        else settle(() => resolve(answer))
      }
      worker.on('message', onMessage)
      worker.on('error', onError)
      worker.postMessage(task)
    })
  }
}

const faultOf = ({ name, message }: { readonly name: string; readonly message: string }): Error =>
  name === 'InputError' ? new InputError(message) : new Error(message)
