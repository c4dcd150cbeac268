import { describe, expect, it } from 'vitest'
import { KINDS } from '../care/index.ts'
import type { ForecastRow } from '../forecast/index.ts'
import { gapCsv } from './gap-csv.ts'

const row = (measure: string, group: string, mean: number): ForecastRow => ({ date: 20_000, measure, group, mean, quantiles: [-4, -3, -2, -1, 0, 1, 2, 3, 4].map(step => mean + step) }) // prettier-ignore
const rows = [
  ...KINDS.map((kind, i) => row('in_care', `placement:${kind}`, 100 + i)),
  row('demand', 'placement:in_house_fostering', 545.25),
  row('places', 'placement:in_house_fostering', 430),
  row('demand', 'placement:in_house_fostering/age:10_to_15', 200),
]
const lines = gapCsv(rows).trim().split('\n')

describe('gap.csv', () => {
  it('has every kind, and of those whose places are told what would live there', () => {
    expect(lines.map(line => line.split(',').slice(1, 3).join()).slice(1)).toEqual(
      KINDS.flatMap(kind => (kind === 'in_house_fostering' ? [`${kind},all`, `${kind},10_to_15`] : [`${kind},all`])), // prettier-ignore
    )
    expect(lines.find(line => line.includes(',in_house_fostering,all'))).toMatch(/,430,545.25,543.25,545.25,547.25,/) // prettier-ignore
  })

  it('leaves places and all that follows from them blank where nothing is listed', () => {
    const at = KINDS.indexOf('secure')
    expect(lines.find(line => line.includes(',secure,'))).toBe(
      `2024-10-04,secure,all,,${100 + at},${98 + at},${100 + at},${102 + at},,,,,,`,
    )
  })
})
