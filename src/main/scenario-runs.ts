import { createHash } from 'node:crypto'
import { InputError } from '../care/index.ts'
import { METHOD, type SearchStatement } from '../forecast/index.ts'
import {
  compareOutcomes,
  futuresUnder,
  madeFromText,
  runScenario,
  type Lever,
  type RestsOnTexts,
  type ScenarioFutures,
  type ScenarioWork,
} from '../planning/index.ts'
import type { ScenarioRuns } from '../web/index.ts'
import { scenarioWork, standingBook, type ScenarioSources } from './scenario-work.ts'

const MONTHS = 36
const RUNS = 1000
/** For each step of a waterfall and a tornado: differences are paired, so that few futures tell them well. */
const STEP_RUNS = 60
const SEED = 1

/** What previews share: the same past, fitted once, and the futures of doing nothing. */
interface Warm {
  readonly work: ScenarioWork
  /** Futures of doing nothing, by their number. */
  readonly nothing: Map<number, Promise<ScenarioFutures>>
}

/** Works scenarios out on this machine's threads; what the lab needs stays warm until the records change. */
export function scenarioRunsOf(sources: ScenarioSources): ScenarioRuns {
  const { own, records } = sources
  const { scenarios } = own
  let warm: Promise<Warm> | undefined
  let warmKey: string | undefined

  /** Tells apart what results are made from. */
  const keyNow = async (): Promise<Ground | undefined> => {
    const standing = await records.history()
    if (!standing) return undefined
    const book = { ...(await standingBook(own)), bases: undefined }
    return {
      returns: shortOf(standing.version),
      places: shortOf(await records.provision()),
      prices: shortOf(book),
      ...searchesOf(await records.searches()),
      method: METHOD,
    }
  }

  const warmUp = async (): Promise<Warm> => ({
    work: await scenarioWork(sources, { months: MONTHS, seed: SEED }),
    nothing: new Map(),
  })

  const warmed = async (): Promise<Warm | undefined> => {
    const now = await keyNow()
    if (now === undefined) return undefined
    const key = JSON.stringify(now)
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
      const ground = await keyNow()
      await scenarios.keepResult(id, { at, madeFrom: ground ? textOf(ground, levers) : '', result })
    },
    async madeFrom(levers) {
      const key = await keyNow()
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

/** What a result rests on besides the plan. */
type Ground = Omit<RestsOnTexts, 'plan'>

/** Left out where nothing is stated. */
const searchesOf = ({ bookedFirst, failedMatches }: SearchStatement): Pick<Ground, 'order' | 'matches'> => ({
  ...(bookedFirst.length > 0 ? { order: shortOf(bookedFirst) } : {}),
  ...(Object.keys(failedMatches).length > 0 ? { matches: shortOf(failedMatches) } : {}),
})

const shortOf = (value: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify([value]))
    .digest('hex')
    .slice(0, 12)

const textOf = (ground: Ground, levers: readonly Lever[]): string =>
  madeFromText({ ...ground, plan: shortOf(levers) })
