import { KINDS, ownIndex, type Kind } from '../../care/index.ts'
import { DEMAND_SERIES, KIND_SERIES, SERIES_COUNT } from '../../forecast/index.ts'
import type { PlanFutures } from './plan-question.ts'

export interface CountedFutures {
  /** Counts of the simulation: [future][series of SERIES][month]. */
  readonly tallies: Int32Array
  readonly months: number
  /** Own kinds whose needs the plan may meet, in order. */
  readonly kinds: readonly Kind[]
  /** Kinds in which children of each need live who find no place, and places there that are paid for in any case: [need][month]. */
  readonly outside: readonly Kind[]
  readonly paidAnyway: readonly (readonly number[])[]
  /** Pence that the authority pays as things are: [future][month]. */
  readonly spend: Float64Array
  /** Children who live in the area: [future][month]; undefined where placement postcodes are not known. */
  readonly inArea: Float64Array | undefined
}

/** The futures of a forecast as a plan wants them: demand, children, those in the area, and spend as things are. */
export function planFutures({
  tallies,
  months,
  kinds,
  outside,
  paidAnyway,
  spend,
  inArea,
}: CountedFutures): PlanFutures {
  const count = tallies.length / (SERIES_COUNT * months)
  const column = (series: number): Int32Array => {
    const values = new Int32Array(count * months)
    for (let f = 0; f < count; f++) {
      const from = (f * SERIES_COUNT + series) * months
      values.set(tallies.subarray(from, from + months), f * months)
    }
    return values
  }
  const byKind = KINDS.map((_, k) => column(KIND_SERIES + k))
  const inCare = new Int32Array(count * months)
  for (const children of byKind) children.forEach((n, at) => (inCare[at]! += n))
  return {
    count,
    demand: kinds.map(kind => column(DEMAND_SERIES + ownIndex(kind))),
    spot: outside.map((kind, n) =>
      byKind[KINDS.indexOf(kind)]!.map((children, at) =>
        Math.max(children - paidAnyway[n]![at % months]!, 0),
      ),
    ),
    inCare,
    inArea,
    spend,
  }
}
