import { parentPort } from 'node:worker_threads'
import {
  backtestAt,
  forecastFrom,
  planForecast,
  simulateRuns,
  type ForecastRequest,
  type Plan,
  type Prepared,
} from '../forecast/index.ts'
import type { History } from '../history/index.ts'
import type { Answer, Task } from './forecast-messages.ts'

let history: History | undefined
let plan: Plan | undefined
let prepared: Prepared | undefined

/** The last plan is kept: another request about the same past need not be fitted again. */
function planFor(request: ForecastRequest): Plan {
  if (!history) throw new Error('asked to plan without a history')
  plan = planForecast(history, request, plan)
  return plan
}

const plannedBy = ({ prepared, past }: Plan): Answer => ({ kind: 'planned', prepared, past })

function answer(task: Task): Answer {
  switch (task.kind) {
    case 'plan':
      if (task.history) [history, plan] = [task.history, undefined]
      return plannedBy(planFor(task.request))
    case 'simulate':
      prepared = task.prepared ?? prepared
      if (!prepared) throw new Error('asked to simulate what was not prepared')
      return { kind: 'simulated', tallies: simulateRuns(prepared, task.from, task.to) }
    case 'finish':
      if (!plan) throw new Error('asked to finish a forecast that was not planned here')
      return { kind: 'finished', forecast: forecastFrom(plan, task) }
    case 'backtest':
      return { kind: 'backtested', rows: backtestAt(task.task) }
  }
}

parentPort!.on('message', (task: Task) => {
  try {
    const found = answer(task)
    const moved = found.kind === 'simulated' ? [found.tallies.buffer as ArrayBuffer] : []
    parentPort!.postMessage(found, moved)
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error))
    parentPort!.postMessage({ kind: 'failed', name, message } satisfies Answer)
  }
})
