import { AGE_BANDS, ageBandIndex, ageOn, birthday, KINDS, OPEN, type Day } from '../care/index.ts'
import type { KnownHistory } from './known-history.ts'

/**
 * The two public demand models, re-expressed as baselines from their published formulas: cs-demand-model (a daily
 * mean-rate stock and flow) and its regional fork (the same as a daily matrix, with a band). Five ages by four categories.
 */
export const CATEGORIES = ['fostering', 'residential', 'supported', 'other'] as const
const CATEGORY_COUNT = CATEGORIES.length
export const STATE_COUNT = AGE_BANDS.length * CATEGORY_COUNT
/** Place of "not in care" among the states that a transition can lead to. */
export const OUT = STATE_COUNT

/** Stretches in one state: the first day in, the first day out, and the state that follows. */
export interface Stretches {
  readonly start: readonly number[]
  /** OPEN where it goes on. */
  readonly end: readonly number[]
  readonly state: readonly number[]
  /** The state after, OUT, or -1 where it goes on. */
  readonly next: readonly number[]
  /** Whether the child came in with it. */
  readonly isEntry: readonly boolean[]
}

// prettier-ignore
const CATEGORY_OF_KIND = Uint8Array.from(KINDS, kind => ({
  kinship: 0, in_house_fostering: 0, agency_fostering: 0, in_house_residential: 1, external_residential: 1,
  supported_accommodation: 2, with_parents: 3, adoption: 3, secure: 3, other: 3,
})[kind])

export const stateOf = (band: number, category: number): number => band * CATEGORY_COUNT + category
export const categoryOfKind = (kind: number): number => CATEGORY_OF_KIND[kind]!

/** Stays as the first model sees them: the age on the first day stands for the whole stay. */
export function stretchesByStay(known: KnownHistory): Stretches {
  const { stays, periods, children } = known
  const rows = { start: [], end: [], state: [], next: [], isEntry: [] } as Writable
  for (let stay = 0; stay < stays.count; stay++) {
    const period = stays.period[stay]!
    const band = ageBandIndex(ageOn(children.birth[periods.child[period]!]!, stays.start[stay]!))
    const isLast = stay + 1 === periods.firstStay[period + 1]
    const following = isLast ? OUT : stateOf(band, categoryOfKind(stays.kind[stay + 1]!))
    rows.start.push(stays.start[stay]!)
    rows.end.push(stays.end[stay]!)
    rows.state.push(stateOf(band, categoryOfKind(stays.kind[stay]!)))
    rows.next.push(stays.end[stay] === OPEN ? -1 : following)
    rows.isEntry.push(stay === periods.firstStay[period])
  }
  return rows
}

/** Stays cut at birthdays, as the second model sees them: the age is right on each day. */
export function stretchesByAge(known: KnownHistory): Stretches {
  const { stays, periods, children } = known
  const rows = { start: [], end: [], state: [], next: [], isEntry: [] } as Writable
  for (let stay = 0; stay < stays.count; stay++) {
    const period = stays.period[stay]!
    const birth = children.birth[periods.child[period]!]!
    const category = categoryOfKind(stays.kind[stay]!)
    const isLast = stay + 1 === periods.firstStay[period + 1]
    const end = stays.end[stay]!
    for (let day = stays.start[stay]!; day < Math.min(end, known.asAt + 1);) {
      const band = ageBandIndex(ageOn(birth, day))
      const ageing = band + 1 < BAND_STARTS.length ? birthday(birth, BAND_STARTS[band + 1]!) : OPEN
      const stop = Math.min(end, ageing)
      const isCut = stop < end
      const after = isCut
        ? stateOf(band + 1, category)
        : isLast
          ? OUT
          : stateOf(ageBandIndex(ageOn(birth, stop)), categoryOfKind(stays.kind[stay + 1]!))
      rows.start.push(day)
      rows.end.push(stop > known.asAt ? OPEN : stop)
      rows.state.push(stateOf(band, category))
      rows.next.push(stop > known.asAt ? -1 : after)
      rows.isEntry.push(day === stays.start[stay] && stay === periods.firstStay[period])
      day = stop
    }
  }
  return rows
}

interface Writable {
  start: number[]
  end: number[]
  state: number[]
  next: number[]
  isEntry: boolean[]
}

const BAND_STARTS = [0, 1, 5, 10, 16] as const

export interface MeanRates {
  /** Chance a head a day: [from][to], to in 0..STATE_COUNT (the last: out of care). */
  readonly rate: Float64Array
  /** Children a day into each state. */
  readonly entries: Float64Array
}

export interface Window {
  readonly from: Day
  readonly to: Day
}

/** Which days a mean is taken over, and how the days of the window are counted. */
export interface MeanRule {
  /** All days of the window (0 where nobody is in the state), or only those with somebody in it. */
  readonly days: 'all' | 'occupied'
  readonly daysForEntries: number
}

const WIDTH = STATE_COUNT + 1

/**
 * Means over days of transitions / children in the state the evening before (not events over exposure: that is how
 * these models do it). A transition out of a state that was empty the evening before counts nothing.
 */
export function meanRates(stretches: Stretches, window: Window, rule: MeanRule): MeanRates {
  const span = window.to - window.from + 1
  const stock = stockByDay(stretches, window)
  const rate = new Float64Array(STATE_COUNT * WIDTH)
  const entries = new Float64Array(STATE_COUNT)
  const before = (day: number, state: number) => stock[Math.max(day - 1, 0) * STATE_COUNT + state]!
  stretches.start.forEach((start, row) => {
    const [state, next, end] = [stretches.state[row]!, stretches.next[row]!, stretches.end[row]!]
    if (stretches.isEntry[row] && start >= window.from && start <= window.to)
      entries[state]! += 1 / rule.daysForEntries
    if (next < 0 || end < window.from || end > window.to) return
    const heads = before(end - window.from, state)
    if (heads > 0) rate[state * WIDTH + next]! += 1 / heads
  })
  for (let state = 0; state < STATE_COUNT; state++) {
    let days = span
    if (rule.days === 'occupied') {
      days = 0
      for (let day = 0; day < span; day++) if (before(day, state) > 0) days++
    }
    for (let to = 0; to < WIDTH; to++) rate[state * WIDTH + to]! /= Math.max(days, 1)
  }
  return { rate, entries }
}

/** Children in each state on each evening of the window: [day][state]. */
function stockByDay(stretches: Stretches, window: Window): Float64Array {
  const span = window.to - window.from + 1
  const stock = new Float64Array((span + 1) * STATE_COUNT)
  stretches.start.forEach((start, row) => {
    const [state, end] = [stretches.state[row]!, stretches.end[row]!]
    if (start > window.to || end <= window.from) return
    stock[Math.max(start - window.from, 0) * STATE_COUNT + state]!++
    if (end <= window.to) stock[(end - window.from) * STATE_COUNT + state]!--
  })
  for (let i = STATE_COUNT; i < stock.length; i++) stock[i]! += stock[i - STATE_COUNT]!
  return stock
}

/** Children in each state at the end of a day. */
export function stockOn(stretches: Stretches, day: Day): Float64Array {
  return stockByDay(stretches, { from: day, to: day }).slice(0, STATE_COUNT)
}

const DAYS_IN_BAND = [365, 1460, 1825, 2190, 5110] as const

/** cs-demand-model: ageing is a rate (1 / length of the band), added to the rates of the states. */
export function withAgeing(rates: MeanRates): MeanRates {
  const rate = Float64Array.from(rates.rate)
  for (let state = 0; state < STATE_COUNT; state++) {
    const band = Math.floor(state / CATEGORY_COUNT)
    const to = band + 1 < AGE_BANDS.length ? state + CATEGORY_COUNT : OUT
    rate[state * WIDTH + to]! += 1 / DAYS_IN_BAND[band]!
  }
  return { rate, entries: rates.entries }
}

/** One day of the first model: everyone's leavings, never more than there are, then who comes. */
export function stockFlowStep(stock: Float64Array, rates: MeanRates): Float64Array {
  const after = Float64Array.from(stock, (heads, state) => heads + rates.entries[state]!)
  for (let from = 0; from < STATE_COUNT; from++) {
    let sum = 0
    for (let to = 0; to < WIDTH; to++) sum += rates.rate[from * WIDTH + to]!
    if (sum === 0) continue
    const leaving = Math.min(Math.max(stock[from]! * sum, 0), stock[from]!)
    after[from]! -= leaving
    for (let to = 0; to < STATE_COUNT; to++) after[to]! += (leaving * rates.rate[from * WIDTH + to]!) / sum
  }
  return after
}

/** One day of the second model, with its variance: v' = v + A(1-A) x + entries (its own recursion, faults and all). */
export function multinomialStep(now: MultinomialState, rates: MeanRates): MultinomialState {
  const mean = Float64Array.from(rates.entries)
  const variance = Float64Array.from(now.variance, (v, state) => v + rates.entries[state]!)
  for (let from = 0; from < STATE_COUNT; from++) {
    let stays = 1
    const heads = now.mean[from]!
    for (let to = 0; to < WIDTH; to++) {
      if (to === from) continue
      const chance = rates.rate[from * WIDTH + to]!
      stays -= chance
      if (to === OUT) continue
      mean[to]! += chance * heads
      variance[to]! += chance * (1 - chance) * heads
    }
    mean[from]! += stays * heads
    variance[from]! += stays * (1 - stays) * heads
  }
  return { mean, variance }
}

export interface MultinomialState {
  readonly mean: Float64Array
  readonly variance: Float64Array
}

/** Days in care of each kind within its category during the window: how a category is split into kinds. */
export function kindShares(known: KnownHistory, window: Window): Float64Array {
  const days = new Float64Array(KINDS.length)
  const { stays } = known
  for (let stay = 0; stay < stays.count; stay++) {
    const from = Math.max(stays.start[stay]!, window.from)
    const to = Math.min(stays.end[stay]!, window.to + 1)
    if (to > from) days[stays.kind[stay]!]! += to - from
  }
  const sums = new Float64Array(CATEGORY_COUNT)
  days.forEach((value, kind) => (sums[categoryOfKind(kind)]! += value))
  return days.map((value, kind) => {
    const sum = sums[categoryOfKind(kind)]!
    return sum > 0 ? value / sum : 0
  })
}
