import { kindIndex, OWN_KINDS, type Kind, type ProvisionRow, type SupplyMode } from '../care/index.ts'
import { AREA } from '../history/index.ts'
import { availableByDay, isUnsure, type DaySpan } from '../supply/index.ts'
import type { ForecastRequest } from './forecast.ts'
import { periodsInCare, type KnownHistory } from './known-history.ts'
import { bookedInGroups } from './place-order.ts'
import { BEYOND, FAR, NEAR, NO_SLOT, POOLED_KINDS, POOLS, poolStart, SLOTS, UNKNOWN, type PreparedPools } from './pools.ts' // prettier-ignore

/** In order of the pools: what `isInArea` says of a place in each. */
const SAYS = [true, undefined, false] as const

/** The pool of a place of which this is known. */
export const poolOf = (isInArea: boolean | undefined): number => SAYS.indexOf(isInArea)

/**
 * Places by where they are, and which of them the children in care live in as far as the return and the list of places tell.
 * undefined where nobody asks, where it is known of no place where it is, or of no child.
 */
export function poolsAhead(
  known: KnownHistory,
  request: Pick<ForecastRequest, 'isNearFirst' | 'provision' | 'supply' | 'bookedFirst' | 'bookings'>,
  days: DaySpan,
): PreparedPools | undefined {
  if (!request.isNearFirst || !known.history.placements.area) return undefined
  const columns = [
    ...OWN_KINDS.map(kind => ownColumns(request, kind, days)),
    ...OWN_KINDS.map((_, own) => bookedColumns(request, own, days)),
  ]
  if (!columns.some(pools => pools?.[NEAR] ?? pools?.[FAR])) return undefined
  const places = new Int32Array(POOLED_KINDS.length * POOLS * days.count)
  columns.forEach((pools, pooled) =>
    pools?.forEach((column, pool) => {
      if (column) places.set(column, poolStart(pooled, pool, days.count))
    }),
  )
  const kinds = columns.reduce((bits, pools, pooled) => (pools ? bits | (1 << pooled) : bits), 0)
  return { kinds, places, ...seats(known, { kinds, places }, days.count) }
}

/** Places of a kind by day in each pool, undefined for one without any. */
type Columns = readonly (Int32Array | undefined)[]

/** Of an own kind; undefined where it is known of none of its places where it is. */
function ownColumns(
  { provision = [], supply }: Pick<ForecastRequest, 'provision' | 'supply'>,
  kind: Kind,
  days: DaySpan,
): Columns | undefined {
  const rows = provision.filter(row => row.kind === kind && counts(row, supply, days))
  if (!rows.some(row => row.isInArea !== undefined)) return undefined
  return SAYS.map(says => {
    const here = rows.filter(row => row.isInArea === says)
    return here.length > 0 ? availableByDay(here, kind, days, supply) : undefined
  })
}

/** Whether a row's places can count on any of the days. */
const counts = (row: ProvisionRow, supply: SupplyMode, { first, count }: DaySpan): boolean =>
  (row.status === 'open' || supply === 'planned') &&
  row.openTo > first &&
  (isUnsure(row) || row.openFrom < first + count)

/** Of what is booked in the stead of an own kind; undefined where it neither comes first nor is known of any where it is. */
function bookedColumns(
  { bookedFirst, bookings = bookedFirst?.bookings ?? [] }: Pick<ForecastRequest, 'bookedFirst' | 'bookings'>,
  own: number,
  days: DaySpan,
): Columns | undefined {
  const groups = SAYS.map(says => bookings.filter(one => one.isInArea === says))
  const columns = bookedInGroups(own, groups, days)
  const isFirst = bookedFirst?.kinds.includes(OWN_KINDS[own]!) ?? false
  return isFirst || columns[NEAR] || columns[FAR] ? columns : undefined
}

/**
 * Where the children in care sit on the as-at day. Who lives in the area sits in a near place, or in one of which it is not known
 * where there are more such children than near places; the same outside. Children of whom it is not known where they live are
 * spread over the places that are left, as many as each pool has.
 */
function seats(
  known: KnownHistory,
  { kinds, places }: Pick<PreparedPools, 'kinds' | 'places'>,
  days: number,
): Pick<PreparedPools, 'slots' | 'rest'> {
  const { placements, periods } = known.history
  const open = periodsInCare(known)
  const lastPlacement = (period: number) => periods.firstPlacement[period + 1]! - 1
  const area = open.map(period => placements.area![lastPlacement(period)]!)
  const kind = open.map(period => known.stays.kind[known.periods.firstStay[period + 1]! - 1]!)
  const slots = new Uint8Array(open.length).fill(NO_SLOT)
  const rest = new Int32Array(POOLED_KINDS.length * 2)
  POOLED_KINDS.forEach((name, pooled) => {
    if (!((kinds >> pooled) & 1)) return
    const free = Array.from({ length: POOLS }, (_, pool) => places[poolStart(pooled, pool, days)]!)
    const isOwn = pooled < OWN_KINDS.length
    const living = open.flatMap((_, row) => (kind[row] === kindIndex(name) ? [row] : []))
    const sit = (row: number, pool: number) => {
      free[pool]!--
      slots[row] = pooled * SLOTS + pool
    }
    for (const row of living) {
      if (area[row] === AREA.unknown) continue
      const told = area[row] === AREA.inArea ? NEAR : FAR
      sit(row, [told, UNKNOWN].find(pool => free[pool]! > 0) ?? (isOwn ? told : BEYOND))
    }
    const unknown = living.filter(row => area[row] === AREA.unknown)
    spread(unknown.length, free).forEach((pool, i) => sit(unknown[i]!, pool))
    for (const row of living) {
      const pool = slots[row]! % SLOTS
      if (pool === NEAR || pool === FAR || area[row] === AREA.unknown) continue
      rest[pooled * 2 + 1]!++
      if (area[row] === AREA.inArea) rest[pooled * 2]!++
    }
  })
  return { slots, rest }
}

/** Pools for so many children, in proportion to what is free in each, mixed; BEYOND once nothing is. */
function spread(children: number, free: readonly number[]): number[] {
  const room = Array.from({ length: POOLS }, (_, pool) => Math.max(free[pool]!, 0))
  const all = room.reduce((sum, one) => sum + one, 0)
  const given = room.map(() => 0)
  return Array.from({ length: children }, (_, i) => {
    if (i >= all) return BEYOND
    const owed = room.map((one, pool) =>
      given[pool]! < one ? (one * (i + 1)) / all - given[pool]! : -Infinity,
    )
    const pool = owed.indexOf(Math.max(...owed))
    given[pool]!++
    return pool
  })
}
