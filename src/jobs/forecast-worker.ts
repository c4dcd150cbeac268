import { parentPort } from 'node:worker_threads'
import { backtestAt, forecastFrom, planForecast, simulateRuns, type Plan } from '../forecast/index.ts'
import type { Answer, Task } from './forecast-messages.ts'

let plan: Plan | undefined

function answer(task: Task): Answer {
  switch (task.kind) {
    case 'plan':
      plan = planForecast(task.history, task.request)
      return { kind: 'planned', prepared: plan.prepared }
    case 'simulate':
      return { kind: 'simulated', tallies: simulateRuns(task.prepared, task.from, task.to) }
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
