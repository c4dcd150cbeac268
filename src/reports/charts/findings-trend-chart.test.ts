import { describe, expect, it } from 'vitest'
import { findingsTrendChart, perThousandRows } from './findings-trend-chart.ts'

describe('findings over imports', () => {
  it('are told for each thousand rows, so that large and small imports compare', () => {
    expect(perThousandRows(3, 1500)).toBe(2)
    expect(perThousandRows(0, 0)).toBe(0)
  })

  it('stand as one pair of bars an import, each with its figure', () => {
    const svg = findingsTrendChart({
      imports: [
        { label: '1 Mar 2026', errors: 30, warnings: 125, rows: 10_000 },
        { label: '1 Apr 2026', errors: 10, warnings: 125, rows: 10_000 },
      ],
      words: { title: 'Findings', description: 'Fewer errors.' },
      width: 700,
      height: 280,
    })
    expect(svg.match(/<rect/g)).toHaveLength(4)
    for (const text of ['1 Mar 2026', '1 Apr 2026', '>3.0<', '>1.0<', '>13<']) expect(svg).toContain(text)
    expect(svg).not.toMatch(/<style|style=/)
  })
})
