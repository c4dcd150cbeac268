import { describe, expect, it } from 'vitest'
import { OPEN, parseDay, type ProvisionRow } from '../care/index.ts'
import type { Forecast } from '../forecast/index.ts'
import { forecastChanges } from './forecast-changes.ts'

const day = (iso: string) => parseDay(iso)
const home: ProvisionRow = {
  provision: 'Elm House',
  kind: 'in_house_residential',
  places: 3,
  openFrom: day('2025-09-01'),
  openTo: OPEN,
  status: 'planned',
}

const forecast = (asAt: string, middle: number, provision: readonly ProvisionRow[]): Forecast => ({
  request: { asAt: day(asAt), months: 2, runs: 100, seed: 1, supply: 'planned', provision, fees: undefined },
  method: '1',
  past: [{ date: day('2025-04-30'), measure: 'in_care', group: 'all', value: 1520 }],
  rows: ['2025-04-30', '2025-05-31'].map(date => ({
    date: day(date),
    measure: 'in_care',
    group: 'all',
    // futures of an average that lies off their middle: the two must not be mixed
    mean: middle + 4,
    quantiles: [-20, -15, -10, -5, 0, 5, 10, 15, 20].map(step => middle + step),
  })),
  assumptions: [
    {
      name: 'Families entering',
      value: String(middle),
      unit: 'a month',
      basis: 'estimated',
      source: 'returns',
    },
  ],
})

describe('what changed between two forecasts', () => {
  const changes = forecastChanges(forecast('2025-03-31', 1500, []), forecast('2025-04-30', 1512, [home]))

  it('says by how many children the later differs on the last day of both', () =>
    expect(changes.answer).toBe(
      'For 31 May 2025 the later forecast expects 12 more children than the earlier: 1,516 in place of 1,504, on average over the futures of each.',
    ))

  it('holds what the earlier said against what was counted', () =>
    expect(changes.sinceThen).toEqual({
      date: day('2025-04-30'),
      low: 1490,
      high: 1510,
      counted: 1520,
      isInside: false,
    }))

  it('names what each rests on where it differs: the day, a planned home, an estimate', () =>
    expect(changes.inputs.map(one => `${one.what}: ${one.before} → ${one.after}`)).toEqual([
      'As at: 31 March 2025 → 30 April 2025',
      'Places: not yet → Elm House: 3 places (our own children’s homes), planned from 1 September 2025',
      'Families entering: 1500 a month → 1512 a month',
    ]))

  it('names what only one of them states', () => {
    const plain = forecast('2025-03-31', 1500, [])
    const told = {
      name: 'Families entering, as stated',
      value: '−10',
      unit: '% against what the past says',
      basis: 'stated',
      source: 'whoever made this forecast',
    } as const
    const stating: Forecast = { ...plain, assumptions: [...plain.assumptions, told] }
    const said = '−10 % against what the past says'
    expect(forecastChanges(plain, stating).inputs).toEqual([
      { what: told.name, before: 'not stated', after: said },
    ])
    expect(forecastChanges(stating, plain).inputs).toEqual([
      { what: told.name, before: said, after: 'no longer' },
    ])
  })

  it.each([
    [{ ...home, held: 2 }, 'otherwise: places held'],
    [
      { ...home, unavailable: 1, isInArea: true },
      'otherwise: places that cannot be used, whether it is in our area',
    ],
  ])('says what else is told of a home, and no number of it', (now, told) => {
    const { answer, inputs } = forecastChanges(forecast('2025-03-31', 1500, [home]), forecast('2025-03-31', 1500, [now])) // prettier-ignore
    expect(answer).not.toContain('Nothing that they rest on has changed')
    expect(inputs).toEqual([
      { what: 'Places', before: 'Elm House: 3 places (our own children’s homes), planned from 1 September 2025', after: told }, // prettier-ignore
    ])
  })

  it('names booked places that only one of them counts', () => {
    const plain = forecast('2025-03-31', 1500, [])
    const booking = { kind: 'agency_fostering', places: 17, from: day('2024-04-01'), to: OPEN, isInArea: true } as const // prettier-ignore
    const booked = { ...plain, request: { ...plain.request, bookings: [booking, booking] } }
    const far = { ...plain, request: { ...plain.request, bookings: [booking, { ...booking, isInArea: false }] } } // prettier-ignore
    expect(forecastChanges(booked, far).inputs).toEqual([
      { what: 'Booked places', before: '17 places (agency foster carers) from 1 April 2024, in our area', after: 'no longer' }, // prettier-ignore
      { what: 'Booked places', before: 'not yet', after: '17 places (agency foster carers) from 1 April 2024, outside our area' }, // prettier-ignore
    ])
  })

  it('says so when nothing differs', () => {
    const same = forecast('2025-03-31', 1500, [])
    expect(forecastChanges(same, same).answer).toContain('Nothing that they rest on has changed')
  })
})
