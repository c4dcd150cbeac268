import {
  joinChanges,
  nearFuturesOf,
  nearKinds,
  NO_CHANGES,
  placesDrawn,
  withChanges,
  type Changes,
  type PastRow,
  type Prepared,
  type SearchStatement,
} from '../../forecast/index.ts'
import { householdsDrawn } from './carer-households.ts'
import { compareOutcomes, type Outcome } from './compare-outcomes.ts'
import { changesOfLevers } from './lever-changes.ts'
import type { PriceTerms } from './lever-book.ts'
import { priceFutures } from './lever-costs.ts'
import { bookedPlaces } from './likely-places.ts'
import { spendOfLevers } from './lever-spend.ts'
import type { Lever } from './lever.ts'
import type { ScenarioFutures, ScenarioGround } from './scenario-ground.ts'

/** Port: the same futures, with changes; where they are simulated is another's business. */
export interface Simulations {
  readonly prepared: Prepared
  readonly past: readonly PastRow[]
  /** Counts of the first `runs` futures: [run][series of SERIES][month]. */
  run(changes: Changes, runs: number): Promise<Int32Array>
}

/** Everything that a scenario is worked out with. */
export interface ScenarioWork {
  readonly simulations: Simulations
  readonly ground: ScenarioGround
  readonly terms: PriceTerms
  /** What the authority states of its searches, as the simulations have it; left out: nothing. */
  readonly searches?: SearchStatement | undefined
}

export const joinAll = (changes: readonly Changes[]): Changes => changes.reduce(joinChanges, NO_CHANGES)

/** The futures under some levers, counted and priced. @param besides changes of the world that no lever makes */
export async function futuresUnder(
  levers: readonly Lever[],
  runs: number,
  { simulations, ground, terms }: ScenarioWork,
  besides: Changes = NO_CHANGES,
): Promise<ScenarioFutures> {
  const { prepared, past } = simulations
  const changes = joinAll(changesOfLevers(levers, ground.asAt))
  const tallies = await simulations.run(joinChanges(changes, besides), runs)
  const pence = priceFutures({ prepared, past, runs, tallies }, levers, terms)
  return {
    runs,
    tallies,
    pence,
    capital: spendOfLevers(levers, ground).capital,
    places: placesDrawn(withChanges(prepared, changes), runs),
    households: householdsDrawn(levers, runs, { ground, prepared }),
    booked: bookedPlaces(levers, ground.monthEnds, 'in_area'),
    bookedFar: bookedPlaces(levers, ground.monthEnds, 'outside'),
    near: nearKinds(nearFuturesOf(prepared, tallies), prepared.months),
  }
}

/** The scenario beside doing nothing, every number month by month. */
export async function compareWithNothing(
  levers: readonly Lever[],
  runs: number,
  work: ScenarioWork,
  nothing?: ScenarioFutures,
): Promise<Outcome[]> {
  const before = nothing ?? (await futuresUnder([], runs, work))
  const scenario = await futuresUnder(levers, runs, work)
  return compareOutcomes({ ground: work.ground, nothing: before, scenario })
}
