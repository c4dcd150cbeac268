import { parentPort } from 'node:worker_threads'
import {
  backtestAt,
  forecastFrom,
  planForecast,
  Simulation,
  type ForecastRequest,
  type Plan,
} from '../forecast/index.ts'
import type { History } from '../history/index.ts'
import type { Answer, Task } from './forecast-messages.ts'
import { shareColumns, type Shared } from './share-columns.ts'

let history: History | undefined
let plan: Plan | undefined
const shared: Shared = new WeakMap()
let simulation: { readonly of: Simulation; readonly tallies: Int32Array } | undefined

const known = (): History => {
  if (!history) throw new Error('asked about a history before it was given')
  return history
}

/** The last plan is kept: another request about the same past need not be fitted again. */
const planFor = (request: ForecastRequest): Plan => (plan = planForecast(known(), request, plan))

function answer(task: Task): Answer {
  switch (task.kind) {
    case 'know':
      ;[history, plan] = [task.history, undefined]
      return { kind: 'known' }
    case 'plan': {
      const { prepared, past } = planFor(task.request)
      return { kind: 'planned', prepared: shareColumns(prepared, shared), past }
    }
    case 'prepare':
      simulation = { of: new Simulation(task.prepared), tallies: task.tallies }
      return { kind: 'prepared' }
    case 'simulate':
      if (!simulation) throw new Error('asked to simulate what was not prepared')
      simulation.of.run(task.from, task.to, simulation.tallies)
      return { kind: 'simulated' }
    case 'finish':
      if (!plan) throw new Error('asked to finish a forecast that was not planned here')
      return { kind: 'finished', forecast: forecastFrom(plan, task) }
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
