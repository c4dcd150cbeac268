import { createHash } from 'node:crypto'
import { InputError } from '../care/index.ts'
import { METHOD, type ForecastRequest } from '../forecast/index.ts'
import type { ForecastThreads } from '../jobs/index.ts'
import { EMPTY_BOOK } from '../money/index.ts'
import {
  compareOutcomes,
  futuresUnder,
  groundOf,
  runScenario,
  type KeptScenarios,
  type Lever,
  type ScenarioFutures,
  type ScenarioWork,
} from '../planning/index.ts'
import type { Measuring, ScenarioRuns } from '../web/index.ts'
import type { StandingRecords } from './standing-records.ts'

const MONTHS = 36
const RUNS = 1000
/** For each step of a waterfall and a tornado: differences are paired, so that few futures tell them well. */
const STEP_RUNS = 60
const SEED = 1

interface ScenarioRunsParts {
  readonly records: StandingRecords
  readonly measuring: Measuring
  readonly scenarios: KeptScenarios
  readonly threads: ForecastThreads
}

/** What previews share: the same past, fitted once, and the futures of doing nothing. */
interface Warm {
  readonly key: string
  readonly work: ScenarioWork
  /** Futures of doing nothing, by their number. */
  readonly nothing: Map<number, Promise<ScenarioFutures>>
}

/** Works scenarios out on this machine's threads; what the lab needs stays warm until the records change. */
export function scenarioRunsOf({ records, measuring, scenarios, threads }: ScenarioRunsParts): ScenarioRuns {
  let warm: Promise<Warm | undefined> | undefined
  let warmKey: string | undefined

  const requestOf = async () => {
    const standing = await records.history()
    if (!standing) return undefined
    const [provision, fees] = [await records.provision(), await records.fees()]
    const { history, version } = standing
    const request: ForecastRequest = { asAt: history.lastDay, months: MONTHS, runs: RUNS, seed: SEED, supply: 'as-is', provision, fees } // prettier-ignore
    return { history, request, key: JSON.stringify([version, METHOD, provision, fees]) }
  }

  const warmUp = async (): Promise<Warm | undefined> => {
    const found = await requestOf()
    if (!found) return undefined
    const { history, request, key } = found
    const picture = await measuring.picture()
    const context = picture?.ground.context ?? { ownProviders: [] }
    const { asAt, months, provision, supply, fees } = request
    const ground = groundOf(history, { asAt, months, provision, context })
    const simulations = await threads.simulations(history, request)
    const terms = { book: { ...EMPTY_BOOK, fees }, asAt, supply }
    return { key, work: { simulations, ground, terms }, nothing: new Map() }
  }

  const warmed = async (): Promise<Warm | undefined> => {
    const key = (await requestOf())?.key
    if (warm === undefined || warmKey !== key) {
      warmKey = key
      warm = warmUp()
      warm.catch(() => (warm = undefined))
    }
    return warm
  }

  const nothingOf = ({ nothing, work }: Warm, runs: number): Promise<ScenarioFutures> => {
    const known = nothing.get(runs)
    if (known) return known
    const made = futuresUnder([], runs, work)
    nothing.set(runs, made)
    made.catch(() => nothing.delete(runs))
    return made
  }

  return {
    async run(id, at, progress) {
      const kept = await scenarios.find(id)
      const standing = await warmed()
      if (!kept) throw new InputError('The scenario is no longer there.')
      if (!standing) throw new InputError('There are no records to run a scenario on yet.')
      const { levers } = kept.scenario
      const wish = { runs: RUNS, stepRuns: STEP_RUNS, method: METHOD }
      const result = await runScenario(levers, wish, standing.work, (done, of) =>
        progress(done, of, `${done} of ${of} sets of futures`),
      )
      await scenarios.keepResult(id, { at, madeFrom: textOf(standing.key, levers), result })
    },
    async madeFrom(levers) {
      const key = (await requestOf())?.key
      return key === undefined ? undefined : textOf(key, levers)
    },
    async preview(levers, codes, runs) {
      const standing = await warmed()
      if (!standing) return undefined
      const nothing = await nothingOf(standing, runs)
      const scenario = await futuresUnder(levers, runs, standing.work)
      const { ground } = standing.work
      return { asAt: ground.asAt, runs, outcomes: compareOutcomes({ ground, nothing, scenario }, codes) }
    },
    lastDay: async () => (await records.history())?.history.lastDay,
  }
}

const textOf = (key: string, levers: readonly Lever[]): string =>
  createHash('sha256')
    .update(`${key} ${JSON.stringify(levers)}`)
    .digest('hex')
    .slice(0, 16)
