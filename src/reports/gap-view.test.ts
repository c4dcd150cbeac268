import { describe, expect, it } from 'vitest'
import { OPEN, parseDay } from '../care/index.ts'
import type { Forecast, ForecastRow } from '../forecast/index.ts'
import { gapViews } from './gap-view.ts'

const day = (iso: string) => parseDay(iso)
const group = 'placement:in_house_residential'

const row = (date: string, measure: string, mean: number, spread = 0): ForecastRow => ({
  date: day(date),
  measure,
  group,
  mean,
  quantiles: [-3, -2, -1.5, -1, 0, 1, 1.5, 2, 3].map(step => mean + step * spread),
})

const forecastWith = (chances: readonly number[]): Forecast => ({
  request: {
    asAt: day('2025-03-31'),
    months: 2,
    runs: 1000,
    seed: 1,
    supply: 'planned',
    provision: [
      {
        provision: 'Small group home 1',
        kind: 'in_house_residential',
        places: 2,
        openFrom: day('2025-05-10'),
        openTo: OPEN,
        status: 'planned',
      },
    ],
    fees: undefined,
  },
  method: '1',
  past: [{ date: day('2025-03-31'), measure: 'in_care', group, value: 44 }],
  rows: ['2025-04-30', '2025-05-31'].flatMap((date, i) => [
    row(date, 'demand', 50, 2),
    row(date, 'places', 44 + 2 * i),
    row(date, 'shortfall', 6 - 2 * i),
    row(date, 'outside_for_want_of_a_place', 6 - i, 1),
    row(date, 'chance_of_being_short', chances[i]!),
  ]),
  assumptions: [],
})

const residential = (chances: readonly number[]) =>
  gapViews(forecastWith(chances)).find(view => view.kind === 'in_house_residential')!

describe('the gap between demand and places', () => {
  it('says when a shortage is most likely and how many children it would touch', () =>
    expect(residential([0.5, 0.97]).answer).toBe(
      'Almost certainly not. By May 2025 the chance of being short of places with our own children’s homes is more than 19 in 20; ' +
        'by 31 May 2025 about five children would live somewhere else for want of a place.',
    ))

  it('says the same after another kind, in a sentence', () => {
    expect(residential([0.5, 0.97]).also).toBe(
      'With our own children’s homes the chance of being short is more than 19 in 20 by May 2025; by 31 May 2025 about five children would live somewhere else for want of a place.',
    )
    expect(residential([0.01, 0.02]).also).toContain('there are places enough')
  })

  it('speaks of children above places where it is not told who lives outside for want of one', () => {
    const { rows, ...others } = forecastWith([0.5, 0.97])
    const told = rows.filter(({ measure }) => measure !== 'outside_for_want_of_a_place')
    const view = gapViews({ ...others, rows: told }).find(({ kind }) => kind === 'in_house_residential')!
    expect(view.answer).toContain('there would be about four children more than places')
  })

  it('draws the average in the middle, as its words and tables count', () => {
    const skewed = { ...row('2025-04-30', 'demand', 50, 2), mean: 52 }
    const forecast = forecastWith([0.5, 0.97])
    const [month] = gapViews({ ...forecast, rows: [skewed, ...forecast.rows.slice(1)] }).find(({ kind }) => kind === 'in_house_residential')!.demand.future // prettier-ignore
    expect(month).toMatchObject({ mean: 52, p50: 50 })
  })

  it('says that there are enough where no month is short', () =>
    expect(residential([0.01, 0.02]).answer).toContain('there are enough places'))

  it('says that planned places are to spare where those without them are enough in 8 futures of 10', () => {
    const answerWith = (needed: number) => {
      const forecast = forecastWith([0.01, 0.02])
      const rows = ['2025-04-30', '2025-05-31'].map(date => ({ ...row(date, 'places_needed', needed), group: `${group}/days:80` })) // prettier-ignore
      return gapViews({ ...forecast, rows: [...forecast.rows, ...rows] })[0]!.answer
    }
    expect(answerWith(44)).toContain(
      'There are places to spare in our own children’s homes already, so the 2 planned to open by 31 May 2025 do little: the 44 without them would be enough in 8 futures of 10.',
    )
    expect(answerWith(45)).not.toContain('spare')
  })

  it('writes what opens within a year where that year begins', () =>
    expect(residential([0.5, 0.97]).places).toEqual([
      { date: day('2025-04-30'), places: 44, label: 'Small group home 1' },
      { date: day('2025-05-31'), places: 46 },
    ]))

  it('gives each month’s demand as the range of 8 futures in 10', () =>
    expect(residential([0.5, 0.97]).months[0]!.demand).toEqual({ mean: 50, low: 47, high: 53 }))
})
