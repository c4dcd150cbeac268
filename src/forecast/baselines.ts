import { addMonths, AGE_BANDS, KINDS, type Day } from '../care/index.ts'
import type { PastRow } from './forecast.ts'
import type { KnownHistory } from './known-history.ts'
import { categoryOfKind, kindShares, meanRates, multinomialStep, stateOf, STATE_COUNT, stockFlowStep, stockOn, stretchesByAge, stretchesByStay, withAgeing, type MultinomialState } from './public-models.ts' // prettier-ignore

/** What a baseline says of one group on one day: a mean, and a standard deviation where it has one. */
export type Saying = ReadonlyMap<string, { readonly mean: number; readonly deviation?: number }>

/** Says nothing but "as now". */
export const naive = (past: readonly PastRow[]): Saying =>
  new Map([...seriesOf(past)].map(([group, values]) => [group, { mean: values.at(-1)! }]))

const TREND_MONTHS = 36

/** A straight line by least squares through the last three years, never below nothing. */
export function trend(past: readonly PastRow[], monthsAhead: number): Saying {
  return new Map(
    [...seriesOf(past)].map(([group, all]) => {
      const values = all.slice(-TREND_MONTHS)
      const middle = (values.length - 1) / 2
      const mean = values.reduce((a, b) => a + b, 0) / values.length
      let [up, across] = [0, 0]
      values.forEach((value, i) => {
        up += (i - middle) * (value - mean)
        across += (i - middle) ** 2
      })
      const slope = across > 0 ? up / across : 0
      return [group, { mean: Math.max(mean + slope * (values.length - 1 - middle + monthsAhead), 0) }]
    }),
  )
}

/** Month by month values of each group in care. */
export function seriesOf(past: readonly PastRow[]): Map<string, number[]> {
  const series = new Map<string, number[]>()
  for (const row of past) {
    if (row.measure !== 'in_care') continue
    const values = series.get(row.group)
    if (values) values.push(row.value)
    else series.set(row.group, [row.value])
  }
  return series
}

const STOCK_FLOW_MONTHS = 6

/** cs-demand-model with its command line's defaults: the last six months are the reference, one step a day. */
export function stockFlow(known: KnownHistory, days: readonly Day[]): Saying[] {
  const window = { from: addMonths(known.asAt, -STOCK_FLOW_MONTHS), to: known.asAt }
  const stretches = stretchesByStay(known)
  const rule = { days: 'all', daysForEntries: window.to - window.from } as const
  const rates = withAgeing(meanRates(stretches, window, rule))
  const shares = kindShares(known, window)
  let stock = stockOn(stretches, known.asAt)
  return walk(known.asAt, days, () => (stock = stockFlowStep(stock, rates)), () => sayingOf(stock, shares)) // prettier-ignore
}

/** The regional fork with its default: all the past is the reference; its band is the mean and two standard deviations. */
export function multinomial(known: KnownHistory, days: readonly Day[]): Saying[] {
  const window = { from: known.firstDay, to: known.asAt }
  const stretches = stretchesByAge(known)
  const rule = { days: 'occupied', daysForEntries: window.to - window.from + 1 } as const
  const rates = meanRates(stretches, window, rule)
  const shares = kindShares(known, window)
  let now: MultinomialState = {
    mean: stockOn(stretches, known.asAt),
    variance: new Float64Array(STATE_COUNT),
  }
  return walk(known.asAt, days, () => (now = multinomialStep(now, rates)), () => sayingOf(now.mean, shares, now.variance)) // prettier-ignore
}

function walk(from: Day, days: readonly Day[], step: () => unknown, say: () => Saying): Saying[] {
  let day = from
  return days.map(target => {
    while (day < target) {
      step()
      day++
    }
    return say()
  })
}

/** Sums over states: the total, the ages, and the kinds as shares of their category. */
function sayingOf(stock: Float64Array, shares: Float64Array, variance?: Float64Array): Saying {
  const sum = (of: Float64Array, states: readonly number[]) => states.reduce((total, i) => total + of[i]!, 0)
  const entry = (states: readonly number[], share = 1) => ({
    mean: share * sum(stock, states),
    ...(variance ? { deviation: share * Math.sqrt(sum(variance, states)) } : {}),
  })
  const all = Array.from({ length: STATE_COUNT }, (_, state) => state)
  const bands = AGE_BANDS.map(
    (band, b) => [`age:${band}`, entry(all.filter(s => Math.floor(s / 4) === b))] as const,
  )
  const kinds = KINDS.map((kind, k) => {
    const states = AGE_BANDS.map((_, b) => stateOf(b, categoryOfKind(k)))
    return [`placement:${kind}`, entry(states, shares[k])] as const
  })
  return new Map([['all', entry(all)], ...bands, ...kinds])
}
