import type { PublishedArea, PublishedStatistics } from '../../intake/index.ts'
import { isFigure, type Comparators } from './comparators.ts'
import type { Indicator } from './indicator.ts'
import type { BenchmarkFigure } from './reading.ts'

/** An authority's place among others, from the highest figure down. */
export interface Rank {
  readonly place: number
  readonly of: number
  /** Others with the same published figure. */
  readonly tied: number
}

export interface Member {
  readonly area: PublishedArea
  readonly figure: BenchmarkFigure | undefined
  readonly isOwn: boolean
}

/** One indicator in one year: the authority beside England, its region and the authorities that it is compared with. */
export interface Benchmark {
  readonly indicator: Indicator
  readonly year: number
  readonly own: BenchmarkFigure | undefined
  readonly national: BenchmarkFigure | undefined
  readonly region: BenchmarkFigure | undefined
  /** The plain mean of the others whose figure is known: each authority counts the same. */
  readonly mean: number | undefined
  /** How many others have a figure. */
  readonly known: number
  /** undefined where the authority itself has none. */
  readonly rank: Rank | undefined
  /** The authority and the others, those with figures first, highest first. */
  readonly members: readonly Member[]
}

export interface BenchmarkQuestion {
  readonly published: PublishedStatistics
  /** ONS code of the authority. */
  readonly own: string
  readonly comparators: Comparators
}

/** Years in which an indicator can be compared, oldest first. */
export const yearsOf = (indicator: Indicator, published: PublishedStatistics): readonly number[] =>
  indicator.reading.years(published)

/** Compares an authority by an indicator in a year. */
export function benchmarkOf(
  indicator: Indicator,
  year: number,
  { published, own: code, comparators }: BenchmarkQuestion,
): Benchmark {
  const own = published.canonical(code)
  const figureOf = (area: string | undefined): BenchmarkFigure | undefined =>
    area === undefined || area === '' ? undefined : indicator.reading.at(published, area, year)
  const memberOf = (code: string): Member[] => {
    const [area, figure] = [published.areas.get(code), figureOf(code)]
    const isOwn = code === own
    return area && (isOwn || !comparators.isByYear || isFigure(figure)) ? [{ area, figure, isOwn }] : []
  }
  const members = [own, ...comparators.members].flatMap(memberOf).sort(byFigure)
  const others = members.flatMap(({ figure, isOwn }) => (isOwn ? [] : (figure?.value ?? [])))
  const ownFigure = figureOf(own)
  return {
    indicator,
    year,
    own: ownFigure,
    national: figureOf(published.national?.code),
    region: figureOf(published.areas.get(own)?.region),
    mean: indicator.unit === 'grade' ? undefined : meanOf(others),
    known: others.length,
    rank: rankOf(ownFigure?.value, others),
    members,
  }
}

const meanOf = (values: readonly number[]): number | undefined =>
  values.length === 0 ? undefined : values.reduce((total, value) => total + value, 0) / values.length

function byFigure(one: Member, other: Member): number {
  const [a, b] = [one.figure?.value, other.figure?.value]
  if (a !== undefined && b !== undefined && a !== b) return b - a
  if ((a === undefined) !== (b === undefined)) return a === undefined ? 1 : -1
  return one.area.name.localeCompare(other.area.name, 'en-GB')
}

function rankOf(own: number | undefined, others: readonly number[]): Rank | undefined {
  if (own === undefined || others.length === 0) return undefined
  return {
    place: others.filter(value => value > own).length + 1,
    of: others.length + 1,
    tied: others.filter(value => value === own).length,
  }
}

/** Whether being above another figure is good; undefined where neither way is. */
export function isAboveGood({ polarity }: Indicator): boolean | undefined {
  return polarity === 'neither' ? undefined : polarity === 'more is better'
}
