import { KINDS } from '../care/index.ts'
import { COUNTED_POOLS, NOT_POOLED, pooledOfKind, sizeOfPools, type PreparedPools } from './pools.ts'
import type { Prepared } from './prepared.ts'
import { poolCountsOf } from './simulate.ts'

/** Children in places known to be in the area, and known to be outside it, in every future. Plain values, so that they can be kept. */
export interface NearFutures extends Pick<PreparedPools, 'kinds'> {
  /** [run][POOLED_KINDS][near, far][month] */
  readonly children: Int32Array
  /** As `PreparedPools.rest`. */
  readonly rest: readonly number[]
}

/** @returns undefined where no place is told apart */
export const nearFuturesOf = (prepared: Prepared, tallies: Int32Array): NearFutures | undefined =>
  prepared.pools && {
    kinds: prepared.pools.kinds,
    rest: [...prepared.pools.rest],
    children: poolCountsOf(prepared, tallies).slice(),
  }

/** One of KINDS whose places are told apart. */
export interface NearKind {
  readonly near: (run: number, month: number) => number
  readonly far: (run: number, month: number) => number
  /** Of the children on the as-at day in no place known to be near or far: in the area, and of how many that is known. */
  readonly rest: { readonly inArea: number; readonly known: number }
}

/** Each of KINDS; undefined for those whose places are not told apart. */
export function nearKinds(
  futures: NearFutures | undefined,
  months: number,
): readonly (NearKind | undefined)[] {
  if (!futures) return KINDS.map(() => undefined)
  const { children, rest } = futures
  const at = (pooled: number, which: number) => (run: number, month: number) =>
    children[run * sizeOfPools(months) + (pooled * COUNTED_POOLS + which) * months + month]!
  return Array.from(
    pooledOfKind(futures),
    pooled =>
    pooled === NOT_POOLED
      ? undefined
      : { near: at(pooled, 0), far: at(pooled, 1), rest: { inArea: rest[pooled * 2]!, known: rest[pooled * 2 + 1]! } }, // prettier-ignore
  )
}

/** Some of the futures. */
export const firstNear = ({ children, ...rest }: NearFutures, runs: number, months: number): NearFutures => ({
  ...rest,
  children: children.subarray(0, runs * sizeOfPools(months)),
})
