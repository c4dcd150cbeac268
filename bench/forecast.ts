// npm run bench -- forecast [FOLDER]: how long a forecast takes, what memory it needs, and what the draws alone cost.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import {
  planForecast,
  simulateCounting,
  threefry,
  type ForecastRequest,
  type Prepared,
} from '../src/forecast/index.ts'
import { buildHistory, type History } from '../src/history/index.ts'
import { readIntake } from '../src/intake/index.ts'
import { openForecastThreads } from '../src/jobs/index.ts'
import { multiply } from './multiply-prepared.ts'

const FOLDERS = ['../shared/data/authorities/aireborough', '../shared/data/authorities/wexcombe']

const since = (start: number): string => `${((performance.now() - start) / 1000).toFixed(2)} s`
const print = (what: string, figure: string): void => console.log(`${what.padEnd(58)} ${figure}`)

function read(folder: string): { history: History; request: ForecastRequest } {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(path => statSync(join(folder, path)).isFile() && !path.includes('carers'))
    .sort()
  const intake = readIntake(
    paths.map(path => ({ path, bytes: new Uint8Array(readFileSync(join(folder, path))) })),
  )
  const history = buildHistory(intake.returns, { ownProviders: intake.authority?.ownProviders ?? ['PR1'] })
  const { provision, fees } = intake
  return {
    history,
    request: { asAt: history.lastDay, months: 36, runs: 1000, seed: 1, supply: 'as-is', provision, fees },
  }
}

/** Nanoseconds of one draw of 64 bits, by itself. */
function costOfADraw(): number {
  const draw = new Int32Array(2)
  const many = 5_000_000
  for (let i = 0; i < many; i++) threefry(draw, 1, 2, i, i << 4)
  const start = process.cpuUsage()
  for (let i = 0; i < many; i++) threefry(draw, 1, 3, i, i << 4)
  return (process.cpuUsage(start).user * 1000) / many
}

/** Runs on this thread alone: events a second, and the share of the draws. */
function onOneThread(prepared: Prepared, runs: number): void {
  simulateCounting(prepared, 0, 20)
  const start = performance.now()
  const processor = process.cpuUsage()
  const { events } = simulateCounting(prepared, 0, runs)
  const seconds = process.cpuUsage(processor).user / 1e6
  print(`  one thread, ${runs} futures`, `${since(start)}, ${seconds.toFixed(2)} s of processor time`)
  print(
    '  events',
    `${(events / runs).toFixed(0)} a future, ${(events / seconds / 1e6).toFixed(1)} million a second`,
  )
  // two draws an event, near enough: one for what happens next, one for who the child is or whether it comes back
  const draws = (2 * events * costOfADraw()) / 1e9
  print('  share of the time that the draws alone would take', `${((100 * draws) / seconds).toFixed(0)} %`)
}

async function benchFolder(folder: string): Promise<void> {
  console.log(`\n${folder}`)
  let start = performance.now()
  const { history, request } = read(folder)
  print('  files read and history built', since(start))
  start = performance.now()
  const plan = planForecast(history, request)
  print(`  fitted (${plan.prepared.inCare.count} children in care)`, since(start))
  onOneThread(plan.prepared, 300)
  const threads = openForecastThreads()
  await threads.forecast(history, { ...request, runs: 50 })
  for (const runs of [100, 1000]) {
    start = performance.now()
    await threads.forecast(history, { ...request, runs })
    print(
      `  ${runs} futures on ${availableParallelism()} warm threads, fit and summary included`,
      since(start),
    )
  }
  await threads.close()
}

/** Cost against children: the same authority many times over, up to the size of the country. */
function benchGrowth(folder: string): void {
  const { history, request } = read(folder)
  const { prepared } = planForecast(history, request)
  simulateCounting(prepared, 0, 200)
  console.log('\nCost grows with the children (processor time)')
  for (const times of [1, 4, 16, 53]) {
    const large = multiply(prepared, times)
    const start = process.cpuUsage()
    const { events } = simulateCounting(large, 0, 4)
    const seconds = process.cpuUsage(start).user / 1e6
    const perRun = (seconds / 4) * 1000
    const all = (perRun * 1000) / 1000 / availableParallelism()
    print(
      `  ${large.inCare.count} children`,
      `${perRun.toFixed(0)} ms a future, ${((seconds * 1e9) / events).toFixed(0)} ns an event; 1,000 futures here: ${all.toFixed(0)} s`,
    )
  }
  print('  memory of this process', `${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MB`)
}

const folders = process.argv[2] ? [process.argv[2]] : FOLDERS.filter(folder => existsSync(folder))
if (folders.length === 0) {
  console.error('npm run bench -- forecast FOLDER: an authority’s folder with returns')
  process.exit(2)
}
for (const folder of folders) await benchFolder(folder)
benchGrowth(folders[0]!)
