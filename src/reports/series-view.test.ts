import { describe, expect, it } from 'vitest'
import { KINDS, parseDay } from '../care/index.ts'
import type { Forecast } from '../forecast/index.ts'
import { kindSeries, rowsFor } from './series-view.ts'

const asAt = parseDay('2025-03-31')
const next = parseDay('2025-04-30')
const counts: Record<string, number> = { kinship: 100, in_house_fostering: 90, secure: 3, other: 12 }

const forecast: Forecast = {
  request: { asAt, months: 1, runs: 10, seed: 1, supply: 'as-is', provision: undefined, fees: undefined },
  method: '1',
  past: KINDS.map(kind => ({
    date: asAt,
    measure: 'in_care',
    group: `placement:${kind}`,
    value: counts[kind] ?? 0,
  })),
  rows: KINDS.map(kind => ({
    date: next,
    measure: 'in_care',
    group: `placement:${kind}`,
    mean: counts[kind] ?? 0,
    quantiles: new Array<number>(9).fill(counts[kind] ?? 0),
  })),
  assumptions: [],
}

const hiddenFor = (seesSmallNumbers: boolean) =>
  kindSeries(forecast, { seesSmallNumbers })
    .filter(series => series.isHidden)
    .map(series => series.group)

describe('the series of a forecast', () => {
  it('a councillor sees neither the three children in secure homes nor the next smallest group', () =>
    expect(hiddenFor(false)).toEqual(['placement:secure', 'placement:other']))

  it('a professional sees them all', () => expect(hiddenFor(true)).toEqual([]))

  it('a councillor’s download has no flow by age, and no monthly flow that was ever small', () => {
    const flows = [
      { date: asAt, measure: 'entries', group: 'age:under_1', value: 40 },
      { date: asAt, measure: 'entries', group: 'all', value: 60 },
      { date: asAt, measure: 'turning_18', group: 'all', value: 3 },
    ]
    const { past } = rowsFor({ ...forecast, past: [...forecast.past, ...flows] }, { seesSmallNumbers: false })
    expect(past.filter(row => row.measure !== 'in_care').map(row => `${row.measure},${row.group}`)).toEqual([
      'entries,all',
    ])
  })

  it('what is hidden on the page is not in the download', () => {
    const groups = rowsFor(forecast, { seesSmallNumbers: false }).rows.map(row => row.group)
    expect(groups).not.toContain('placement:secure')
    expect(groups).toContain('placement:kinship')
  })
})
