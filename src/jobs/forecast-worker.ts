import { parentPort } from 'node:worker_threads'
import {
  assumptionsOf,
  backtestAt,
  planForecast,
  Simulation,
  summarise,
  type ForecastRequest,
  type Plan,
  type Prepared,
} from '../forecast/index.ts'
import type { History } from '../history/index.ts'
import type { Answer, Planned, Task } from './forecast-messages.ts'
import { packRows } from './packed-rows.ts'
import { shareColumns, type Shared } from './share-columns.ts'

let history: History | undefined
let plan: Plan | undefined
const shared: Shared = new WeakMap()
let simulation: Prepare | undefined

interface Prepare {
  readonly of: Simulation
  readonly prepared: Prepared
  readonly tallies: Int32Array
}

const known = (): History => {
  if (!history) throw new Error('asked about a history before it was given')
  return history
}

/** The last plan is kept: another request about the same past need not be fitted again. */
function planFor(request: ForecastRequest): Planned {
  const before = plan?.past
  plan = planForecast(known(), request, plan)
  const { prepared, past } = plan
  const rest = { prepared: shareColumns(prepared, shared), assumptions: assumptionsOf(plan) }
  return past === before ? rest : { ...rest, past }
}

const toSimulate = (): Prepare => {
  if (!simulation) throw new Error('asked about futures that were not prepared')
  return simulation
}

function answer(task: Task): Answer {
  switch (task.kind) {
    case 'know':
      ;[history, plan] = [task.history, undefined]
      return { kind: 'known' }
    case 'plan':
      return { kind: 'planned', ...planFor(task.request) }
    case 'prepare': {
      const { prepared, tallies } = task
      simulation = { of: new Simulation(prepared), prepared, tallies }
      return { kind: 'prepared' }
    }
    case 'simulate':
      toSimulate().of.run(task.from, task.to, toSimulate().tallies)
      return { kind: 'simulated' }
    case 'sum': {
      const { prepared, tallies } = toSimulate()
      const rows = summarise(prepared, { runs: task.runs, tallies }, task.request, task.span)
      return { kind: 'summed', rows: packRows(rows) }
    }
    case 'backtest':
      return { kind: 'backtested', rows: backtestAt({ ...task.task, history: known() }) }
  }
}

parentPort!.on('message', (task: Task) => {
  try {
    parentPort!.postMessage(answer(task))
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error))
    parentPort!.postMessage({ kind: 'failed', name, message } satisfies Answer)
  }
})
