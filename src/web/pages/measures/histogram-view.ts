import { dayInWords, type Day } from '../../../care/index.ts'
import { histogram, spreadOf, type SpreadMeasure } from '../../../position/index.ts'
import {
  amountInWords,
  countCell,
  DEFAULT_COLOUR,
  histogramChart,
  publicCount,
  spreadFor,
  type ShownSpread,
} from '../../../reports/index.ts'
import type { Chart } from '../../components/chart.ts'
import type { ShownTable } from '../../components/data-table.ts'
import { fileAddress } from './file-address.ts'
import type { Seen } from './measure-series.ts'

const WIDE = { width: 960, height: 300 } as const
const NARROW = { width: 400, height: 280 } as const

const SPREAD_WORDS = {
  mean: 'Mean',
  median: 'Middle (median)',
  sd: 'Standard deviation',
  p25: 'A quarter have at most',
  p75: 'A quarter have at least',
  max: 'The most',
} as const satisfies Partial<Record<keyof ShownSpread, string>>

/** Bars as the reader may see them: small ones are left out. */
export function barsFor({ picture, group, reader }: Seen, measure: SpreadMeasure, day: Day) {
  const amounts = picture.amounts(measure, day, group)
  return histogram(amounts, measure.barWidth).map(bar => ({
    ...bar,
    shown: reader.seesSmallNumbers ? bar.count : publicCount(bar.count),
    cell: countCell(bar.count, reader),
  }))
}

/** How the amounts are spread: mean, middle, standard deviation, quartiles, the most, and a histogram; nothing for other measures. */
export function histogramView(seen: Seen, day: Day): Chart | undefined {
  const { measure, picture, group, reader } = seen
  if (measure.shape !== 'spread' || picture.whyNot(measure, day) !== undefined) return undefined
  const spread = spreadFor(measure.unit, spreadOf(picture.amounts(measure, day, group)), reader)
  if (spread.isHidden || spread.mean === undefined) return undefined
  const bars = barsFor(seen, measure, day)
  const draw = (size: { width: number; height: number }) =>
    histogramChart({
      bars: bars.map(({ from, to, shown }) => ({ from, to, count: shown ?? 0 })),
      marks: marksOf(measure.unit, spread),
      unit: measure.unit,
      colour: DEFAULT_COLOUR,
      words: { title: measure.label, description: sayOf(measure.unit, spread) },
      ...size,
    })
  return {
    id: 'spread',
    title: `How ${measure.label.charAt(0).toLowerCase()}${measure.label.slice(1)} is spread`,
    says: sayOf(measure.unit, spread),
    svg: draw(WIDE),
    narrowSvg: draw(NARROW),
    table: spreadTable(measure.unit, spread, bars),
    downloads: [{ text: 'CSV', href: fileAddress(seen, day, 'spread.csv') }],
    source: `children counted on ${dayInWords(day)} from the authority’s returns`,
  }
}

const marksOf = (unit: string, { median, mean }: ShownSpread) => [
  { value: median ?? 0, label: `middle ${amountInWords(unit, median ?? 0)}` },
  { value: mean ?? 0, label: `mean ${amountInWords(unit, mean ?? 0)}` },
]

const sayOf = (unit: string, { p25, p75, sd, max }: ShownSpread): string =>
  `Half lie between ${amountInWords(unit, p25 ?? 0)} and ${amountInWords(unit, p75 ?? 0)}; the standard deviation is ${amountInWords(unit, sd ?? 0)}${max === undefined ? '' : ` and the most ${amountInWords(unit, max)}`}.`

type ShownBar = ReturnType<typeof barsFor>[number]

const spreadTable = (unit: string, spread: ShownSpread, bars: readonly ShownBar[]): ShownTable => ({
  caption: 'The spread, and how many in each stretch',
  columns: [
    { key: 'what', text: 'What' },
    { key: 'value', text: 'Value', isNumeric: true },
  ],
  rows: [
    { cells: [{ text: 'Children whose amount is known' }, { text: String(spread.n ?? '') }] },
    ...Object.entries(SPREAD_WORDS).flatMap(([name, words]) => {
      const value = spread[name as keyof typeof SPREAD_WORDS]
      return value === undefined ? [] : [{ cells: [{ text: words }, { text: amountInWords(unit, value) }] }]
    }),
    ...bars.map(bar => ({
      cells: [{ text: `${bar.from} up to ${bar.to}` }, { text: String(bar.cell) }],
    })),
  ],
})
