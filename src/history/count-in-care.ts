import { AGE_BANDS, ageBandIndex, ageOn, KINDS, type Day } from '../care/index.ts'
import type { History } from './history.ts'

/** Children in care on a day. The kinds add up to `all`, and so do the bands. */
export interface CareCount {
  readonly all: number
  /** One a kind, in the order of KINDS. */
  readonly byKind: Int32Array
  /** One a band, in the order of AGE_BANDS. */
  readonly byAge: Int32Array
}

type Counted = Pick<History, 'children' | 'periods' | 'placements'>

/** Counts the children in care on a day: begun by that day and not ended by it. */
export function countInCare({ children, periods, placements }: Counted, day: Day): CareCount {
  const byKind = new Int32Array(KINDS.length)
  const byAge = new Int32Array(AGE_BANDS.length)
  let all = 0
  for (let row = 0; row < placements.count; row++) {
    if (placements.start[row]! > day || placements.end[row]! <= day) continue
    const birth = children.birth[periods.child[placements.period[row]!]!]!
    byKind[placements.kind[row]!]!++
    byAge[ageBandIndex(ageOn(birth, day))]!++
    all++
  }
  return { all, byKind, byAge }
}
