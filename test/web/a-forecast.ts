import { AGE_BANDS, KINDS, OPEN, parseDay, type Day } from '../../src/care/index.ts'
import {
  BACKTEST_QUANTILES,
  type BacktestRow,
  type Forecast,
  type KeptForecast,
} from '../../src/forecast/index.ts'

const day = (iso: string): Day => parseDay(iso)

const PAST = ['2025-01-31', '2025-02-28', '2025-03-31'].map(day)
const FUTURE = ['2025-04-30', '2025-05-31', '2025-06-30'].map(day)

/** Children by kind: three in secure homes, which a councillor may not see. */
const COUNTS: Readonly<Record<string, number>> = {
  kinship: 60,
  in_house_fostering: 80,
  agency_fostering: 40,
  secure: 3,
  other: 12,
}
const TOTAL = 195

const spread = (middle: number, step: number): number[] =>
  [-4, -3, -2, -1, 0, 1, 2, 3, 4].map(place => Math.max(0, middle + place * step))

const countOf = (group: string): number =>
  group === 'all'
    ? TOTAL
    : group.startsWith('age:')
      ? TOTAL / AGE_BANDS.length
      : (COUNTS[group.slice(10)] ?? 0)

const GROUPS = ['all', ...KINDS.map(kind => `placement:${kind}`), ...AGE_BANDS.map(band => `age:${band}`)]

const SERIES: readonly (readonly [measure: string, group: string, mean: number, step: number])[] = [
  ...GROUPS.map(group => ['in_care', group, countOf(group), 1] as const),
  ['entries', 'all', 8, 1],
  ['exits', 'all', 7, 1],
  ...['in_house_fostering', 'in_house_residential'].flatMap(kind => [
    ['demand', `placement:${kind}`, 100, 3] as const,
    ['places', `placement:${kind}`, 80, 0] as const,
    ['shortfall', `placement:${kind}`, 20, 1] as const,
    ['outside_for_want_of_a_place', `placement:${kind}`, 23, 1] as const,
    ['chance_of_being_short', `placement:${kind}`, 0.7, 0] as const,
  ]),
]

/** A small forecast of 195 children in care, as at 31 March 2025. */
export const aForecast = (): Forecast => ({
  request: {
    asAt: day('2025-03-31'),
    months: 3,
    runs: 100,
    seed: 1,
    supply: 'planned',
    provision: [
      {
        provision: 'Elm House',
        kind: 'in_house_residential',
        places: 3,
        openFrom: day('2025-05-10'),
        openTo: OPEN,
        status: 'planned',
      },
    ],
    fees: undefined,
  },
  method: '1',
  past: PAST.flatMap(date => [
    ...GROUPS.map(group => ({ date, measure: 'in_care', group, value: countOf(group) })),
    { date, measure: 'entries', group: 'all', value: 8 },
    { date, measure: 'exits', group: 'all', value: 7 },
  ]),
  rows: FUTURE.flatMap(date =>
    SERIES.map(([measure, group, mean, step]) => ({
      date,
      measure,
      group,
      mean,
      quantiles: spread(mean, step),
    })),
  ),
  assumptions: [
    { name: 'Families entering', value: '6', unit: 'a month', basis: 'estimated', source: 'the returns' },
    {
      name: 'Secure homes: weekly fee',
      value: '8500',
      unit: '£ a week',
      basis: 'assumed',
      source: 'this product',
    },
  ],
  trust: { rows: 500, repaired: 5, setAside: 1, repairs: [], setAsides: [] },
})

/** One forecast from a past day that was 5 children too low, and "no change", which was 9 too low. */
export const aBacktest = (): BacktestRow[] =>
  (['sufficiency', 'naive'] as const).map((model, i) => ({
    origin: day('2024-03-31'),
    horizonMonths: 12,
    measure: 'in_care',
    group: 'all',
    model,
    actual: 195,
    mean: 190 - 4 * i,
    quantiles: model === 'naive' ? [] : BACKTEST_QUANTILES.map((_, place) => 184 + 2 * place),
  }))

/** As it is kept, by Sam. */
export const aKeptForecast = (at: string, name = 'First forecast'): Omit<KeptForecast, 'id'> => ({
  by: 'Sam',
  at,
  name,
  recordsVersion: '1',
  forecast: aForecast(),
  backtest: aBacktest(),
})
