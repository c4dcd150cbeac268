import { kindIndex, OPEN, type Day } from '../care/index.ts'
import {
  AREA,
  CLOSINGS,
  EXITS,
  type Children,
  type History,
  type Periods,
  type Placements,
  type Sources,
  type Statuses,
} from './history.ts'

/**
 * The history as it was known on a day: what begins later is not seen, what ends later is open, a home that followed
 * a temporary stay is not yet known. All loaded returns are used, so corrections made since then stand.
 */
export function asAt(history: History, day: Day): History {
  const periods = begunBy(history.periods.start, day)
  const placements = begunBy(history.placements.start, day)
  const statuses = begunBy(history.statuses.start, day)
  const sources = begunBy(history.sources.start, day)
  const children = history.children
  const known = rowsWhere(children.count, child => isAnyKept(periods, children.firstPeriod, child))
  const newPeriod = newIndexOf(periods, history.periods.count)
  return {
    ...history,
    lastDay: Math.min(day, history.lastDay),
    children: childrenAsAt(children, known, newPeriod, day),
    periods: periodsAsAt(
      history.periods,
      { kept: periods, day },
      {
        child: newIndexOf(known, children.count),
        placement: newIndexOf(placements, history.placements.count),
        status: newIndexOf(statuses, history.statuses.count),
      },
    ),
    placements: placementsAsAt(
      history,
      { kept: placements, day },
      newPeriod,
      newIndexOf(sources, history.sources.count),
    ),
    statuses: statusesAsAt(history.statuses, { kept: statuses, day }, newPeriod),
    sources: sourcesAsAt(history.sources, sources),
  }
}

interface Kept {
  /** Row numbers that stay, in order. */
  readonly kept: Int32Array
  readonly day: Day
}

const begunBy = (starts: Int32Array, day: Day): Int32Array =>
  rowsWhere(starts.length, row => starts[row]! <= day)

function rowsWhere(count: number, isKept: (row: number) => boolean): Int32Array {
  const rows = new Int32Array(count)
  let length = 0
  for (let row = 0; row < count; row++) if (isKept(row)) rows[length++] = row
  return rows.slice(0, length)
}

/** For each row of old, how many kept rows come before it: its new place, and a boundary for those that are gone; one longer. */
function newIndexOf(kept: Int32Array, count: number): Int32Array {
  const index = new Int32Array(count + 1)
  let before = 0
  for (let row = 0; row <= count; row++) {
    index[row] = before
    if (kept[before] === row) before++
  }
  return index
}

function isAnyKept(kept: Int32Array, first: Int32Array, group: number): boolean {
  let [low, high] = [0, kept.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (kept[middle]! < first[group]!) low = middle + 1
    else high = middle
  }
  return low < kept.length && kept[low]! < first[group + 1]!
}

const ints = (from: Int32Array, kept: Int32Array): Int32Array => kept.map(row => from[row]!)
const bytes = (from: Uint8Array, kept: Int32Array): Uint8Array => Uint8Array.from(kept, row => from[row]!)
const texts = <T extends string>(from: readonly T[], kept: Int32Array): T[] =>
  Array.from(kept, row => from[row]!)
const endsAsAt = (ends: Int32Array, { kept, day }: Kept): Int32Array =>
  kept.map(row => (ends[row]! > day ? OPEN : ends[row]!))

/** First rows of what belongs to each kept row, renumbered, and one more for the end. */
function firsts(first: Int32Array, kept: Int32Array, newIndex: Int32Array): Int32Array {
  const renumbered = new Int32Array(kept.length + 1)
  kept.forEach((row, i) => (renumbered[i] = newIndex[first[row]!]!))
  renumbered[kept.length] = newIndex.at(-1)!
  return renumbered
}

function childrenAsAt(children: Children, kept: Int32Array, newPeriod: Int32Array, day: Day): Children {
  return {
    count: kept.length,
    id: texts(children.id, kept),
    birth: ints(children.birth, kept),
    isBirthAssumed: bytes(children.isBirthAssumed, kept),
    sex: texts(children.sex, kept),
    ethnicity: texts(children.ethnicity, kept),
    isUnaccompanied: bytes(children.isUnaccompanied, kept),
    unaccompaniedUntil: endsAsAt(children.unaccompaniedUntil, { kept, day }),
    firstPeriod: firsts(children.firstPeriod, kept, newPeriod),
  }
}

interface NewIndexes {
  readonly child: Int32Array
  readonly placement: Int32Array
  readonly status: Int32Array
}

function periodsAsAt(periods: Periods, known: Kept, { child, placement, status }: NewIndexes): Periods {
  const { kept, day } = known
  const isOpen = (row: number) => periods.end[row]! > day
  return {
    count: kept.length,
    child: kept.map(row => child[periods.child[row]!]!),
    start: ints(periods.start, kept),
    end: endsAsAt(periods.end, known),
    closing: Uint8Array.from(kept, row => (isOpen(row) ? CLOSINGS.indexOf('open') : periods.closing[row]!)),
    exit: Uint8Array.from(kept, row => (isOpen(row) ? EXITS.indexOf('open') : periods.exit[row]!)),
    exitCode: Array.from(kept, row => (isOpen(row) ? '' : periods.exitCode[row]!)),
    need: texts(periods.need, kept),
    isStartUnknown: bytes(periods.isStartUnknown, kept),
    firstPlacement: firsts(periods.firstPlacement, kept, placement),
    firstStatus: firsts(periods.firstStatus, kept, status),
  }
}

const OTHER = kindIndex('other')

function placementsAsAt(
  { placements, sources }: History,
  known: Kept,
  newPeriod: Int32Array,
  newSource: Int32Array,
): Placements {
  const { kept, day } = known
  const isSettled = (row: number) => placements.settled[row]! <= day
  /** What the arrival row said, where the home came later. */
  const arrival = (settled: readonly string[], arrived: readonly string[]): string[] =>
    Array.from(kept, row => (isSettled(row) ? settled[row]! : arrived[placements.source[row]!]!))
  return {
    count: kept.length,
    period: kept.map(row => newPeriod[placements.period[row]!]!),
    start: ints(placements.start, kept),
    end: endsAsAt(placements.end, known),
    kind: Uint8Array.from(kept, row => (isSettled(row) ? placements.kind[row]! : OTHER)),
    place: arrival(placements.place, sources.place),
    provider: arrival(placements.provider, sources.provider),
    reasonNew: texts(placements.reasonNew, kept),
    reasonChange: Array.from(kept, row => (placements.end[row]! > day ? '' : placements.reasonChange[row]!)),
    homePostcode: arrival(placements.homePostcode, sources.homePostcode),
    placementPostcode: arrival(placements.placementPostcode, sources.placementPostcode),
    urn: Array.from(kept, row => (isSettled(row) ? placements.urn[row]! : '')),
    ...areaAsAt(placements, kept, isSettled),
    source: firsts(placements.source, kept, newSource),
    settled: endsAsAt(placements.settled, known),
  }
}

const areaAsAt = (
  { area }: Placements,
  kept: Int32Array,
  isSettled: (row: number) => boolean,
): Pick<Placements, 'area'> =>
  area ? { area: Uint8Array.from(kept, row => (isSettled(row) ? area[row]! : AREA.unknown)) } : {}

function statusesAsAt(statuses: Statuses, known: Kept, newPeriod: Int32Array): Statuses {
  const { kept } = known
  return {
    count: kept.length,
    period: kept.map(row => newPeriod[statuses.period[row]!]!),
    start: ints(statuses.start, kept),
    end: endsAsAt(statuses.end, known),
    code: texts(statuses.code, kept),
    group: bytes(statuses.group, kept),
  }
}

function sourcesAsAt(sources: Sources, kept: Int32Array): Sources {
  return {
    count: kept.length,
    file: texts(sources.file, kept),
    row: ints(sources.row, kept),
    start: ints(sources.start, kept),
    place: texts(sources.place, kept),
    provider: texts(sources.provider, kept),
    homePostcode: texts(sources.homePostcode, kept),
    placementPostcode: texts(sources.placementPostcode, kept),
    isRepaired: bytes(sources.isRepaired, kept),
  }
}
