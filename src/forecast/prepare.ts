import {
  birthday,
  calendarDateOf,
  kindIndex,
  monthEndsAfter,
  OPEN,
  OWN_KINDS,
  ownIndex,
} from '../care/index.ts'
import { aheadFrom, availableByDay, unsureOpenings } from '../supply/index.ts'
import { BACK_UNTIL, nextStartOf, whereTo } from './coming-back.ts'
import { joinChanges, NO_CHANGES, withChanges, type Changes } from './changes.ts'
import { classesOf } from './entrant-classes.ts'
import type { EntryGroups, EntryStream } from './entries.ts'
import { widened } from './entry-level.ts'
import { AT_EIGHTEEN } from './exposure.ts'
import type { Fit } from './fit.ts'
import type { ForecastRequest } from './forecast.ts'
import { failedSharesOf } from './failed-matches.ts'
import { FRAILTY_POINTS, gammaPoints, type Frailty } from './frailty.ts'
import { periodsInCare, type KnownHistory } from './known-history.ts'
import { NEEDS } from './needs.ts'
import { followingPopulation, populationGrowth } from './population.ts'
import { BIRTHDAYS_KEPT, type Prepared, type PreparedChildren, type PreparedEntries, type PreparedInCare, type PreparedLeavers, type PreparedRates } from './prepared.ts' // prettier-ignore
import { bookedAhead } from './place-order.ts'
import { poolOf, poolsAhead } from './pools-ahead.ts'
import { keyOf } from './random.ts'
import { evidenceOf } from './share-evidence.ts'
import type { DrawnFit } from './shrunken-rates.ts'
import { careDays } from './steps.ts'

/**
 * Joins what is known, what was estimated and what is asked into plain columns for the simulation.
 * @param earlier prepared from the same past and fit: its children are the same
 */
export function prepare(
  known: KnownHistory,
  fit: Fit,
  asked: ForecastRequest,
  earlier?: Pick<Prepared, 'inCare' | 'leavers'>,
): Prepared {
  const request = { ...asked, provision: asked.provision && aheadFrom(asked.provision, known.asAt) }
  const monthEnds = Int32Array.from(monthEndsAfter(known.asAt, request.months), day => day - known.asAt)
  const days = monthEnds.at(-1)! + 1
  const { frailty } = fit.hazards
  const drift = request.calibration?.factor ?? 1
  const booked = bookedAhead(request.bookedFirst, { first: known.asAt, count: days })
  const bookedFirst = request.bookedFirst?.kinds.map(kind => OWN_KINDS.indexOf(kind))
  const failed = failedSharesOf(request.failedMatches)
  const pools = poolsAhead(known, request, { first: known.asAt, count: days })
  const prepared: Prepared = {
    seed: request.seed,
    months: request.months,
    monthEnds,
    monthOfDay: monthsOfDays(monthEnds, days),
    leaving: preparedRates(fit.hazards.leaving, fit.hazards.leavingDrift * drift),
    planned: preparedRates(fit.hazards.planned, fit.hazards.plannedDrift),
    moving: preparedRates(fit.hazards.moving, fit.hazards.movingDrift),
    newFactors: gammaPoints(1 / frailty.variance, 1, FRAILTY_POINTS),
    inCare: earlier?.inCare ?? childrenInCare(known, fit),
    leavers: earlier?.leavers ?? recentLeavers(known, fit),
    entries: [
      preparedEntries(wider(fit.entries.families, drift), 0, known, monthEnds),
      preparedEntries(wider(fit.entries.unaccompanied, drift), 1, known, monthEnds),
    ],
    firstNeed: addedUp(fit.destinations.first, NEEDS.length),
    nextNeed: addedUp(fit.destinations.next, NEEDS.length),
    plannedNeed: addedUp(fit.destinations.planned, NEEDS.length),
    match: fit.search.match,
    places: placesAhead(known, request, days),
    ...(booked ? { booked } : {}),
    ...(bookedFirst ? { bookedFirst } : {}),
    ...(failed ? { failed } : {}),
    ...(pools ? { pools } : {}),
    backRate: fit.comingBack.rate,
    homeShare: fit.comingBack.homeShare,
    evidence: evidenceOf(fit.destinations, fit.search, fit.comingBack),
  }
  const { population } = request
  const growth = population ? populationGrowth(population, known.asAt, known.asAt + days - 1) : []
  const following = { ...NO_CHANGES, entries: followingPopulation(growth, days - 1) }
  const here = joinChanges(following, openingsAhead(request))
  return withChanges(withChanges(prepared, here), request.changes ?? NO_CHANGES)
}

function monthsOfDays(monthEnds: Int32Array, days: number): Int16Array {
  const months = new Int16Array(days + 1)
  for (let day = 0, month = 0; day <= days; day++) {
    while (month < monthEnds.length && monthEnds[month]! < day) month++
    months[day] = month
  }
  return months
}

const preparedRates = (fit: DrawnFit, yearly: number): PreparedRates => ({
  effects: fit.centre,
  root: fit.root,
  yearly,
})

function columnsOf(known: KnownHistory, children: readonly number[], frailty: Frailty): PreparedChildren {
  const birthdays = new Int32Array(children.length * BIRTHDAYS_KEPT.length)
  const factors = new Float64Array(children.length * FRAILTY_POINTS)
  const a = 1 / frailty.variance
  children.forEach((child, row) => {
    BIRTHDAYS_KEPT.forEach((years, i) => {
      const day = birthday(known.children.birth[child]!, years)
      birthdays[row * BIRTHDAYS_KEPT.length + i] = day - known.asAt
    })
    const shape = a + frailty.moves[child]!
    const mean = shape / (a + frailty.expected[child]!)
    factors.set(gammaPoints(shape, mean, FRAILTY_POINTS), row * FRAILTY_POINTS)
  })
  return {
    count: children.length,
    key: Int32Array.from(children, child => keyOf(known.children.id[child]!)),
    alone: Uint8Array.from(children, child => known.children.isUnaccompanied[child]!),
    birthdays,
    factors,
  }
}

function childrenInCare(known: KnownHistory, fit: Fit): PreparedInCare {
  const { periods, stays } = known
  const open = periodsInCare(known)
  const lastStay = (p: number) => periods.firstStay[p + 1]! - 1
  return {
    ...columnsOf(known, open.map(p => periods.child[p]!), fit.hazards.frailty), // prettier-ignore
    kind: Uint8Array.from(open, p => stays.kind[lastStay(p)]!),
    careStart: Int32Array.from(open, p => careStartOf(known, p)),
    homeStart: Int32Array.from(open, p => stays.start[lastStay(p)]! - known.asAt),
    wantedOwn: Float64Array.from(open, p => fit.search.wantedOwn[lastStay(p)]!),
  }
}

const careStartOf = ({ periods, asAt }: KnownHistory, period: number): number =>
  -careDays(asAt - periods.start[period]!, periods.isStartUnknown[period] === 1)

function recentLeavers(known: KnownHistory, fit: Fit): PreparedLeavers {
  const { periods } = known
  const next = nextStartOf(known)
  const out: number[] = []
  for (let p = 0; p < periods.count; p++) {
    const left = periods.end[p]!
    const adult = known.children.adult[periods.child[p]!]!
    if (left === OPEN || next[p] !== OPEN || left >= adult - AT_EIGHTEEN) continue
    if (known.asAt - left < BACK_UNTIL && adult > known.asAt + 1) out.push(p)
  }
  return {
    ...columnsOf(known, out.map(p => periods.child[p]!), fit.hazards.frailty), // prettier-ignore
    left: Int32Array.from(out, p => periods.end[p]! - known.asAt),
    where: Uint8Array.from(out, p => whereTo(known, p)),
  }
}

const wider = (stream: EntryStream, drift: number): EntryStream => ({
  ...stream,
  level: widened(stream.level, drift),
})

function preparedEntries(
  stream: EntryStream,
  alone: 0 | 1,
  known: KnownHistory,
  monthEnds: Int32Array,
): PreparedEntries {
  const { order, classes } = classesOf(stream.groups, stream.weight)
  let sum = 0
  return {
    alone,
    level: stream.level,
    season: Float64Array.from(monthEnds, end => stream.season[calendarDateOf(known.asAt + end).month - 1]!),
    dispersion: stream.dispersion,
    groupChance: Float64Array.from(order, group => (sum += stream.weight[group]!)),
    ...membersOf(stream.groups, order),
    classes,
  }
}

/** Members of the groups, one group after another in this order. */
function membersOf({ first, daysToAdult }: EntryGroups, order: Int32Array) {
  const firstMember = new Int32Array(order.length + 1)
  const members: number[] = []
  order.forEach((group, place) => {
    members.push(...daysToAdult.subarray(first[group], first[group + 1]))
    firstMember[place + 1] = members.length
  })
  return { firstMember, daysToAdult: Int32Array.from(members) }
}

function addedUp(shares: Float64Array, outcomes: number): Float64Array {
  let sum = 0
  return shares.map((share, i) => (sum = i % outcomes === 0 ? share : sum + share))
}

/** Places of the own kinds: as provided; without provision as many as are in use at the as-at day. */
function placesAhead(known: KnownHistory, request: ForecastRequest, days: number): Int32Array {
  const places = new Int32Array(OWN_KINDS.length * days)
  OWN_KINDS.forEach((kind, own) => {
    const column = request.provision
      ? availableByDay(request.provision, kind, { first: known.asAt, count: days }, request.supply)
      : new Int32Array(days).fill(inUse(known, kindIndex(kind)))
    places.set(column, own * days)
  })
  return places
}

/** Planned places of the own kinds whose day is not sure: each future draws it. */
function openingsAhead({ provision = [], supply, asAt }: ForecastRequest): Changes {
  const places = unsureOpenings(provision, supply).flatMap(({ row, likely, earliest, latest, steps }) => {
    const own = ownIndex(row.kind)
    const id = keyOf(`${row.provision}|${row.kind}|${row.openFrom}`) & 0xffff
    const days = { day: likely - asAt, earliest: earliest - asAt, latest: latest - asAt }
    return own < 0 ? [] : [{ id, own, ...days, steps, isMovingOut: false, pool: poolOf(row.isInArea) }]
  })
  return { ...NO_CHANGES, places }
}

function inUse(known: KnownHistory, kind: number): number {
  let count = 0
  for (let stay = 0; stay < known.stays.count; stay++)
    if (known.stays.kind[stay] === kind && known.stays.end[stay] === OPEN) count++
  return count
}
