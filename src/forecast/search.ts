import { kindIndex, OPEN, OWN_KINDS, type Day, type ProvisionRow } from '../care/index.ts'
import { placesByDay, UNLIMITED } from '../supply/index.ts'
import type { KnownHistory } from './known-history.ts'
import { NEEDS, needOfKind, ownKindOf } from './needs.ts'
import { AGE_STEPS, stepOf } from './steps.ts'
import { bandOfStep } from './destinations.ts'

const BANDS = 5

/** How searches for an own home have gone while there was room: estimated from the returns. */
export interface Search {
  /** Chance that an own home with a free place suits: [own kind][age band]. */
  readonly match: Float64Array
  /** For each stay in an outside home of that need: the chance that an own home would have suited but had no room. */
  readonly wantedOwn: Float64Array
  /** Searches that each chance rests on, those that it borrows among them: [own kind][age band]. */
  readonly evidence: Float64Array
  /** Searches that the estimate rests on, by own kind. */
  readonly searches: readonly number[]
}

interface Days {
  /** Places free at the start of the day, before anyone leaves; UNLIMITED where not limited. */
  readonly free: Int32Array
  /** Children who looked for such a home on the day. */
  readonly searches: Int32Array
  /** Those who got an own one. */
  readonly own: Int32Array
}

/**
 * Match chances per own kind and age band. Only days count on which there was certainly room for everyone who
 * searched (places free in the morning at least as many as searches), so that a search that ended outside did so for want
 * of a match, not of a place. Need is not in the return: a failed match and a need for something else look alike.
 */
export function fitSearch(known: KnownHistory, provision: readonly ProvisionRow[] | undefined): Search {
  const match = new Float64Array(OWN_KINDS.length * BANDS)
  const evidence = new Float64Array(match.length)
  const wantedOwn = new Float64Array(known.stays.count)
  const searches: number[] = []
  OWN_KINDS.forEach((_, own) => {
    const days = daysOf(known, own, provision)
    const counted = countMatches(known, own, days)
    match.set(counted.chances, own * BANDS)
    evidence.set(counted.evidence, own * BANDS)
    searches.push(counted.total)
    markWanted({ known, own, days, chances: counted.chances, wantedOwn })
  })
  return { match, evidence, wantedOwn, searches }
}

const needOfOwn = (own: number): number => NEEDS.findIndex((_, need) => ownKindOf[need] === own)

/** Whether a stay began with a search for a home of the need that this own kind meets. */
const isSearch = (known: KnownHistory, stay: number, need: number): boolean =>
  needOfKind[known.stays.kind[stay]!] === need && known.stays.start[stay]! > known.firstDay

function daysOf(known: KnownHistory, own: number, provision: readonly ProvisionRow[] | undefined): Days {
  const { stays, firstDay, asAt } = known
  const count = asAt - firstDay + 2
  const kind = kindIndex(OWN_KINDS[own]!)
  const need = needOfOwn(own)
  const change = new Int32Array(count + 1)
  const searches = new Int32Array(count)
  const gained = new Int32Array(count)
  const place = (day: Day) => Math.min(Math.max(day - firstDay, 0), count)
  for (let stay = 0; stay < stays.count; stay++) {
    if (stays.kind[stay] === kind) {
      change[place(stays.start[stay]!)]!++
      if (stays.end[stay] !== OPEN) change[place(stays.end[stay]!)]!--
    }
    if (!isSearch(known, stay, need)) continue
    searches[place(stays.start[stay]!)]!++
    if (stays.kind[stay] === kind) gained[place(stays.start[stay]!)]!++
  }
  const occupied = new Int32Array(count)
  for (let day = 0, now = 0; day < count; day++) occupied[day] = now += change[day]!
  const places = provision
    ? placesByDay(provision, OWN_KINDS[own]!, { first: firstDay, count }, 'as-is')
    : new Int32Array(count).fill(occupied.reduce((a, b) => Math.max(a, b), 0))
  const free = Int32Array.from(places, (all, day) =>
    all === UNLIMITED ? UNLIMITED : all - occupied[Math.max(day - 1, 0)]!,
  )
  return { free, searches, own: gained }
}

function countMatches(known: KnownHistory, own: number, days: Days) {
  const need = needOfOwn(own)
  const kind = kindIndex(OWN_KINDS[own]!)
  const tried = new Float64Array(BANDS)
  const got = new Float64Array(BANDS)
  const all = { tried: 0, got: 0 }
  for (let stay = 0; stay < known.stays.count; stay++) {
    if (!isSearch(known, stay, need)) continue
    const day = known.stays.start[stay]! - known.firstDay
    const isOwn = known.stays.kind[stay] === kind
    all.tried++
    if (isOwn) all.got++
    if (days.free[day]! < days.searches[day]!) continue
    const band = bandAt(known, stay)
    tried[band]!++
    if (isOwn) got[band]!++
  }
  const total = tried.reduce((a, b) => a + b, 0)
  const share = total > 0 ? got.reduce((a, b) => a + b, 0) / total : (all.got + 0.5) / (all.tried + 1)
  const chances = tried.map((count, band) => (got[band]! + PRIOR_SEARCHES * share) / (count + PRIOR_SEARCHES))
  return { chances, evidence: tried.map(count => count + PRIOR_SEARCHES), total }
}

const PRIOR_SEARCHES = 20

function bandAt(known: KnownHistory, stay: number): number {
  const child = known.periods.child[known.stays.period[stay]!]!
  return bandOfStep[stepOf(AGE_STEPS, known.stays.start[stay]! - known.children.birth[child]!)]!
}

interface Marking {
  readonly known: KnownHistory
  readonly own: number
  readonly days: Days
  readonly chances: Float64Array
  readonly wantedOwn: Float64Array
}

/** By Bayes' rule: of those who ended outside, how many an own home would have suited had there been room. */
function markWanted({ known, own, days, chances, wantedOwn }: Marking): void {
  const need = needOfOwn(own)
  const kind = kindIndex(OWN_KINDS[own]!)
  const room = roomByFree(days, chances)
  for (let stay = 0; stay < known.stays.count; stay++) {
    if (needOfKind[known.stays.kind[stay]!] !== need || known.stays.kind[stay] === kind) continue
    const day = known.stays.start[stay]! - known.firstDay
    const chance = chances[bandAt(known, stay)]!
    const hasRoom = day > 0 ? room.at(days.free[day]!) : room.usual
    wantedOwn[stay] = (chance * (1 - hasRoom)) / (1 - chance * hasRoom)
  }
}

const MOST_FREE = 12

/** How often a suitable search found room, by places free in the morning. */
function roomByFree(days: Days, chances: Float64Array) {
  const mean = chances.reduce((a, b) => a + b, 0) / chances.length
  const tried = new Float64Array(MOST_FREE + 1)
  const got = new Float64Array(MOST_FREE + 1)
  const place = (free: number) => Math.min(Math.max(free, 0), MOST_FREE)
  days.searches.forEach((searches, day) => {
    tried[place(days.free[day]!)]! += searches
    got[place(days.free[day]!)]! += days.own[day]!
  })
  const share = (got: number, tried: number) => Math.min((got + mean) / ((tried + 1) * mean), 1)
  const sum = (values: Float64Array) => values.reduce((a, b) => a + b, 0)
  return {
    usual: share(sum(got), sum(tried)),
    at: (free: number) => (free > MOST_FREE ? 1 : share(got[place(free)]!, tried[place(free)]!)),
  }
}
