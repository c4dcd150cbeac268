import type { Day } from '../../care/index.ts'
import { meanOf, quantileOfSorted } from '../../forecast/index.ts'
import { OUTCOME_MEASURES } from './outcome-measures.ts'
import { canMeasure, outcomeValues } from './outcome-values.ts'
import type { ScenarioFutures, ScenarioGround } from './scenario-ground.ts'

/** A number over the futures: its mean, its middle, and the range that holds 8 futures of 10. */
export interface OutcomeRange {
  readonly mean: number
  readonly low: number
  readonly middle: number
  readonly high: number
}

/** One number on one month-end, as things are, under the scenario, and the difference taken future by future. */
export interface OutcomeMonth {
  readonly date: Day
  readonly nothing: OutcomeRange
  readonly scenario: OutcomeRange
  readonly difference: OutcomeRange
  /** Share of futures in which the scenario gives more. */
  readonly chanceOfMore: number
}

export interface Outcome {
  /** Code of an OutcomeMeasure. */
  readonly code: string
  readonly months: readonly OutcomeMonth[]
}

const [LOW, MIDDLE, HIGH] = [0.1, 0.5, 0.9] as const
const rounded = (value: number): number => Math.round(value * 1000) / 1000

/** @param values sorted in place */
export function rangeOf(values: Float64Array): OutcomeRange {
  const mean = meanOf(values)
  values.sort()
  const at = (level: number) => rounded(quantileOfSorted(values, level))
  return { mean: rounded(mean), low: at(LOW), middle: at(MIDDLE), high: at(HIGH) }
}

interface Pair {
  readonly ground: ScenarioGround
  readonly nothing: ScenarioFutures
  readonly scenario: ScenarioFutures
}

function monthOf(code: string, month: number, { ground, nothing, scenario }: Pair): OutcomeMonth {
  const before = outcomeValues(code, month, nothing, ground)
  const after = outcomeValues(code, month, scenario, ground)
  const difference = after.map((value, run) => value - before[run]!)
  const more = difference.reduce((count, value) => count + (value > 0 ? 1 : 0), 0)
  return {
    date: ground.monthEnds[month]!,
    nothing: rangeOf(before),
    scenario: rangeOf(after),
    difference: rangeOf(difference),
    chanceOfMore: rounded(more / difference.length),
  }
}

/**
 * Every number that can be had, month by month. The two are of the same futures, so a difference is the scenario's doing.
 * @param codes left out: all
 * @throws RangeError where they are not
 */
export function compareOutcomes(pair: Pair, codes?: readonly string[]): Outcome[] {
  if (pair.nothing.runs !== pair.scenario.runs) throw new RangeError('the two are not of the same futures')
  const months = pair.ground.monthEnds.map((_, month) => month)
  return OUTCOME_MEASURES.filter(
    ({ code }) => canMeasure(code, pair.ground) && (codes?.includes(code) ?? true),
  ).map(({ code }) => ({
    code,
    months: months.map(month => monthOf(code, month, pair)),
  }))
}

/** Mean difference of one number in one month: what a waterfall and a tornado are made of. */
export function meanDifference(code: string, month: number, { ground, nothing, scenario }: Pair): number {
  const before = outcomeValues(code, month, nothing, ground)
  const after = outcomeValues(code, month, scenario, ground)
  return meanOf(after) - meanOf(before)
}
