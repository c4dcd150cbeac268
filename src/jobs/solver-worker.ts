import type { Highs } from 'highs'
import { createRequire } from 'node:module'
import { parentPort } from 'node:worker_threads'
import type { SolverAnswer } from './solver-messages.ts'

/** Close enough, and no clock: the same programme gives the same plan on any machine. */
const OPTIONS = { output_flag: false, mip_rel_gap: 0.005, mip_max_nodes: 300 } as const

/** Required, not imported: its types describe the CommonJS form only. */
const loadHighs = createRequire(import.meta.url)('highs') as () => Promise<Highs>
const solver = loadHighs()

async function solve(program: string): Promise<SolverAnswer> {
  const { Status, Columns } = (await solver).solve(program, OPTIONS)
  const values = Object.keys(Columns).flatMap(name => {
    const column = Columns[name]!
    return 'Primal' in column ? [[name, column.Primal] as const] : []
  })
  const isSolved = values.every(([, value]) => Number.isFinite(value))
  return { kind: 'solved', status: Status, values: isSolved ? values : [] }
}

parentPort!.on('message', (program: string) => {
  solve(program).then(
    answer => parentPort!.postMessage(answer),
    (error: unknown) =>
      parentPort!.postMessage({ kind: 'failed', message: String(error) } satisfies SolverAnswer),
  )
})
