import { compactPostcode } from '../care/index.ts'
import type { History } from '../history/index.ts'

/** Children who came into care together, as far as the returns tell. */
export interface SiblingGroups {
  /** Group of each period of care; -1: nobody came with the child. */
  readonly ofPeriod: Int32Array
  /** Periods of care of each group. */
  readonly periods: readonly Int32Array[]
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
  return { ofPeriod, periods: groups.map(together => Int32Array.from(together)) }
}

/**
 * With how many of its brothers and sisters in care a child lives: same placement postcode on the day.
 * @returns undefined where none is in care, or a postcode that would tell is blank
 */
export function siblingsLivedWith(
  { periods, placements }: History,
  { ofPeriod, periods: groups }: SiblingGroups,
  { placement, day }: { readonly placement: number; readonly day: number },
): { readonly inCare: number; readonly together: number } | undefined {
  const own = placements.period[placement]!
  const group = ofPeriod[own]!
  if (group < 0) return undefined
  const others = Array.from(groups[group]!).filter(
    period => period !== own && periods.start[period]! <= day && periods.end[period]! > day,
  )
  const homes = others.map(period => postcodeOn(placements, periods.firstPlacement[period]!, day))
  const here = compactPostcode(placements.placementPostcode[placement]!)
  if (others.length === 0 || here === '' || homes.includes('')) return undefined
  return { inCare: others.length, together: homes.filter(home => home === here).length }
}

function postcodeOn(placements: History['placements'], first: number, day: number): string {
  let placement = first
  while (placements.end[placement]! <= day) placement++
  return compactPostcode(placements.placementPostcode[placement]!)
}
