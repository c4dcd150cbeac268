import { ageBandIndex, AGE_BANDS, KINDS, OPEN } from '../care/index.ts'
import type { KnownHistory } from './known-history.ts'
import { NEEDS, needOfKind } from './needs.ts'
import { pooledShares, shrunkShares } from './shares.ts'
import { AGE_STEP_YEARS, AGE_STEPS, stepOf } from './steps.ts'

const NEED_COUNT = NEEDS.length
const BANDS = AGE_BANDS.length
const STEPS = AGE_STEPS.count

/** What children look for: when they come in, and when they move. Shares of NEEDS in each cell. */
export interface Destinations {
  /** [unaccompanied][age step][need] */
  readonly first: Float64Array
  /** [unaccompanied][kind they leave][age band][need] */
  readonly next: Float64Array
}

export const firstCell = (unaccompanied: number, ageStep: number): number =>
  (unaccompanied * STEPS + ageStep) * NEED_COUNT

export const nextCell = (unaccompanied: number, kind: number, ageBand: number): number =>
  ((unaccompanied * KINDS.length + kind) * BANDS + ageBand) * NEED_COUNT

/** Age band of each age step: the steps' edges include the bands'. */
export const bandOfStep: Uint8Array = Uint8Array.from(AGE_STEP_YEARS, years => ageBandIndex(years))

/** Counts what children went to in the returns, and shrinks thin cells to their margins. */
export function fitDestinations(known: KnownHistory): Destinations {
  const { stays, periods, children } = known
  const first = new Float64Array(2 * STEPS * NEED_COUNT)
  const next = new Float64Array(2 * KINDS.length * BANDS * NEED_COUNT)
  for (let stay = 0; stay < stays.count; stay++) {
    const period = stays.period[stay]!
    const child = periods.child[period]!
    const start = stays.start[stay]!
    if (start < known.firstDay || start === OPEN) continue
    const alone = children.isUnaccompanied[child]!
    const age = stepOf(AGE_STEPS, start - children.birth[child]!)
    const need = needOfKind[stays.kind[stay]!]!
    if (stay !== periods.firstStay[period])
      next[nextCell(alone, stays.kind[stay - 1]!, bandOfStep[age]!) + need]!++
    else if (periods.isStartUnknown[period] === 0) first[firstCell(alone, age) + need]!++
  }
  return { first: shrinkFirst(first), next: shrinkNext(next) }
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

/** Each age towards the kind left, the kind left towards all kinds; unaccompanied children towards the others. */
function shrinkNext(counts: Float64Array): Float64Array {
  const size = KINDS.length * BANDS * NEED_COUNT
  const others = shrinkKinds(counts.slice(0, size))
  const alone = shrunkShares({ outcomes: NEED_COUNT, counts: counts.slice(size) }, others)
  return Float64Array.from([...others, ...alone])
}

function shrinkKinds(counts: Float64Array): Float64Array {
  const byKind = new Float64Array(KINDS.length * NEED_COUNT)
  const perKind = BANDS * NEED_COUNT
  counts.forEach((count, i) => (byKind[Math.floor(i / perKind) * NEED_COUNT + (i % NEED_COUNT)]! += count))
  const all = pooledShares({ outcomes: NEED_COUNT, counts })
  const kinds = shrunkShares({ outcomes: NEED_COUNT, counts: byKind }, repeat(all, KINDS.length))
  const parents = new Float64Array(counts.length)
  parents.forEach((_, i) => {
    parents[i] = kinds[Math.floor(i / perKind) * NEED_COUNT + (i % NEED_COUNT)]!
  })
  return shrunkShares({ outcomes: NEED_COUNT, counts }, parents)
}

function repeat(values: Float64Array, times: number): Float64Array {
  const all = new Float64Array(values.length * times)
  for (let i = 0; i < times; i++) all.set(values, i * values.length)
  return all
}
