import type { ComingBack } from './coming-back.ts'
import type { Destinations } from './destinations.ts'
import type { Search } from './search.ts'

/**
 * How much is known of shares and chances that every future draws anew: counts, seen and borrowed, of gamma draws that
 * are drawn around what was estimated. Left out of a forecast that takes them as known exactly.
 */
export interface ShareEvidence {
  /** First homes: [unaccompanied][need] */
  readonly firstNeed: Float64Array
  /** Homes after one that ended: [unaccompanied][kind left][need] */
  readonly nextNeed: Float64Array
  /** Homes that the plan had: [unaccompanied][kind left][need] */
  readonly plannedNeed: Float64Array
  /** Whether a child of this age left a home of this kind so: [unaccompanied][kind left][age step]. */
  readonly nextSeen: Uint8Array
  readonly plannedSeen: Uint8Array
  /** Searches that a match chance rests on: [own kind][age band]. */
  readonly searches: Float64Array
  /** Children who came back: [step since leaving] */
  readonly backByStep: Float64Array
  /** [went home or elsewhere] */
  readonly backByWhere: Float64Array
}

/** What the fit of each decision says of how much it rests on. */
export const evidenceOf = (
  { evidence }: Destinations,
  search: Search,
  comingBack: ComingBack,
): ShareEvidence => ({
  ...evidence,
  searches: search.evidence,
  backByStep: comingBack.eventsByStep,
  backByWhere: comingBack.eventsByWhere,
})
