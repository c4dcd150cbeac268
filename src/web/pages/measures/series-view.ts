import { dayInWords, type Day } from '../../../care/index.ts'
import {
  axisValue,
  DEFAULT_COLOUR,
  lineChart,
  SUPPRESSED,
  unitInWords,
  valueInWords,
} from '../../../reports/index.ts'
import type { Chart } from '../../components/chart.ts'
import { daysFor } from './asked.ts'
import { fileAddress } from './file-address.ts'
import { seriesOver, type Seen, type SeriesPoint } from './measure-series.ts'

const WIDE = { width: 960, height: 340 } as const
const NARROW = { width: 400, height: 300 } as const
const MONTHS_IN_A_YEAR = 12

/** Drawn by those points that the reader may see. */
export function drawSeries(
  seen: Seen,
  points: readonly SeriesPoint[],
  size: { width: number; height: number },
): string {
  const { measure } = seen
  return lineChart({
    lines: [
      {
        label: '',
        colour: DEFAULT_COLOUR,
        points: points.map(({ date, figure }) => ({ date, value: figure.value })),
      },
    ],
    words: { title: measure.label, description: sayOf(seen, points) },
    say: value => axisValue(measure, value),
    ...size,
  })
}

/** From the first to the last, and the highest between. */
function sayOf({ measure }: Seen, points: readonly SeriesPoint[]): string {
  const known = points.filter(({ figure }) => figure.value !== undefined)
  const [first, last] = [known[0], known.at(-1)]
  if (!first || !last) return 'Not shown: the numbers are small.'
  const say = (point: SeriesPoint) =>
    `${valueInWords(measure, point.figure.value)} on ${dayInWords(point.date)}`
  if (first === last) return `${say(last)}.`
  const highest = known.reduce((best, one) => (one.figure.value! > best.figure.value! ? one : best))
  const peak = highest === first || highest === last ? '' : ` The most was ${say(highest)}.`
  return `From ${say(first)} to ${say(last)}.${peak}`
}

/** The measure over the returns' months (for those who see figures of everyone only, quarters), to the day that is asked of. */
export function seriesView(seen: Seen, day: Day): Chart | undefined {
  const points = seriesOver(seen, daysFor(seen.picture, seen.reader))
  if (points.length < 2) return undefined
  const isHidden = points.every(({ figure }) => figure.value === undefined)
  const { measure } = seen
  const perYear = seen.reader.seesSmallNumbers ? MONTHS_IN_A_YEAR : 4
  return {
    id: 'series',
    title:
      measure.shape === 'spread'
        ? `${measure.label}: the middle over time, ${unitInWords(measure.unit)}`
        : `${measure.label} over time`,
    says: sayOf(seen, points),
    svg: isHidden ? '' : drawSeries(seen, points, WIDE),
    ...(isHidden ? {} : { narrowSvg: drawSeries(seen, points, NARROW) }),
    table: {
      caption: `${measure.label}: once a year`,
      columns: [
        { key: 'on', text: 'On' },
        { key: 'value', text: measure.shape === 'spread' ? 'Middle' : 'Value', isNumeric: true },
        ...(measure.shape === 'share' || measure.shape === 'rate'
          ? [
              { key: 'numerator', text: measure.numerator, isNumeric: true },
              { key: 'denominator', text: measure.denominator, isNumeric: true },
            ]
          : []),
      ],
      rows: points
        .filter((_, i) => (points.length - 1 - i) % perYear === 0)
        .map(({ date, figure }) => ({
          cells: [
            { text: dayInWords(date) },
            { text: figure.isHidden ? SUPPRESSED : valueInWords(measure, figure.value) },
            ...(measure.shape === 'share' || measure.shape === 'rate'
              ? [countText(figure.numerator, figure.isHidden), countText(figure.denominator, figure.isHidden)]
              : []),
          ],
        })),
    },
    downloads: [
      { text: 'CSV', href: fileAddress(seen, day, 'series.csv') },
      ...(isHidden ? [] : [{ text: 'SVG', href: fileAddress(seen, day, 'series.svg') }]),
    ],
    source: `${measure.source}; counted from the authority’s returns to ${dayInWords(seen.picture.history.lastDay)}`,
  }
}

const countText = (value: number | undefined, isHidden: boolean) => ({
  text: isHidden ? SUPPRESSED : (value?.toLocaleString('en-GB') ?? ''),
})
