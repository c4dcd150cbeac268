import type { KeptImport } from '../../../intake/index.ts'
import { findingsTrendChart, perThousandRows } from '../../../reports/index.ts'
import type { Chart } from '../../components/chart.ts'
import { numberCell } from '../../components/data-table.ts'
import { count, number } from '../../words.ts'

const SHORT_DAY = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'short',
  year: '2-digit',
})
const MOST_BARS = 12

const trendLabels = (imports: readonly KeptImport[]): string[] => {
  const days = imports.map(one => SHORT_DAY.format(new Date(one.at)))
  return days.map((day, i) => {
    const before = days.slice(0, i).filter(other => other === day).length
    return before === 0 ? day : `${day} (${before + 1})`
  })
}

/** Errors and warnings over imports; undefined while there is nothing to compare. `imports`: newest first. */
export function trendChart(imports: readonly KeptImport[]): Chart | undefined {
  const kept = imports
    .filter(one => one.state === 'kept' && one.rows > 0)
    .slice(0, MOST_BARS)
    .reverse()
  if (kept.length < 2) return undefined
  const labels = trendLabels(kept)
  const title = 'Findings for each thousand rows, by import'
  const says = trendInWords(kept)
  const words = { title, description: says }
  const shown = kept.map((one, i) => ({
    label: labels[i]!,
    errors: one.findings.error,
    warnings: one.findings.warning,
    rows: one.rows,
  }))
  return {
    id: 'trend',
    title,
    says,
    svg: findingsTrendChart({ imports: shown, words, width: 900, height: 240 }),
    narrowSvg: findingsTrendChart({ imports: shown.slice(-4), words, width: 340, height: 220 }),
    table: {
      caption: title,
      isCaptionHidden: true,
      columns: [
        { key: 'import', text: 'Import' },
        { key: 'rows', text: 'Rows', isNumeric: true },
        { key: 'errors', text: 'Errors', isNumeric: true },
        { key: 'warnings', text: 'Warnings', isNumeric: true },
      ],
      rows: shown.map(one => ({
        cells: [{ text: one.label }, numberCell(one.rows), numberCell(one.errors), numberCell(one.warnings)],
      })),
    },
    downloads: [
      { text: 'CSV', href: '/data-quality/trend.csv' },
      { text: 'SVG', href: '/data-quality/trend.svg' },
    ],
    source: 'imports of this authority that count; dark: errors, light: warnings',
  }
}

function trendInWords(kept: readonly KeptImport[]): string {
  const rate = (one: KeptImport): number => perThousandRows(one.findings.error, one.rows)
  const [first, last] = [rate(kept[0]!), rate(kept.at(-1)!)]
  const way = last < first ? 'fell' : last > first ? 'rose' : 'stayed the same'
  return `Errors for each thousand rows ${way} from ${number(first, 1)} to ${number(last, 1)} over ${count(kept.length, 'import')}.`
}

/** The trend's table as rows of a CSV file. */
export const trendRows = (imports: readonly KeptImport[]): (string | number)[][] =>
  imports
    .filter(one => one.state === 'kept')
    .reverse()
    .map(one => [one.at, one.rows, one.findings.error, one.findings.warning, one.findings.note])
