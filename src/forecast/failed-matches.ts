import { AGE_BANDS, OWN_KINDS } from '../care/index.ts'
import type { ChangesInForce } from './changes-in-force.ts'
import type { FailedMatches } from './forecast.ts'
import type { Memory } from './memory.ts'
import type { Prepared } from './prepared.ts'

const BANDS = AGE_BANDS.length

/** Share of failed matches by own kind; undefined for a kind of which nothing is stated. */
export type FailedShares = readonly (number | undefined)[]

/** @returns undefined where nothing is stated: every search that fails though a place is free then needs something else */
export function failedSharesOf(stated: FailedMatches | undefined): FailedShares | undefined {
  const shares = OWN_KINDS.map(kind => stated?.[kind])
  return shares.some(share => share !== undefined) ? shares : undefined
}

/**
 * Chance that a child would live in an own home if there were one with room that suits it, of children who now find one
 * (or did, but for want of room) with the chance `suits`. The return does not tell the others apart; the statement does.
 * Known children and later searches, forecasts and plans all have it from here.
 * @param failed share of the others whose match failed; the rest need something else
 */
export const wishOf = (suits: number, failed: number): number => suits + failed * (1 - suits)

/** Searches of which no free place suited though an own home would have met the need, within a future. */
export class FailedMatching {
  readonly #prepared: Prepared
  readonly #memory: Memory
  readonly #changes: ChangesInForce | undefined
  readonly #shares: FailedShares

  constructor(
    { prepared, memory, changes }: { prepared: Prepared; memory: Memory; changes: ChangesInForce | undefined }, // prettier-ignore
    shares: FailedShares,
  ) {
    this.#prepared = prepared
    this.#memory = memory
    this.#changes = changes
    this.#shares = shares
  }

  /** Chance that a search is for an own home that suits, whether or not one is found. */
  wishOn(own: number, band: number, day: number): number {
    const chance = this.#prepared.match[own * BANDS + band]!
    const failed = this.#shares[own] ?? 0
    return wishOf(this.#changes ? this.#changes.matchInTheWorld(own, chance, day) : chance, failed)
  }

  /**
   * Whether a search whose match failed finds a home after all: not among the places of the as-at day, where the past has
   * it fail, but among those that have come since. Free places are taken to be spread evenly over old and new homes: there
   * is one where at least one of the new ones is free by that.
   */
  findsRoom(own: number, day: number): boolean {
    const { words, places, days, occupied } = this.#memory
    const all = words[places + own * days + day]!
    const added = all - this.#prepared.places[own * days]!
    const free = all - words[occupied + own]!
    return added > 0 && free > 0 && free * added >= all
  }
}
