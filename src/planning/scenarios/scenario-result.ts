import type { Day, SupplyMode } from '../../care/index.ts'
import { isNothingStated, type SearchStatement } from '../../forecast/index.ts'
import { compareOutcomes, type Outcome } from './compare-outcomes.ts'
import type { Lever } from './lever.ts'
import { futuresUnder, type ScenarioWork, type Simulations } from './run-scenario.ts'
import type { ScenarioGround } from './scenario-ground.ts'
import { stepsOfTornado, tornadoOf, type TornadoBar } from './tornado.ts'
import { stepsOfWaterfall, waterfallOf, type Waterfall } from './waterfall.ts'

/** What a scenario came to, with what it was made from: plain values, so that it can be kept and opened again. */
export interface ScenarioResult {
  readonly asAt: Day
  readonly months: number
  readonly runs: number
  /** Futures of each step of the waterfall and the tornado; results of old do not tell. */
  readonly stepRuns?: number
  readonly seed: number
  readonly supply: SupplyMode
  /** Version of the forecast's method. */
  readonly method: string
  readonly ground: ScenarioGround
  readonly outcomes: readonly Outcome[]
  readonly waterfall: readonly Waterfall[]
  readonly tornado: readonly TornadoBar[]
  /** What the authority stated of its searches; left out: nothing. */
  readonly searches?: SearchStatement
  /** The levers that it was run with. */
  readonly levers: readonly Lever[]
}

export interface RunWish {
  readonly runs: number
  /** Futures for each step of the waterfall and the tornado; 0: neither. */
  readonly stepRuns: number
  readonly method: string
}

const countingWork = (work: ScenarioWork, done: () => void): ScenarioWork => {
  const { simulations } = work
  const run: Simulations['run'] = async (changes, runs) => {
    const tallies = await simulations.run(changes, runs)
    done()
    return tallies
  }
  return { ...work, simulations: { ...simulations, run } }
}

/** Runs a scenario beside doing nothing, and says which lever and which assumption does how much. */
export async function runScenario(
  levers: readonly Lever[],
  { runs, stepRuns, method }: RunWish,
  work: ScenarioWork,
  progress: (done: number, of: number) => void = () => undefined,
): Promise<ScenarioResult> {
  const hasSteps = stepRuns > 0 && levers.length > 0
  const { ground, simulations, terms, searches } = work
  const of = 2 + (hasSteps ? stepsOfWaterfall(levers.length) + stepsOfTornado(levers, simulations.prepared) : 0) // prettier-ignore
  let done = 0
  const counting = countingWork(work, () => progress(Math.min(++done, of), of))
  const nothing = await futuresUnder([], runs, counting)
  const scenario = await futuresUnder(levers, runs, counting)
  return {
    asAt: ground.asAt,
    months: ground.monthEnds.length,
    runs,
    stepRuns,
    seed: simulations.prepared.seed,
    supply: terms.supply,
    method,
    ground,
    outcomes: compareOutcomes({ ground, nothing, scenario }),
    waterfall: hasSteps ? await waterfallOf(levers, stepRuns, counting) : [],
    tornado: hasSteps ? await tornadoOf(levers, stepRuns, counting) : [],
    ...(searches && !isNothingStated(searches) ? { searches } : {}),
    levers,
  }
}
