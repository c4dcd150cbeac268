import type { Worker } from 'node:worker_threads'
import { InputError } from '../care/index.ts'
import type { Answer, Task } from './forecast-messages.ts'

/** Sends a task and waits for its answer. A fault in the worker is a fault here. */
export function askWorker<Kind extends Answer['kind']>(
  worker: Worker,
  task: Task,
  kind: Kind,
): Promise<Extract<Answer, { kind: Kind }>> {
  return new Promise((resolve, reject) => {
    const settle = () => {
      worker.off('message', onMessage)
      worker.off('error', onError)
    }
    const onError = (error: Error) => {
      settle()
      reject(error)
    }
    const onMessage = (answer: Answer) => {
      settle()
      if (answer.kind === kind) resolve(answer as Extract<Answer, { kind: Kind }>)
      else reject(faultOf(answer))
    }
    worker.on('message', onMessage)
    worker.on('error', onError)
    worker.postMessage(task)
  })
}

function faultOf(answer: Answer): Error {
  if (answer.kind !== 'failed') return new Error(`a worker answered ${answer.kind} to another question`)
  return answer.name === 'InputError' ? new InputError(answer.message) : new Error(answer.message)
}
