import { compactPostcode } from '../care/index.ts'
import type { History } from '../history/index.ts'

/** Children who came into care together, as far as the returns tell. */
export interface SiblingGroups {
  /** Group of each period of care; -1: nobody came with the child. */
  readonly ofPeriod: Int32Array
  /** Periods of care of each group. */
  readonly periods: readonly Int32Array[]
  /** Number of the postcode of each placement; 0 where it is blank. */
  readonly home: Int32Array
}

/**
 * The return names no brothers and sisters. Children who came into care on the same day from the same home postcode are taken
 * for them; unaccompanied children, who may come from one address without being related, are not.
 */
export function siblingGroups({ children, periods, placements }: History): SiblingGroups {
  const byKey = new Map<string, number[]>()
  for (let period = 0; period < periods.count; period++) {
    const home = compactPostcode(placements.homePostcode[periods.firstPlacement[period]!]!)
    if (home === '' || children.isUnaccompanied[periods.child[period]!] === 1) continue
    const key = `${periods.start[period]!} ${home}`
    const together = byKey.get(key)
    if (together) together.push(period)
    else byKey.set(key, [period])
  }
  const groups = [...byKey.values()].filter(together => together.length > 1)
  const ofPeriod = new Int32Array(periods.count).fill(-1)
  groups.forEach((together, group) => together.forEach(period => (ofPeriod[period] = group)))
  return {
    ofPeriod,
    periods: groups.map(together => Int32Array.from(together)),
    home: numbersOf(placements.placementPostcode),
  }
}

/** Equal postcodes get one number, blank ones 0. */
function numbersOf(postcodes: readonly string[]): Int32Array {
  const numbers = new Map([['', 0]])
  return Int32Array.from(postcodes, postcode => {
    const compact = compactPostcode(postcode)
    const known = numbers.get(compact) ?? numbers.size
    numbers.set(compact, known)
    return known
  })
}

/**
 * With how many of its brothers and sisters in care a child lives: same placement postcode on the day.
 * @returns undefined where none is in care, or a postcode that would tell is blank
 */
export function siblingsLivedWith(
  { periods, placements }: History,
  { ofPeriod, periods: groups, home }: SiblingGroups,
  { placement, day }: { readonly placement: number; readonly day: number },
): { readonly inCare: number; readonly together: number } | undefined {
  const own = placements.period[placement]!
  const group = ofPeriod[own]!
  if (group < 0 || home[placement] === 0) return undefined
  let [inCare, together] = [0, 0]
  for (const period of groups[group]!) {
    if (period === own || periods.start[period]! > day || periods.end[period]! <= day) continue
    const theirs = home[placementOn(placements, periods.firstPlacement[period]!, day)]!
    if (theirs === 0) return undefined
    inCare++
    if (theirs === home[placement]) together++
  }
  return inCare === 0 ? undefined : { inCare, together }
}

function placementOn(placements: History['placements'], first: number, day: number): number {
  let placement = first
  while (placements.end[placement]! <= day) placement++
  return placement
}
