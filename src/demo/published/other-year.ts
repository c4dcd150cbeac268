import type { Draw } from '../draw.ts'
import type { AreaYear } from './area-year.ts'

/** Ranges in which the invented authorities lie: about those of English authorities in 2025 (DfE), our assumption. */
const POPULATION = [22_000, 130_000] as const
const RATE = [48, 128] as const
const RISE_A_YEAR = [-0.02, 0.035] as const
const TURNOVER = [0.27, 0.4] as const
const SETTLED = [0.3, 0.37] as const

const SHARES = {
  threeOrMore: [0.07, 0.15],
  over20: [0.06, 0.26],
  distanceUnknown: [0.05, 0.1],
  outside: [0.3, 0.58],
  foster: [0.62, 0.73],
  homes: [0.08, 0.16],
  supported: [0.05, 0.1],
  parents: [0.04, 0.07],
  adoption: [0.015, 0.035],
  ownProvision: [0.36, 0.62],
  privateProvision: [0.24, 0.34],
  voluntary: [0.01, 0.04],
  unaccompanied: [0.03, 0.11],
} as const satisfies Partial<Record<keyof AreaYear, readonly [number, number]>>

type Range = readonly [number, number]
const within = ([low, high]: Range, uniform: number): number => low + (high - low) * uniform

/** Another authority's year: a level of its own, a drift, and a little of each year. */
export function otherYear(draw: Draw, authority: number, ending: number, last: number): AreaYear {
  const level = (part: number, range: Range): number => within(range, draw('published', authority, 0, part))
  const wobble = (part: number): number => 1 + 0.08 * (draw('published', authority, ending, part) - 0.5)
  const childrenOn = (year: number): number => {
    const drift = (1 + level(2, RISE_A_YEAR)) ** (year - last)
    return Math.round(((level(0, POPULATION) * level(1, RATE)) / 10_000) * drift * wobbleOf(year))
  }
  const wobbleOf = (year: number): number => 1 + 0.04 * (draw('published', authority, year, 1) - 0.5)
  const inCare = childrenOn(ending)
  const started = Math.round(inCare * level(3, TURNOVER) * wobble(3))
  const shares = Object.entries(SHARES).map(([name, range], at) => [
    name,
    Math.round(inCare * level(10 + at, range) * wobble(10 + at)),
  ])
  const counts = Object.fromEntries(shares) as Record<keyof typeof SHARES, number>
  const settled = Math.round(inCare * level(4, SETTLED))
  return {
    ...counts,
    population: Math.round(level(0, POPULATION) * 1.003 ** (ending - last)),
    inCare,
    started,
    ceased: Math.max(0, childrenOn(ending - 1) + started - inCare),
    settled,
    sameCarer: Math.round(settled * within([0.62, 0.76], draw('published', authority, 0, 5)) * wobble(5)),
    over20Outside: Math.round(Math.min(counts.over20, counts.outside) * 0.9),
  }
}
