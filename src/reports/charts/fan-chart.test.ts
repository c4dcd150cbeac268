import { describe, expect, it } from 'vitest'
import { parseDay } from '../../care/index.ts'
import { fanChart, fanChartDescription, type FanChart } from './fan-chart.ts'

const day = (iso: string) => parseDay(iso)

const range = (iso: string, middle: number, spread: number) => ({
  date: day(iso),
  p2_5: middle - 2 * spread,
  p10: middle - spread,
  p25: middle - spread / 2,
  p50: middle,
  p75: middle + spread / 2,
  p90: middle + spread,
  p97_5: middle + 2 * spread,
})

const chart: FanChart = {
  past: [
    { date: day('2024-03-31'), value: 1200 },
    { date: day('2025-03-31'), value: 1300 },
  ],
  future: [range('2025-09-30', 1310, 20), range('2026-03-31', 1320, 40)],
  places: [
    { date: day('2025-03-31'), places: 1250 },
    { date: day('2025-10-01'), places: 1260, label: 'Home <3>' },
  ],
  words: { title: 'Children in care & places', description: 'Rises.' },
  colour: '#1d5586',
  width: 800,
  height: 400,
  fromZero: false,
}

describe('a fan chart', () => {
  const svg = fanChart(chart)

  it('is one image with a title and a description', () => {
    expect(svg).toMatch(/^<svg[^>]* role="img"/)
    expect(svg).toContain('<title>Children in care &amp; places</title><desc>Rises.</desc>')
    expect(svg.match(/aria-label/g)).toHaveLength(1)
  })

  it('has no style or script that a strict content security policy would refuse', () =>
    expect(svg).not.toMatch(/<style|style=|<script|on[a-z]+=/))

  it('writes the end of the fan on the chart, and what opens on the places line', () => {
    expect(svg).toContain('1,320')
    expect(svg).toContain('1,280 to 1,360')
    expect(svg).toContain('Home &lt;3&gt;')
  })

  it('has three tints for 95, 80 and 50 futures of 100', () =>
    expect(new Set(svg.match(/fill-opacity="[\d.]+"/g)).size).toBe(3))

  it('starts from nought where parts are compared', () => {
    expect(svg).not.toContain('>0</text>')
    expect(fanChart({ ...chart, fromZero: true })).toContain('>0</text>')
  })

  it('says in words what it draws', () =>
    expect(fanChartDescription(chart)).toBe(
      'From 1,200 on 31 March 2024 to 1,300 on 31 March 2025; by 31 March 2026 1,280 to 1,360 in 8 futures of 10.',
    ))
})
