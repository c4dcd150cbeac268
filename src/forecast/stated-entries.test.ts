import { describe, expect, it } from 'vitest'
import { inventHistory } from './fixtures/invented.ts'
import { day } from './fixtures/journeys.ts'
import { forecastHere } from './forecast-here.ts'
import type { ForecastRequest } from './forecast.ts'
import { changesOfStated } from './stated-entries.ts'

const history = inventHistory({
  first: day('2021-04-01'),
  last: day('2025-03-31'),
  entriesADay: 0.4,
  leaving: 1 / 400,
  moving: 1 / 400,
  kinds: ['kinship', 'agency_fostering'],
})

const asAsked: ForecastRequest = {
  asAt: day('2025-03-31'),
  months: 12,
  runs: 40,
  seed: 3,
  supply: 'as-is',
  provision: undefined,
  fees: undefined,
}

describe('entries that someone states', () => {
  const forecastWith = (families: number) =>
    forecastHere(history, { ...asAsked, changes: changesOfStated({ families, unaccompanied: 0 }) })
  const entering = (families: number) =>
    forecastWith(families)
      .rows.filter(row => row.measure === 'entries' && row.group === 'all')
      .reduce((sum, row) => sum + row.mean, 0)

  it('half more families come in as half more children; the draws are the same', () => {
    // about 146 a year in each of 40 futures: children come back as well, and they are not stated
    expect(entering(50) / entering(0)).toBeGreaterThan(1.4)
    expect(entering(50) / entering(0)).toBeLessThan(1.55)
    expect(entering(-50) / entering(0)).toBeLessThan(0.6)
  })

  it('are among what the forecast rests on, with where to change them', () => {
    const { assumptions } = forecastWith(-20)
    expect(assumptions.find(one => one.name === 'Families entering, as stated')).toMatchObject({
      value: '−20',
      basis: 'stated',
      changedBy: 'new_forecast',
    })
  })

  it('nothing stated is no change at all', () => {
    expect(changesOfStated({ families: 0, unaccompanied: 0 })).toBeUndefined()
    expect(changesOfStated(undefined)).toBeUndefined()
  })
})
