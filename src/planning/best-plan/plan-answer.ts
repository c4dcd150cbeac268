import type { Day } from '../../care/index.ts'
import { quantileOfSorted, type SearchStatement } from '../../forecast/index.ts'
import { rangeOf, type Lever, type Outcome, type OutcomeRange } from '../scenarios/index.ts'
import type { BrokenWish } from './no-plan.ts'
import type { BridgeLine } from './plan-bridge.ts'
import type { PlanReason } from './plan-reasons.ts'
import type { PlanNeed, Programme } from './plan-question.ts'
import type { PlanWish } from './plan-wish.ts'
import type { PlanTried } from './try-plan.ts'
import type { WishName } from './wish-names.ts'

/** How a programme does, as plain values: shares from 0 to 1, pence over all the months. */
export interface PlanFigures extends Omit<PlanTried, 'extraCost'> {
  readonly extraCost: OutcomeRange
}

export const figuresOf = ({ extraCost, ...tried }: PlanTried): PlanFigures => ({
  ...tried,
  extraCost: rangeOf(extraCost.slice()),
})

/** What one level of a wish costs: each option’s openings, and pence more than doing nothing on average. */
export interface FrontierLine {
  /** From 0 to 1; of the wish `short`: children. */
  readonly share: number
  /** undefined: no plan keeps it within the limits. */
  readonly cheapest: { readonly opened: readonly number[]; readonly costInPence: number } | undefined
}

/** Children who need a place of a kind, month by month, over the futures. */
export interface NeedAhead extends PlanNeed {
  readonly demand: readonly DemandMonth[]
}

/** Children on a month-end: levels below which 2.5, 10, 25 ... of 100 futures lie. */
export type DemandMonth = Readonly<Record<'p2_5' | 'p10' | 'p25' | 'p50' | 'p75' | 'p90' | 'p97_5', number>>

/** A plan that was found, and how it does wherever it was tried. */
export interface FoundPlan {
  readonly programme: Programme
  readonly levers: readonly Lever[]
  /** On the futures that it was found on. */
  readonly own: PlanFigures
  /** On as many others. */
  readonly others: PlanFigures
  /** In the full simulation, on the futures that it was found on; plans of old do not tell. */
  readonly simulated?: PlanFigures
  /** From the reckoning to the simulation, line by line; plans of old do not tell. */
  readonly bridge?: readonly BridgeLine[]
  /** How often it was found, simulated and corrected. */
  readonly rounds?: number
  readonly reasons: readonly PlanReason[]
  /** In the full simulation, beside doing nothing. */
  readonly outcomes: readonly Outcome[]
}

/** Why no plan within the limits keeps the wishes. */
export interface PlanRefusal {
  readonly broken: readonly BrokenWish[]
  readonly needed: PlanNeeded | undefined
}

/** The cheapest that keeps wishes without limits on openings and buildings. */
export interface PlanNeeded {
  readonly keeps: readonly WishName[]
  /** How many of each option. */
  readonly opened: readonly number[]
  /** The most of each that opens in any three months; plans of old do not tell. */
  readonly perQuarter?: readonly number[]
  readonly capitalInPence: number
  readonly costInPence: number
}

/** The answer to a wish for the best plan: plain values, so that it can be kept and opened again. */
export interface PlanAnswer {
  readonly asAt: Day
  /** What it rests on, as scenarios tell it (`whatChangedIn`); plans of old do not tell. */
  readonly madeFrom?: string
  readonly monthEnds: readonly Day[]
  /** Futures planned on; as many others were kept to try it. */
  readonly futures: number
  readonly seed: number
  /** What the authority stated of its searches; left out: nothing. */
  readonly searches?: SearchStatement
  readonly wish: PlanWish
  readonly needs: readonly NeedAhead[]
  /** The cheapest that keeps every wish; where none does, the nearest within the limits. */
  readonly plan: FoundPlan | undefined
  /** The first wish that cannot be kept within the limits; undefined: all are. */
  readonly broken: WishName | 'all together' | undefined
  /** All that cannot be kept, by how much, and what would have to be allowed; plans of old do not tell. */
  readonly refusal?: PlanRefusal
  /** The wish that the frontier is of; left out: certainty. */
  readonly frontierOf?: WishName
  readonly frontier: readonly FrontierLine[]
}

/** Demand of each month over the futures; `demand` is [future][month]. */
export function demandAhead(demand: Int32Array, months: number): DemandMonth[] {
  return Array.from({ length: months }, (_, month) => {
    const sorted = Float64Array.from(
      { length: demand.length / months },
      (__, f) => demand[f * months + month]!,
    ).sort()
    const at = (level: number) => quantileOfSorted(sorted, level)
    return { p2_5: at(0.025), p10: at(0.1), p25: at(0.25), p50: at(0.5), p75: at(0.75), p90: at(0.9), p97_5: at(0.975) } // prettier-ignore
  })
}
