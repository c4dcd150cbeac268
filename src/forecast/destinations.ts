import { ageBandIndex, KINDS, OPEN } from '../care/index.ts'
import type { KnownHistory } from './known-history.ts'
import { isPlannedMove, NEEDS, needOfKind } from './needs.ts'
import { eachRepeated, nestedShares, pooledShares, shrunkShares } from './shares.ts'
import { AGE_STEP_YEARS, AGE_STEPS, HOME_STEPS, stepOf } from './steps.ts'

const NEED_COUNT = NEEDS.length
const STEPS = AGE_STEPS.count

/** How long the home that a child leaves has lasted: under 30 days, 182, 365, 730, or longer. One class a step of time in home. */
export const STAY_CLASS = [0, 0, 1, 1, 2, 3, 4, 4] as const
export const STAY_CLASSES = 5

/** What children look for: when they come in, and when they move. Shares of NEEDS in each cell. */
export interface Destinations {
  /** [unaccompanied][age step][need] */
  readonly first: Float64Array
  /** Moves because a home ended: [unaccompanied][kind they leave][age step][how long it lasted][need] */
  readonly next: Float64Array
  /** Moves as the plan has it, in the same cells. */
  readonly planned: Float64Array
}

export const firstCell = (unaccompanied: number, ageStep: number): number =>
  (unaccompanied * STEPS + ageStep) * NEED_COUNT

/** @param homeStep step of the days in the home that is left */
export const nextCell = (unaccompanied: number, kind: number, ageStep: number, homeStep: number): number =>
  (((unaccompanied * KINDS.length + kind) * STEPS + ageStep) * STAY_CLASSES + STAY_CLASS[homeStep]!) *
  NEED_COUNT

/** Age band of each age step: the steps' edges include the bands'. */
export const bandOfStep: Uint8Array = Uint8Array.from(AGE_STEP_YEARS, years => ageBandIndex(years))

/** Counts what children went to in the returns, and shrinks thin cells to their margins. */
export function fitDestinations(known: KnownHistory): Destinations {
  const { stays, periods, children } = known
  const first = new Float64Array(2 * STEPS * NEED_COUNT)
  const next = new Float64Array(2 * KINDS.length * STEPS * STAY_CLASSES * NEED_COUNT)
  const planned = new Float64Array(next.length)
  for (let stay = 0; stay < stays.count; stay++) {
    const period = stays.period[stay]!
    const child = periods.child[period]!
    const start = stays.start[stay]!
    if (start < known.firstDay || start === OPEN) continue
    const alone = children.isUnaccompanied[child]!
    const age = stepOf(AGE_STEPS, start - children.birth[child]!)
    const need = needOfKind[stays.kind[stay]!]!
    if (stay !== periods.firstStay[period]) {
      const home = stepOf(HOME_STEPS, start - stays.start[stay - 1]!)
      const left = stays.kind[stay - 1]!
      const counts = isPlannedMove(left, stays.kind[stay]!) ? planned : next
      counts[nextCell(alone, left, age, home) + need]!++
    } else if (periods.isStartUnknown[period] === 0) first[firstCell(alone, age) + need]!++
  }
  return { first: shrinkFirst(first), next: shrinkNext(next), planned: shrinkNext(planned) }
}

/** Each age towards all ages; accompanied and unaccompanied children each towards their own. */
function shrinkFirst(counts: Float64Array): Float64Array {
  const size = STEPS * NEED_COUNT
  const shares = [0, 1].map(alone => {
    const own = counts.slice(alone * size, (alone + 1) * size)
    const level = { outcomes: NEED_COUNT, counts: own }
    return [...shrunkShares(level, repeat(pooledShares(level), STEPS))]
  })
  return Float64Array.from(shares.flat())
}

/**
 * How long the home lasted towards the age, each age towards the kind left, the kind left towards all kinds.
 * Unaccompanied children, who are few in most places, towards the others of their age and kind, however long it lasted.
 */
function shrinkNext(counts: Float64Array): Float64Array {
  const size = counts.length / 2
  const others = { outcomes: NEED_COUNT, counts: counts.slice(0, size) }
  const byAge = nestedShares(summedOverStays(others.counts), [KINDS.length, STEPS])
  const alone = shrunkShares(summedOverStays(counts.slice(size)), byAge)
  return Float64Array.from([
    ...nestedShares(others, [KINDS.length, STEPS, STAY_CLASSES]),
    ...eachRepeated(alone, NEED_COUNT, STAY_CLASSES),
  ])
}

function summedOverStays(counts: Float64Array) {
  const sums = new Float64Array(counts.length / STAY_CLASSES)
  const within = STAY_CLASSES * NEED_COUNT
  counts.forEach((count, i) => (sums[Math.floor(i / within) * NEED_COUNT + (i % NEED_COUNT)]! += count))
  return { outcomes: NEED_COUNT, counts: sums }
}

function repeat(values: Float64Array, times: number): Float64Array {
  const all = new Float64Array(values.length * times)
  for (let i = 0; i < times; i++) all.set(values, i * values.length)
  return all
}
