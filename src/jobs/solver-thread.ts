import type { SolverAnswer } from './solver-messages.ts'
import { startWorker } from './worker-start.ts'

/** A thread that solves mixed-integer linear programmes (HiGHS in WebAssembly), one after another. Close it when done. */
export interface SolverThread {
  /** @param program text in CPLEX's LP format  @returns undefined where no values keep all the rows */
  readonly solve: (program: string) => Promise<ReadonlyMap<string, number> | undefined>
  readonly close: () => Promise<void>
}

/** Starts the solver's thread: the one that asks stays free to answer others, and closing it stops a solve at once. */
export function openSolverThread(): SolverThread {
  const worker = startWorker('solver-worker')
  let turn: Promise<unknown> = Promise.resolve()
  let isClosed = false
  const ask = (program: string): Promise<SolverAnswer> =>
    new Promise((resolve, reject) => {
      const onEnd = () => reject(new Error('the solver was closed'))
      if (isClosed) return onEnd()
      const onAnswer = (answer: SolverAnswer) => {
        worker.off('error', reject).off('exit', onEnd)
        resolve(answer)
      }
      worker.once('message', onAnswer).once('error', reject).once('exit', onEnd)
      worker.postMessage(program)
    })
  return {
    solve: program => {
      const mine = turn.then(() => ask(program)).then(valuesOf)
      turn = mine.catch(() => undefined)
      return mine
    },
    close: async () => {
      isClosed = true
      await worker.terminate()
    },
  }
}

function valuesOf(answer: SolverAnswer): ReadonlyMap<string, number> | undefined {
  if (answer.kind === 'failed') throw new Error(answer.message)
  return answer.values.length > 0 ? new Map(answer.values) : undefined
}
