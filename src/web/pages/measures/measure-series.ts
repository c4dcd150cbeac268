import type { Day } from '../../../care/index.ts'
import { spreadOf, type Cut, type Measure, type Picture } from '../../../position/index.ts'
import { figureFor, spreadFor, type Figure, type Reader } from '../../../reports/index.ts'

/** A measure as one reader may see it, of everyone or of one group. */
export interface Seen {
  readonly picture: Picture
  readonly measure: Measure
  readonly cut: Cut
  /** `all`, or a group of the cut. */
  readonly group: string
  readonly reader: Reader
}

const NO_FIGURE: Figure = { numerator: undefined, denominator: undefined, value: undefined, isHidden: false }

/** The figure on a day; of a spread its middle. undefined where the measure cannot be taken on the day. */
export function figureOn({ picture, measure, cut, group, reader }: Seen, day: Day): Figure | undefined {
  if (picture.whyNot(measure, day) !== undefined) return undefined
  if (measure.shape === 'spread') {
    const { median, n, isHidden } = spreadFor(
      measure.unit,
      spreadOf(picture.amounts(measure, day, group)),
      reader,
    )
    return { numerator: undefined, denominator: n, value: median, isHidden }
  }
  const row = picture.row(measure, day, group, group === 'all' ? undefined : cut)
  return row ? figureFor(measure, row, reader) : NO_FIGURE
}

export interface SeriesPoint {
  readonly date: Day
  readonly figure: Figure
}

/** The measure on many days; days on which it cannot be taken are left out. */
export const seriesOver = (seen: Seen, days: readonly Day[]): SeriesPoint[] =>
  days.flatMap(date => {
    const figure = figureOn(seen, date)
    return figure ? [{ date, figure }] : []
  })
