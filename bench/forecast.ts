// npm run bench -- forecast [--country] [FOLDER]: how long a forecast takes, what memory it needs, and what the draws alone cost.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import {
  NO_CHANGES,
  planForecast,
  Simulation,
  roomForFutures,
  threefry,
  type ForecastRequest,
  type Prepared,
} from '../src/forecast/index.ts'
import type { History } from '../src/history/index.ts'
import { openForecastThreads, PREVIEW_RUNS } from '../src/jobs/index.ts'
import { multiply } from './multiply-prepared.ts'
import { readAuthority } from './read-authority.ts'

const FOLDERS = ['../shared/data/authorities/aireborough', '../shared/data/authorities/wexcombe']
/** Aireborough so many times over is England: 84,000 children. */
const COUNTRY = 53
const TIMES = 12

interface Cost {
  readonly wall: number
  readonly processor: number
}

const print = (what: string, figure: string): void => console.log(`  ${what.padEnd(62)} ${figure}`)
const seconds = ({ wall, processor }: Cost): string =>
  `${wall.toFixed(2)} s, ${processor.toFixed(2)} s of processor time`

/** Seconds of one go, and what it found. */
async function cost<Found>(work: () => Found | Promise<Found>): Promise<Cost & { readonly found: Found }> {
  const before = process.cpuUsage()
  const start = performance.now()
  const found = await work()
  const { user, system } = process.cpuUsage(before)
  return { found, wall: (performance.now() - start) / 1000, processor: (user + system) / 1e6 }
}

/** The cheapest of several goes: what others do on the machine only ever adds. */
async function best<Found>(work: () => Found | Promise<Found>, times = TIMES): Promise<Cost> {
  const goes: Cost[] = []
  for (let i = 0; i < times; i++) goes.push(await cost(work))
  return cheapest(goes)
}

const cheapest = (goes: readonly Cost[]): Cost => ({
  wall: Math.min(...goes.map(go => go.wall)),
  processor: Math.min(...goes.map(go => go.processor)),
})

/** Seconds of one draw of 64 bits, by itself. */
async function costOfADraw(): Promise<number> {
  const draw = new Int32Array(2)
  const many = 3_000_000
  const { processor } = await best(() => {
    for (let i = 0; i < many; i++) threefry(draw, 1, 3, i, i << 4)
  })
  return processor / many
}

/** Processor seconds and events of so many futures on this thread, warm. */
async function alone(prepared: Prepared, runs: number, times = TIMES) {
  const simulation = new Simulation(prepared)
  const tallies = roomForFutures(prepared, runs)
  const { processor } = await best(() => simulation.run(0, runs, tallies), times)
  return { processor, events: simulation.events / times }
}

async function benchOneThread(prepared: Prepared): Promise<void> {
  const runs = 100
  await alone(prepared, runs)
  const { processor, events } = await alone(prepared, runs)
  print('one thread', `${((1000 * processor) / runs).toFixed(2)} ms of processor time a future`)
  print('events', `${(events / runs).toFixed(0)} a future, ${(events / processor / 1e6).toFixed(1)} million a second`) // prettier-ignore
  // one draw for what happens next, and one for who the child is or whether it comes back: two an event, near enough
  const share = (2 * events * (await costOfADraw())) / processor
  print('share of the time that the draws alone would take', `${(100 * share).toFixed(0)} %`)
}

async function benchThreads(history: History, request: ForecastRequest): Promise<void> {
  const threads = openForecastThreads()
  await threads.forecast(history, request)
  const ramp = { from: 0, full: 365, until: 100_000 }
  let slider = 1
  const changed = () => {
    slider *= 0.99
    return { ...NO_CHANGES, entries: [{ alone: 0 as const, bands: 31, factor: slider, ramp }] }
  }
  const preview = { ...request, runs: PREVIEW_RUNS }
  const warm = await best(() => threads.forecast(history, preview), 2 * TIMES)
  print(`${PREVIEW_RUNS} futures, summed up`, seconds(warm))
  const few = await best(() => threads.forecast(history, { ...preview, changes: changed() }))
  print(`${PREVIEW_RUNS} futures, with a change`, seconds(few))
  print(`${request.runs} futures, summed up`, seconds(await best(() => threads.forecast(history, request))))
  const anew = () => threads.forecast({ ...history }, request)
  print(`${request.runs} futures, the history sent and fitted anew`, seconds(await best(anew, 3)))
  await threads.close()
}

/** Says what a process has used when it ends. */
const SAY_USE = `data:text/javascript,process.on('exit',()=>console.error(JSON.stringify(process.resourceUsage())))`

/** The whole command as built, in a process of its own. */
function runCommand(folder: string, out: string): Cost {
  const start = performance.now()
  const run = ['--import', SAY_USE, 'dist/sufficiency.js', 'forecast', folder, '--out', out]
  const { stderr } = spawnSync(process.execPath, run, { encoding: 'utf8' })
  const used = JSON.parse(stderr.trim().split('\n').at(-1) ?? '{}') as NodeJS.ResourceUsage
  return {
    wall: (performance.now() - start) / 1000,
    processor: (used.userCPUTime + used.systemCPUTime) / 1e6,
  }
}

function benchCommand(folder: string): void {
  const out = mkdtempSync(join(tmpdir(), 'bench-forecast-'))
  const goes = [1, 2, 3].map(() => runCommand(folder, out))
  rmSync(out, { recursive: true })
  print('the command, from CSV to forecast.csv', seconds(cheapest(goes)))
}

async function benchFolder(folder: string): Promise<void> {
  const { found, ...reading } = await cost(() => readAuthority(folder))
  const { history, request } = found
  const plan = await cost(() => planForecast(history, request))
  const { prepared } = plan.found
  console.log(`\n${folder}: ${prepared.inCare.count} children, ${prepared.months} months, ${availableParallelism()} threads`) // prettier-ignore
  print('files read and history built, cold', seconds(reading))
  print('fitted, cold', seconds(plan))
  await benchOneThread(prepared)
  await benchThreads(history, request)
  benchCommand(folder)
}

/** Cost against futures and against children, up to the size of the country. */
async function benchGrowth(folder: string): Promise<void> {
  const { history, request } = readAuthority(folder)
  const { prepared } = planForecast(history, request)
  await alone(prepared, 100)
  console.log('\nCost grows with the futures and with the children (one thread, processor time)')
  for (const runs of [50, 100, 200, 400]) {
    const { processor } = await alone(prepared, runs, 3)
    print(`${runs} futures`, `${(1000 * processor).toFixed(0)} ms, ${((1000 * processor) / runs).toFixed(2)} ms a future`) // prettier-ignore
  }
  for (const times of [1, 4, 16, COUNTRY]) {
    const large = multiply(prepared, times)
    const runs = Math.max(Math.round(64 / times), 2)
    const { processor, events } = await alone(large, runs, 3)
    const { count } = large.inCare
    const perChild = `${((1e9 * processor) / runs / count).toFixed(0)} ns a child`
    print(`${count} children`, `${((1000 * processor) / runs).toFixed(1)} ms a future, ${perChild}, ${((1e9 * processor) / events).toFixed(0)} ns an event`) // prettier-ignore
  }
}

/** All futures of the country, lived on all processors. */
async function benchCountry(folder: string): Promise<void> {
  const { history, request } = readAuthority(folder)
  const prepared = multiply(planForecast(history, request).prepared, COUNTRY)
  const threads = openForecastThreads()
  const lived = await cost(() => threads.live(prepared, request.runs))
  await threads.close()
  print(
    `${prepared.inCare.count} children, ${request.runs} futures, ${prepared.months} months`,
    seconds(lived),
  )
}

const { values, positionals } = parseArgs({
  options: { country: { type: 'boolean', default: false } },
  allowPositionals: true,
})
const folders = positionals.length > 0 ? positionals : FOLDERS.filter(folder => existsSync(folder))
if (folders.length === 0) {
  console.error('npm run bench -- forecast FOLDER: an authority’s folder with returns')
  process.exit(2)
}
console.log(`${loadavg()[0]!.toFixed(1)} processes want a processor as this begins`)
for (const folder of folders) await benchFolder(folder)
await benchGrowth(folders[0]!)
if (values.country) await benchCountry(folders[0]!)
print('most memory of this process', `${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`)
