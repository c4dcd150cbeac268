import { Worker } from 'node:worker_threads'

const RUNS_FROM_SOURCE = import.meta.url.endsWith('.ts')

/** Starts a worker of this folder: its TypeScript source in development and tests, its bundle in the built product. */
export function startWorker(name: string): Worker {
  return RUNS_FROM_SOURCE
    ? fromSource(new URL(`./${name}.ts`, import.meta.url).href)
    : new Worker(new URL(`./workers/${name}.js`, import.meta.url))
}

/** `--import tsx` does not reach into workers on Node 20, so the worker registers it for itself. */
const fromSource = (url: string): Worker =>
  new Worker(
    `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(url)}) })`,
    { eval: true },
  )
