// npm run bench -- best-plan [FOLDER]: how long a whole best plan takes (solved, simulated, corrected, tried on other futures, its
// frontier), how far its reckoning is from the full simulation, and how it does on futures that it was not found on.
import { openForecastThreads, openSolverThread } from '../src/jobs/index.ts'
import { EMPTY_BOOK } from '../src/money/index.ts'
import {
  groundOf,
  isBlockBooking,
  makeBestPlan,
  OFFERED_OPTIONS,
  startingWish,
  type PlanAnswer,
  type PlanFigures,
  type PlanOption,
  type PlanWish,
  type ScenarioWork,
} from '../src/planning/index.ts'
import { readAuthority } from './read-authority.ts'

const FUTURES = 300
const folder = process.argv[2] ?? '../shared/data/authorities/aireborough'
const { history, request } = readAuthority(folder)
const { asAt, months, provision, fees } = request
const threads = openForecastThreads()
const work: ScenarioWork = {
  simulations: await threads.simulations(history, request),
  ground: groundOf(history, { asAt, months, supply: 'as-is', provision, context: { ownProviders: ['PR1'] } }),
  terms: { book: { ...EMPTY_BOOK, fees }, asAt, supply: 'as-is' },
}
const solver = openSolverThread()
const millions = (pence: number) => `£${(pence / 1e8).toFixed(2)}m`
const seconds = (since: number) => ((performance.now() - since) / 1000).toFixed(1)
console.log(
  `${folder}: ${work.simulations.prepared.inCare.count} children, ${FUTURES} futures of ${months} months`,
)

/** Few limits but on bookings, and prices as they are offered, so that the bench stands on no authority's books. */
const manyOf = (option: PlanOption): PlanOption =>
  isBlockBooking(option) ? option : { ...option, perQuarter: 40, inAll: 400 }
const BASE = { capitalLimitInPence: undefined, capitalYears: 25 } as const
const residential = OFFERED_OPTIONS.filter(({ kind }) => kind === 'in_house_residential')

const opened = ({ wish }: PlanAnswer, counts: readonly number[]): string =>
  wish.options.flatMap(({ name }, o) => (counts[o]! > 0 ? [`${counts[o]!} × ${name}`] : [])).join(', ') ||
  'nothing'

const sayFigures = (name: string, { certainty, shortOnAverage, extraCost }: PlanFigures): string =>
  `  ${name.padEnd(16)} months with places enough ${certainty.toFixed(3)}, children without ${shortOnAverage.reduce((a, b) => a + b, 0).toFixed(1)}, costs ${millions(extraCost.mean)} (8 in 10: ${millions(extraCost.low)} to ${millions(extraCost.high)})`

async function measure(name: string, wish: PlanWish): Promise<void> {
  const [start, processor] = [performance.now(), process.cpuUsage()]
  let solves = 0
  const answer = await makeBestPlan(wish, {
    work,
    futures: FUTURES,
    progress: () => undefined,
    solve: program => {
      solves++
      return solver.solve(program)
    },
  })
  const { plan, broken, frontier, frontierOf } = answer
  console.log(`${name}: ${seconds(start)} s (${(process.cpuUsage(processor).user / 1e6).toFixed(1)} s of processor), ${solves} programmes solved${broken ? `; cannot be kept: ${broken}` : ''}`) // prettier-ignore
  if (!plan) return
  console.log(`  ${opened(answer, plan.programme.map(line => line.reduce((a, b) => a + b, 0)))}; ${plan.rounds} round(s)`) // prettier-ignore
  console.log(sayFigures('found on', plan.own))
  console.log(sayFigures('others', plan.others))
  console.log(sayFigures('full simulation', plan.simulated!))
  for (const { line, reckonedInPence, simulatedInPence } of plan.bridge!)
    console.log(`    ${line.padEnd(12)} ${millions(reckonedInPence).padStart(10)} ${millions(simulatedInPence).padStart(10)}`) // prettier-ignore
  for (const { share, cheapest } of frontier)
    console.log(`  ${frontierOf} ${share}: ${cheapest ? `${opened(answer, cheapest.opened)}; ${millions(cheapest.costInPence)}` : 'none'}`) // prettier-ignore
}

const whole = performance.now()
const processor = process.cpuUsage()
const first = performance.now()
const { wishes } = await startingWish(['in_house_residential'], work)
console.log(`the wish that the form begins with: ${JSON.stringify(wishes)}, ${seconds(first)} s`)
await measure('that wish, as offered', { ...BASE, kinds: ['in_house_residential'], options: residential, wishes }) // prettier-ignore
await measure('9 months in 10, homes, few limits', {
  ...BASE,
  kinds: ['in_house_residential'],
  options: residential.map(manyOf),
  wishes: { certainty: { share: 0.9, fromMonth: 24 } },
})
await measure('8 months in 10, homes and carers, few limits', {
  ...BASE,
  kinds: ['in_house_fostering', 'in_house_residential'],
  options: OFFERED_OPTIONS.map(manyOf),
  wishes: { certainty: { share: 0.8, fromMonth: 24 } },
})
await measure('9 months in 10, as offered (cannot be kept)', {
  ...BASE,
  kinds: ['in_house_residential'],
  options: residential,
  wishes: { certainty: { share: 0.9, fromMonth: 18 } },
})
const { user } = process.cpuUsage(processor)
console.log(`all of it: ${seconds(whole)} s, ${(user / 1e6).toFixed(1)} s of processor`)
await solver.close()
await threads.close()
