import { calendarDateOf, dayOf } from '../../care/index.ts'
import type { History } from '../../history/index.ts'
import type { MeasureRow } from '../measure-row.ts'
import type { Measure } from '../measure.ts'
import { MEASURES } from '../measures/index.ts'
import type { Picture } from '../picture.ts'
import { DIFFERENCE_REASONS, type Indicator } from './indicator.ts'

/** A measure of ours at the end of a year that the returns cover. */
export interface OwnFigure {
  readonly year: number
  readonly measure: Measure
  readonly row: MeasureRow
}

/** The authority's own figures of an indicator on each 31 March of its returns, for all children together; oldest first. */
export function ownFiguresOf(picture: Picture, { own }: Indicator): readonly OwnFigure[] {
  const measure = MEASURES.find(({ name }) => name === own?.measure)
  if (!measure) return []
  return yearEndsOf(picture.history).flatMap(({ year, day }) => {
    const row = picture.row(measure, day)
    return row && picture.isSteady(measure, day) ? [{ year, measure, row }] : []
  })
}

function yearEndsOf({ firstDay, lastDay }: History): { year: number; day: number }[] {
  const [first, last] = [calendarDateOf(firstDay).year, calendarDateOf(lastDay).year]
  return Array.from({ length: last - first + 1 }, (_, i) => first + i)
    .map(year => ({ year, day: dayOf(year, 3, 31) }))
    .filter(({ day }) => day >= firstDay && day <= lastDay)
}

/**
 * Whether our own figure, in the measure's unit, is the published one once it is rounded as that is; undefined where either
 * is not known.
 */
export function isSameFigure(
  { own, decimals }: Indicator,
  value: number | undefined,
  published: number | undefined,
): boolean | undefined {
  if (!own || value === undefined || published === undefined) return undefined
  return (value * own.times).toFixed(decimals) === published.toFixed(decimals)
}

/** Why the two need not be the same, the reasons that hold for every indicator included. */
export const reasonsFor = ({ own, unit }: Indicator): readonly string[] =>
  own
    ? [
        ...own.differs.map(reason => DIFFERENCE_REASONS[reason]),
        `The Department rounds: ${unit === '%' ? 'shares to whole per cent' : 'rates to whole numbers'}, England’s counts to ten. Ours is shown as it is.`,
      ]
    : []
