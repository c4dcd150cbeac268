import { addMonths, calendarDateOf, dayOf, OPEN, type Day } from '../care/index.ts'
import { chanceOfReturnAfter, isComingBack, type ComingBack } from './coming-back.ts'
import { fitLevel, type LevelMode, type LevelPrior } from './entry-level.ts'
import { AT_EIGHTEEN } from './exposure.ts'
import type { KnownHistory } from './known-history.ts'

/** Children who came in together: on one day from one address, as near as a return can tell (home postcode). */
export interface EntryGroups {
  readonly count: number
  readonly day: Int32Array
  /** First member of each group; one longer than `count`. */
  readonly first: Int32Array
  /** Days until the 18th birthday at entry, one a member. */
  readonly daysToAdult: Int32Array
}

/** One stream of entries: children of families here, or unaccompanied children. */
export interface EntryStream {
  readonly groups: EntryGroups
  /** Chance of each group to be the model of the next: recent ones more. Adds up to 1. */
  readonly weight: Float64Array
  readonly level: readonly LevelMode[]
  /** Factor of each calendar month, January first. */
  readonly season: Float64Array
  /** Variance over mean of the monthly number of groups. */
  readonly dispersion: number
  /** Groups a month of the past, oldest first, for those who want to see them. */
  readonly monthly: Float64Array
}

export interface Entries {
  readonly families: EntryStream
  readonly unaccompanied: EntryStream
}

const FAMILY_PRIOR: LevelPrior = {
  sizes: [0.03, 0.06, 0.1, 0.15, 0.22, 0.32],
  sizeWeights: [0.05, 0.15, 0.25, 0.27, 0.2, 0.08],
  years: [0.7, 1.5, 3],
  yearWeights: [0.25, 0.5, 0.25],
  trends: [0.004, 0.02, 0.06],
  trendWeights: [0.6, 0.3, 0.1],
}

/** Unaccompanied children come as wars and policy have it: larger and faster changes. */
const UNACCOMPANIED_PRIOR: LevelPrior = {
  sizes: [0.1, 0.2, 0.35, 0.5, 0.8],
  sizeWeights: [0.1, 0.25, 0.3, 0.25, 0.1],
  years: [1, 2.5, 6],
  yearWeights: [0.25, 0.5, 0.25],
  trends: [0.004, 0.02, 0.06],
  trendWeights: [0.6, 0.3, 0.1],
}

/** The first year of the pandemic, when fewer children were seen. */
const PANDEMIC_FROM = dayOf(2020, 4, 1)
const PANDEMIC_UNTIL = dayOf(2021, 4, 1)

/** Half as likely to be the model of the next after this many years. */
const HALF_LIFE_YEARS = 6

/** Streams of entries as they were before the as-at day. Children who come back are not counted here. */
export function fitEntries(known: KnownHistory, comingBack: ComingBack): Entries {
  return {
    families: fitStream(known, 0, FAMILY_PRIOR, unseenReturns(known, comingBack)),
    unaccompanied: fitStream(known, 1, UNACCOMPANIED_PRIOR, () => 0),
  }
}

function fitStream(
  known: KnownHistory,
  unaccompanied: number,
  prior: LevelPrior,
  unseen: (day: Day) => number,
): EntryStream {
  const groups = groupsOf(known, unaccompanied)
  const months = monthsOf(known)
  const counts = new Float64Array(months.length)
  groups.day.forEach(day => counts[monthIndex(months, day)]!++)
  const total = groups.count
  const days = months.reduce((sum, month) => sum + month.days, 0)
  const exposure = Float64Array.from(
    months,
    month => month.days * (1 + (total > 0 ? (unseen(month.middle) * days) / total : 0)),
  )
  const season = seasonOf(counts, exposure, months)
  months.forEach((month, i) => (exposure[i]! *= season[month.calendarMonth - 1]!))
  const isPandemic = Uint8Array.from(months, ({ middle }) =>
    middle >= PANDEMIC_FROM && middle < PANDEMIC_UNTIL ? 1 : 0,
  )
  const dispersion = unaccompanied ? dispersionOf(counts, exposure) : 1
  return {
    groups,
    weight: recencyWeights(groups, known.asAt),
    level: fitLevel({ counts, exposure, dispersion, isPandemic }, prior),
    season,
    dispersion,
    monthly: counts,
  }
}

function groupsOf(known: KnownHistory, unaccompanied: number): EntryGroups {
  const { periods, children } = known
  const byKey = new Map<string, number[]>()
  for (let p = 0; p < periods.count; p++) {
    const child = periods.child[p]!
    if (children.isUnaccompanied[child] !== unaccompanied || children.isBirthAssumed[child]) continue
    if (periods.isStartUnknown[p] || periods.start[p]! < known.firstDay || isComingBack(known, p)) continue
    const address = known.homePostcode[p]!
    const key = `${periods.start[p]!} ${address === '' || unaccompanied ? `child ${child}` : address}`
    const group = byKey.get(key)
    if (group) group.push(p)
    else byKey.set(key, [p])
  }
  const groups = [...byKey.values()]
  const first = new Int32Array(groups.length + 1)
  groups.forEach((group, i) => (first[i + 1] = first[i]! + group.length))
  return {
    count: groups.length,
    day: Int32Array.from(groups, group => periods.start[group[0]!]!),
    first,
    daysToAdult: Int32Array.from(groups.flat(), p => children.adult[periods.child[p]!]! - periods.start[p]!),
  }
}

interface Month {
  readonly first: Day
  readonly days: number
  readonly middle: Day
  readonly calendarMonth: number
}

/** Months before the as-at day, oldest first: the last ends on it. The first may be cut by the first day. */
function monthsOf(known: KnownHistory): Month[] {
  const months: Month[] = []
  for (let back = 0, end = known.asAt + 1; end > known.firstDay; back++) {
    const first = Math.max(addMonths(known.asAt + 1, -back - 1), known.firstDay)
    const middle = Math.floor((first + end) / 2)
    months.push({ first, days: end - first, middle, calendarMonth: calendarDateOf(middle).month })
    end = first
  }
  return months.reverse()
}

function monthIndex(months: readonly Month[], day: Day): number {
  let [low, high] = [0, months.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (months[middle]!.first <= day) low = middle
    else high = middle - 1
  }
  return low
}

const CALENDAR_MONTHS = 12
const SEASON_STRENGTHS = [20, 50, 100, 200, 400, 800, 1600, 1e5] as const

/** Factors of the calendar months, drawn to 1 as far as the counts say (gamma-Poisson). */
function seasonOf(counts: Float64Array, exposure: Float64Array, months: readonly Month[]): Float64Array {
  const seen = new Float64Array(CALENDAR_MONTHS)
  const expected = new Float64Array(CALENDAR_MONTHS)
  const level = smoothLevel(counts, exposure)
  months.forEach((month, i) => {
    seen[month.calendarMonth - 1]! += counts[i]!
    expected[month.calendarMonth - 1]! += exposure[i]! * level[i]!
  })
  let best: number = SEASON_STRENGTHS.at(-1)!
  let highest = -Infinity
  for (const strength of SEASON_STRENGTHS) {
    let log = 0
    seen.forEach((count, m) => {
      let rising = 0
      for (let i = 0; i < count; i++) rising += Math.log(strength + i)
      log += rising + strength * Math.log(strength) - (strength + count) * Math.log(strength + expected[m]!)
    })
    if (log > highest + 1) [highest, best] = [log, strength]
  }
  return seen.map((count, m) => (count + best) / (expected[m]! + best))
}

/** Entries a day over the year around each month: what a calendar month is compared with. */
function smoothLevel(counts: Float64Array, exposure: Float64Array): Float64Array {
  return counts.map((_, i) => {
    const from = Math.max(0, Math.min(i - 6, counts.length - CALENDAR_MONTHS))
    let [count, days] = [0.1, 1]
    for (let j = from; j < Math.min(from + CALENDAR_MONTHS, counts.length); j++) {
      count += counts[j]!
      days += exposure[j]!
    }
    return count / days
  })
}

/** Variance over mean of monthly counts around the year's level: 1 where they come one by one, more in bursts. */
function dispersionOf(counts: Float64Array, exposure: Float64Array): number {
  const level = smoothLevel(counts, exposure)
  let [sum, months] = [PRIOR_MONTHS, PRIOR_MONTHS]
  counts.forEach((count, i) => {
    const mean = exposure[i]! * level[i]!
    if (mean <= 0) return
    sum += ((count - mean) ** 2 / mean) * (CALENDAR_MONTHS / (CALENDAR_MONTHS - 1))
    months++
  })
  return Math.min(Math.max(sum / months, 1), 6)
}

const PRIOR_MONTHS = 6

function recencyWeights(groups: EntryGroups, asAt: Day): Float64Array {
  const weights = Float64Array.from(groups.day, day => 0.5 ** ((asAt - day) / (HALF_LIFE_YEARS * 365.25)))
  const sum = weights.reduce((a, b) => a + b, 0)
  return weights.map(weight => weight / sum)
}

/**
 * Children who left before the first day and came back later look new. Expected returns a day of such leavers, from
 * the rate of coming back and the leavers a day of the whole time.
 */
function unseenReturns(known: KnownHistory, comingBack: ComingBack): (day: Day) => number {
  const { periods, children } = known
  let leavers = 0
  for (let p = 0; p < periods.count; p++) {
    const isAdult = periods.end[p]! >= children.adult[periods.child[p]!]! - AT_EIGHTEEN
    if (periods.end[p] !== OPEN && !isAdult) leavers++
  }
  const perDay = leavers / (known.asAt + 1 - known.firstDay)
  return day => perDay * chanceOfReturnAfter(comingBack, day - known.firstDay)
}
