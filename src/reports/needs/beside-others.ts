import { benchmarkOf, INDICATORS, yearsOf, type Benchmark, type Indicator } from '../../position/index.ts'
import type { PackAsked } from './needs-pack.ts'
import { yearOf } from './pack-figures.ts'

export function indicatorNamed(id: string): Indicator {
  const found = INDICATORS.find(one => one.id === id)
  if (!found) throw new Error(`There is no indicator ${id}.`)
  return found
}

/** An indicator in the newest published year up to the pack's; undefined where none is kept. */
export function besideOthers({ beside, day }: PackAsked, id: string): Benchmark | undefined {
  if (!beside) return undefined
  const indicator = indicatorNamed(id)
  const year = yearsOf(indicator, beside.published).findLast(one => one <= yearOf(day))
  return year === undefined ? undefined : benchmarkOf(indicator, year, beside)
}

/** `England`, or what stands in its place among invented figures. */
export const nationalName = ({ beside }: PackAsked): string => beside?.published.national?.name ?? 'England'
