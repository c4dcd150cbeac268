// npm run bench -- best-plan [FOLDER]: how long the cheapest programme takes, what it costs to be surer, and how it does on other futures.
import { calendarDateOf, daysInMonth, OWN_KINDS, type Kind } from '../src/care/index.ts'
import { planForecast, simulateRuns, weeklyFeeInPence } from '../src/forecast/index.ts'
import { openSolverThread } from '../src/jobs/index.ts'
import {
  averageCost,
  findBestPlan,
  planFutures,
  tryPlan,
  type PlanOption,
  type PlanQuestion,
} from '../src/planning/index.ts'
import { placesOn } from '../src/supply/index.ts'
import { readAuthority } from './read-authority.ts'

const RUNS = 300
const folder = process.argv[2] ?? '../shared/data/authorities/aireborough'
const { history, request } = readAuthority(folder)
const plan = planForecast(history, request)
const { months, monthEnds } = plan.prepared
const dates = Array.from(monthEnds, offset => request.asAt + offset)
const weeks = dates.map(date => daysInMonth(calendarDateOf(date).year, calendarDateOf(date).month) / 7)
const fee = (kind: Kind, month: number) => weeklyFeeInPence(request.fees, kind, dates[month]!)

const futuresOf = (from: number, to: number) =>
  planFutures({
    tallies: simulateRuns(plan.prepared, from, to),
    months,
    kinds: OWN_KINDS,
    spend: new Float64Array((to - from) * months),
    inArea: undefined,
  })

/** Invented prices, so that the bench stands on no authority's books. */
const OPTIONS: readonly PlanOption[] = [
  option('home for two', 'in_house_residential', [0, 1, 2], 600_000, 9_000, 9, 8, 40),
  option('home for four', 'in_house_residential', [0, 2, 3, 4], 900_000, 17_000, 12, 4, 20),
  option('block-booked bed', 'in_house_residential', [1], 0, 5_600, 2, 20, 80),
  option('foster carer household', 'in_house_fostering', [1], 0, 120, 3, 100, 600),
]

function option(
  name: string,
  kind: Kind,
  placesByMonth: number[],
  capital: number,
  weekly: number,
  firstMonth: number,
  perQuarter: number,
  inAll: number,
): PlanOption {
  // prettier-ignore
  return { id: name, name, kind, placesByMonth, capitalInPence: capital * 100, fixedWeeklyInPence: weekly * 100, firstMonth, perQuarter, inAll } // prettier-ignore
}

const question = (share: number): PlanQuestion => ({
  months,
  weeks,
  needs: OWN_KINDS.map(kind => {
    const isFostering = kind === 'in_house_fostering'
    return {
      kind,
      places: dates.map(date => placesOn(request.provision ?? [], kind, date, 'as-is') ?? 0),
      ownWeeklyInPence: isFostering ? fee(kind, 0) : 300_00,
      outsideWeeklyInPence: fee(isFostering ? 'agency_fostering' : 'external_residential', 0),
      ownInArea: 0.9,
      outsideInArea: 0.4,
    }
  }),
  options: OPTIONS,
  wishes: { certainty: { share, fromMonth: 18 } },
  capitalLimitInPence: undefined,
  capitalYears: 25,
})

const [futures, others] = [futuresOf(0, RUNS), futuresOf(RUNS, 2 * RUNS)]
const solver = openSolverThread()
console.log(`${folder}: ${plan.prepared.inCare.count} children, ${RUNS} futures of ${months} months`)
const millions = (pence: number) => `${(pence / 1e8).toFixed(2)} million £`
const whole = performance.now()
const processor = process.cpuUsage()
for (const share of [0, 0.5, 0.7, 0.8, 0.9, 0.95]) {
  const start = performance.now()
  const found = await findBestPlan(question(share), futures, solver.solve)
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  if (!found.ok) console.log(`certainty ${share}: none (${JSON.stringify(found.problems)}), ${seconds} s`)
  else {
    const opened = found.value.programme.map(
      (line, o) => `${line.reduce((a, b) => a + b, 0)} × ${OPTIONS[o]!.name}`,
    )
    const held = tryPlan(question(share), others, found.value.programme)
    console.log(
      `certainty ${share}: ${opened.join(', ')}; kept in ${found.value.tried.certainty.toFixed(3)} of months, in other futures ${held.certainty.toFixed(3)}; ` +
        `more than doing nothing ${millions(averageCost(found.value))}; ${seconds} s`,
    )
  }
}
const { user } = process.cpuUsage(processor)
console.log(
  `frontier of six in ${((performance.now() - whole) / 1000).toFixed(1)} s, ${(user / 1e6).toFixed(1)} s of processor`,
)
await solver.close()
