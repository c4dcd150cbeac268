import { ageBandIndex, KINDS, OPEN } from '../care/index.ts'
import type { KnownHistory } from './known-history.ts'
import { isPlannedMove, NEEDS, needOfKind } from './needs.ts'
import type { ShareEvidence } from './share-evidence.ts'
import {
  dirichletCounts,
  eachRepeated,
  nestedShares,
  pooledShares,
  shrunkShares,
  type ShareLevel,
} from './shares.ts'
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
  readonly evidence: Pick<
    ShareEvidence,
    'firstNeed' | 'nextNeed' | 'plannedNeed' | 'nextSeen' | 'plannedSeen'
  >
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
  const evidence = {
    firstNeed: evidenceOfFirst(first),
    nextNeed: evidenceOfNext(next),
    plannedNeed: evidenceOfNext(planned),
    nextSeen: seenIn(next),
    plannedSeen: seenIn(planned),
  }
  return { first: shrinkFirst(first), next: shrinkNext(next), planned: shrinkNext(planned), evidence }
}

const bothHalves = (counts: Float64Array): readonly [ShareLevel, ShareLevel] => {
  const size = counts.length / 2
  const half = (from: number) => ({ outcomes: NEED_COUNT, counts: counts.slice(from, from + size) })
  return [half(0), half(size)]
}

/** All ages together; half a child is added to each need, as where they are pooled. */
const evidenceOfFirst = (counts: Float64Array): Float64Array =>
  Float64Array.from(
    bothHalves(counts).flatMap(level => {
      const all = level.counts.reduce((a, b) => a + b, 0) + NEED_COUNT / 2
      return [...pooledShares(level).map(share => share * all)]
    }),
  )

/** All ages of each kind together; of unaccompanied children with what is borrowed from the others. */
function evidenceOfNext(counts: Float64Array): Float64Array {
  const [others, alone] = bothHalves(counts)
  const ofKinds = dirichletCounts(others, repeat(pooledShares(others), KINDS.length))
  const shares = ofKinds.map((count, i) => count / sumOfCell(ofKinds, i))
  return Float64Array.from([...ofKinds, ...dirichletCounts(alone, shares)])
}

function sumOfCell(counts: Float64Array, place: number): number {
  const first = place - (place % NEED_COUNT)
  return counts.subarray(first, first + NEED_COUNT).reduce((a, b) => a + b, 0)
}

/** Whether anybody was ever counted: [unaccompanied][kind][age step]. */
function seenIn(counts: Float64Array): Uint8Array {
  const within = STAY_CLASSES * NEED_COUNT
  return Uint8Array.from({ length: counts.length / within }, (_, cell) =>
    counts.subarray(cell * within, (cell + 1) * within).some(count => count > 0) ? 1 : 0,
  )
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
