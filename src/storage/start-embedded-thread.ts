import { Worker } from 'node:worker_threads'

/** The thread that holds the embedded database in `folder`: the build puts workers beside the program, as JavaScript. */
export function startEmbeddedThread(folder: string): Worker {
  const isSource = import.meta.url.endsWith('.ts')
  const entry = isSource ? './embedded-worker-from-source.js' : './workers/embedded-worker.js'
  return new Worker(new URL(entry, import.meta.url), { workerData: { folder } })
}
