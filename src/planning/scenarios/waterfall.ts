import { meanOf } from '../../forecast/index.ts'
import { OUTCOME_MEASURES } from './outcome-measures.ts'
import { canMeasure, outcomeValues } from './outcome-values.ts'
import type { Lever } from './lever.ts'
import { futuresUnder, type ScenarioWork } from './run-scenario.ts'
import type { ScenarioFutures, ScenarioGround } from './scenario-ground.ts'

/** How much of a scenario's effect on one number is each lever's, in the order of the levers; they add up to the whole effect. */
export interface Waterfall {
  readonly code: string
  /** Place among the months. */
  readonly month: number
  readonly parts: readonly number[]
}

/** Month-ends a year apart, the last month always among them. */
export const yearEnds = (months: number): number[] => {
  const years = Array.from({ length: Math.floor(months / 12) }, (_, year) => 12 * (year + 1) - 1)
  return years.at(-1) === months - 1 ? years : [...years, months - 1]
}

/** Means of every number at each year-end. */
export function meansAt(futures: ScenarioFutures, ground: ScenarioGround): Map<string, number> {
  const found = new Map<string, number>()
  for (const { code } of OUTCOME_MEASURES)
    if (canMeasure(code, ground))
      for (const month of yearEnds(ground.monthEnds.length))
        found.set(`${code} ${month}`, meanOf(outcomeValues(code, month, futures, ground)))
  return found
}

/**
 * Each lever's part: what it adds when the levers come one by one in their order, and what it adds when they come in the
 * opposite order, half and half. One order alone gives what two levers do together to the one that comes second.
 */
export async function waterfallOf(
  levers: readonly Lever[],
  runs: number,
  work: ScenarioWork,
): Promise<Waterfall[]> {
  const means = async (some: readonly Lever[]) => {
    const found = meansAt(await futuresUnder(some, runs, work), work.ground)
    return found
  }
  const count = levers.length
  const forwards: Map<string, number>[] = []
  const backwards: Map<string, number>[] = []
  for (let k = 0; k <= count; k++) forwards.push(await means(levers.slice(0, k)))
  for (let k = 0; k <= count; k++)
    backwards.push(k === 0 ? forwards[count]! : k === count ? forwards[0]! : await means(levers.slice(k)))
  return [...forwards[0]!.keys()].map(key => {
    const [code, month] = key.split(' ') as [string, string]
    const parts = levers.map(
      (_, k) =>
        (forwards[k + 1]!.get(key)! -
          forwards[k]!.get(key)! +
          backwards[k]!.get(key)! -
          backwards[k + 1]!.get(key)!) /
        2,
    )
    return { code, month: Number(month), parts }
  })
}

/** Simulations that a waterfall of so many levers takes. */
export const stepsOfWaterfall = (levers: number): number => 2 * levers
