import { dayOf } from '../../care/index.ts'
import type { History } from '../../history/index.ts'
import type { MeasureContext } from '../ground.ts'
import type { MeasureRow } from '../measure-row.ts'
import { measuresOver } from '../measures-on.ts'
import { MEASURES } from '../measures/index.ts'
import { DIFFERENCE_REASONS, type Indicator } from './indicator.ts'
import type { BenchmarkFigure } from './reading.ts'

/** The authority's own figures at the end of each year that its returns cover: by measure, by year. */
export type OwnFigures = ReadonlyMap<string, ReadonlyMap<number, MeasureRow>>

/** Takes the measures that indicators name on each 31 March of the returns, for all children together. */
export function ownFiguresOf(
  history: History,
  context: MeasureContext,
  indicators: readonly Indicator[],
): OwnFigures {
  const wanted = new Set(indicators.flatMap(({ own }) => own?.measure ?? []))
  const measures = MEASURES.filter(measure => wanted.has(measure.name))
  const years = yearEndsOf(history)
  const byMeasure = new Map<string, Map<number, MeasureRow>>()
  for (const { year, day } of years)
    for (const row of measuresOver(history, [day], context, { measures, cuts: [] })) {
      if (row.group !== 'all') continue
      const byYear = byMeasure.get(row.measure) ?? new Map<number, MeasureRow>()
      byMeasure.set(row.measure, byYear.set(year, row))
    }
  return byMeasure
}

function yearEndsOf({ firstDay, lastDay }: History): { year: number; day: number }[] {
  const first = new Date(firstDay * 86_400_000).getUTCFullYear()
  const last = new Date(lastDay * 86_400_000).getUTCFullYear()
  return Array.from({ length: last - first + 1 }, (_, i) => first + i)
    .map(year => ({ year, day: dayOf(year, 3, 31) }))
    .filter(({ day }) => day >= firstDay && day <= lastDay)
}

/** Our own figure beside the published one. */
export interface OwnComparison {
  readonly year: number
  /** In the indicator's unit; undefined where the measure could not be taken. */
  readonly own: number | undefined
  readonly numerator: number | undefined
  readonly denominator: number | undefined
  readonly published: BenchmarkFigure | undefined
  /** Whether they are the same once ours is rounded as the published one is. */
  readonly isSame: boolean | undefined
}

/** Sets an authority's own figure of a year beside the published one; undefined where the indicator has no measure of ours. */
export function compareWithOwn(
  indicator: Indicator,
  year: number,
  { own, published }: { readonly own: OwnFigures; readonly published: BenchmarkFigure | undefined },
): OwnComparison | undefined {
  if (!indicator.own) return undefined
  const row = own.get(indicator.own.measure)?.get(year)
  const value = row?.value === undefined ? undefined : row.value * indicator.own.times
  const known = published?.value
  return {
    year,
    own: value,
    numerator: row?.numerator,
    denominator: row?.denominator,
    published,
    isSame: value === undefined || known === undefined ? undefined : roundedAs(value, known, indicator),
  }
}

const roundedAs = (own: number, published: number, { decimals }: Indicator): boolean =>
  own.toFixed(decimals) === published.toFixed(decimals)

/** Why the two need not be the same, the reasons that hold for every indicator included. */
export const reasonsFor = ({ own, unit }: Indicator): readonly string[] =>
  own
    ? [
        ...own.differs.map(reason => DIFFERENCE_REASONS[reason]),
        `The Department rounds: ${unit === '%' ? 'shares to whole per cent' : 'rates to whole numbers'}, England’s counts to ten. Ours is shown as it is.`,
      ]
    : []
