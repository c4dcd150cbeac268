import * as Plot from '@observablehq/plot'
import { renderChart, type ChartWords } from './render-chart.ts'

const INK = '#0b0c0c'
const ERRORS = '#9c2c1c'
const WARNINGS = '#d9a441'

/** What one import brought, oldest first. */
export interface ImportedFindings {
  /** Short and different for each import: `3 Mar 2026`. */
  readonly label: string
  readonly errors: number
  readonly warnings: number
  readonly rows: number
}

export interface FindingsTrend {
  readonly imports: readonly ImportedFindings[]
  readonly words: ChartWords
  /** Pixels. */
  readonly width: number
  readonly height: number
}

interface Bar {
  readonly label: string
  readonly kind: 'Errors' | 'Warnings'
  readonly perThousand: number
}

/** Findings for each thousand rows, so that a large import can be compared with a small one; an import without rows has none. */
export const perThousandRows = (findings: number, rows: number): number =>
  rows === 0 ? 0 : (1000 * findings) / rows

const barsOf = (one: ImportedFindings): readonly Bar[] => [
  { label: one.label, kind: 'Errors', perThousand: perThousandRows(one.errors, one.rows) },
  { label: one.label, kind: 'Warnings', perThousand: perThousandRows(one.warnings, one.rows) },
]

/** Errors (dark) and warnings (light) for each thousand rows, one pair of bars an import. Returns SVG text. */
export function findingsTrendChart({ imports, words, width, height }: FindingsTrend): string {
  const bars = imports.flatMap(barsOf)
  const label = (value: number): string => (value >= 10 ? value.toFixed(0) : value.toFixed(1))
  return renderChart(
    {
      width,
      height,
      marginTop: 30,
      marginLeft: 50,
      x: { axis: null, domain: ['Errors', 'Warnings'] },
      fx: { label: null, domain: imports.map(one => one.label), padding: 0.25 },
      y: { label: null, grid: true, ticks: 4, zero: true },
      color: { domain: ['Errors', 'Warnings'], range: [ERRORS, WARNINGS] },
      marks: [
        Plot.barY(bars, { fx: 'label', x: 'kind', y: 'perThousand', fill: 'kind' }),
        Plot.text(bars, {
          fx: 'label',
          x: 'kind',
          y: 'perThousand',
          text: (bar: Bar) => label(bar.perThousand),
          dy: -8,
          fill: INK,
        }),
        Plot.ruleY([0], { stroke: INK }),
      ],
    },
    words,
  )
}
