import { dayInWords } from '../../../care/index.ts'
import type { KeptForecast, YearBalance } from '../../../forecast/index.ts'
import {
  balanceCell,
  count,
  drawWhy,
  forecastWhy,
  REASON_LABELS,
  signed,
  yearLabel,
  type ForecastWhy,
  type Reader,
} from '../../../reports/index.ts'
import type { Chart } from '../../components/chart.ts'
import type { ShownTable } from '../../components/data-table.ts'

const WIDE = 960
const NARROW = 360

const PARTS = [
  ['start', 'In care at the start'],
  ['families', 'Families’ children come in'],
  ['unaccompanied', 'Unaccompanied children come in'],
  ['leftBefore18', 'Leave before they are 18'],
  ['turned18', 'Turn 18'],
  ['end', 'In care at the end'],
] as const

/** Each year's account, a row a year: it adds up. */
function yearsTable(years: readonly YearBalance[], reader: Reader): ShownTable {
  const cellOf = (value: number): string => {
    const cell = balanceCell(value, reader)
    return typeof cell === 'number' ? count(cell) : cell
  }
  return {
    caption: 'Year by year: who comes in and who leaves (expected: the mean of all futures)',
    columns: [{ key: 'year', text: 'Year' }, ...PARTS.map(([key, text]) => ({ key, text, isNumeric: true }))],
    rows: years.map(year => ({
      cells: [{ text: yearLabel(year) }, ...PARTS.map(([key]) => ({ text: cellOf(year[key]) }))],
    })),
  }
}

const driversTable = ({ drivers }: ForecastWhy): ShownTable => ({
  caption: 'What will be different next year',
  columns: [
    { key: 'reason', text: 'Why' },
    { key: 'last', text: 'Last year', isNumeric: true },
    { key: 'next', text: 'Next year', isNumeric: true },
    { key: 'effect', text: 'Children more (+) or fewer (−) in care', isNumeric: true },
  ],
  rows: drivers.map(({ reason, before, after, inChildren }) => ({
    cells: [
      { text: REASON_LABELS[reason] },
      { text: count(before) },
      { text: count(after) },
      { text: signed(inChildren) },
    ],
  })),
})

function driversChart(why: ForecastWhy, kept: KeptForecast): Chart {
  const base = `/forecasts/${kept.id}/charts/why`
  const draw = (width: number) => drawWhy(why.drivers, why.lastChange, width)
  return {
    id: 'why',
    title: 'From last year’s change to next year’s, in children',
    says: why.sentences[0] ?? 'It goes on much as last year.',
    svg: `<div class="app-only-wide">${draw(WIDE)}</div><div class="app-only-narrow">${draw(NARROW)}</div>`,
    table: driversTable(why),
    downloads: [
      { text: 'CSV', href: `${base}.csv` },
      { text: 'SVG', href: `${base}.svg` },
    ],
    source: `the authority’s statutory returns to ${dayInWords(kept.forecast.request.asAt)}; forecast “${kept.name}”, means of all futures`,
  }
}

/** "Why does it go up or down?", as far as this reader may see it; undefined where a year is not known. */
export function whyView(kept: KeptForecast, reader: Reader) {
  const why = forecastWhy(kept.forecast, reader)
  return (
    why && {
      says: why.says,
      sentences: why.sentences.slice(why.drivers.length > 0 ? 1 : 0),
      years: yearsTable(why.years, reader),
      chart: why.drivers.length > 0 ? driversChart(why, kept) : undefined,
    }
  )
}

/** The width at which it is downloaded. */
export const WHY_WIDTH = WIDE
