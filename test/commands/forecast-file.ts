import { AGE_BANDS, KINDS } from '../../src/care/index.ts'
import { rowsOfCsv } from './run-command.ts'

const QUANTILES = ['p2_5', 'p5', 'p10', 'p25', 'p50', 'p75', 'p90', 'p95', 'p97_5'] as const

const WANTED = [
  'in_care,all',
  ...KINDS.map(kind => `in_care,placement:${kind}`),
  ...AGE_BANDS.map(band => `in_care,age:${band}`),
  'entries,all',
  'exits,all',
  'weekly_cost,all',
  'demand,placement:in_house_fostering',
  'demand,placement:in_house_residential',
]

/** What a forecast.csv lacks of the contract of files, a sentence each; none where it keeps it. */
export function objectionsToForecast(text: string, months: number): string[] {
  const rows = rowsOfCsv(text)
  const dates = [...new Set(rows.map(row => row['date']!))]
  const byKey = new Map(rows.map(row => [`${row['date']!},${row['measure']!},${row['group']!}`, row]))
  const objections = dates.length === months ? [] : [`${dates.length} months in place of ${months}`]
  for (const date of dates) {
    const mean = (key: string): number => Number(byKey.get(`${date},${key}`)?.['mean'])
    for (const key of WANTED) if (!byKey.has(`${date},${key}`)) objections.push(`${date} lacks ${key}`)
    for (const parts of [KINDS.map(kind => `placement:${kind}`), AGE_BANDS.map(band => `age:${band}`)]) {
      const sum = parts.reduce((total, group) => total + mean(`in_care,${group}`), 0)
      if (Math.abs(sum - mean('in_care,all')) > 0.2) objections.push(`${date}: parts add up to ${sum}`)
    }
  }
  for (const row of rows) {
    const values = QUANTILES.map(name => Number(row[name]))
    const isRising = values.every((value, i) => i === 0 || value >= values[i - 1]!)
    if (!isRising || values.some(value => !(value >= 0)))
      objections.push(`${Object.values(row).join()}: quantiles`)
  }
  return objections
}
