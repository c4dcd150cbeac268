import { describe, expect, it } from 'vitest'
import { accuracyOf, pinballOf } from './accuracy.ts'
import { describeAccuracy } from './accuracy-words.ts'
import type { BacktestRow } from './backtest.ts'

const row = (fields: Partial<BacktestRow>): BacktestRow => ({
  origin: 0,
  horizonMonths: 12,
  measure: 'in_care',
  group: 'all',
  model: 'sufficiency',
  actual: 100,
  mean: 100,
  quantiles: [80, 88, 94, 100, 106, 112, 120],
  ...fields,
})

describe('accuracy', () => {
  it('counts error, bias and the share inside each range', () => {
    const [accuracy] = accuracyOf([row({ actual: 110 }), row({ actual: 116 }), row({ actual: 96 }), row({ actual: 130 })]) // prettier-ignore
    // forecasts of 100: 10, 16 and 30 too low, 4 too high
    expect(accuracy).toMatchObject({ count: 4, meanActual: 113, bias: -13, meanAbsoluteError: 15 })
    // inside 94-106: 96. inside 88-112: 96, 110. inside 80-120: 96, 110, 116
    expect([accuracy!.coverage50, accuracy!.coverage80, accuracy!.coverage95]).toEqual([0.25, 0.5, 0.75])
  })

  it('has no coverage for a model without ranges', () =>
    expect(accuracyOf([row({ model: 'naive', quantiles: [] })])[0]!.coverage80).toBeUndefined())

  it('the quantile loss of a certain forecast is half its error', () =>
    // mean of the levels above (or below) is a half: 2.5 + 10 + 25 + 50 + 75 + 90 + 97.5 = 350 of 700 %
    expect(pinballOf(row({ quantiles: [], mean: 100, actual: 110 }))).toBeCloseTo(5, 12))

  it('the quantile loss counts each level by hand', () =>
    // actual 100: 0.025*20 + 0.1*12 + 0.25*6 + 0 + 0.25*6 + 0.1*12 + 0.025*20 = 6.4, over 7 levels
    expect(pinballOf(row({}))).toBeCloseTo(6.4 / 7, 12))

  it('says in words when a baseline did better', () => {
    const words = describeAccuracy(
      accuracyOf([row({ actual: 130 }), row({ actual: 130, model: 'naive', mean: 129, quantiles: [] })]),
    )
    expect(words[0]).toContain('out by 30 children on average')
    expect(words[1]).toBe(
      'On the authority’s own past another model did better than this forecast: a year ahead “no change”.',
    )
  })

  it('says who came closer, though its range was worse, and who did better by age', () => {
    const naive = { model: 'naive' as const, quantiles: [] }
    const words = describeAccuracy(
      accuracyOf([
        row({ actual: 104 }),
        row({ ...naive, actual: 104, mean: 101 }),
        row({ group: 'age:under_1', actual: 130 }),
        row({ ...naive, group: 'age:under_1', actual: 130, mean: 130 }),
      ]),
    )
    expect(words.slice(1)).toEqual([
      'A year ahead we were out on average for an age band by 30 children, with 0 of 10 inside the range.',
      'On the authority’s own past another model did better than this forecast: a year ahead by age “no change”.',
      'Closer on average, though worse once the range is counted too: a year ahead “no change” (out by 3).',
    ])
  })

  it('says so when nobody did better', () =>
    expect(
      describeAccuracy(accuracyOf([row({ actual: 101 }), row({ actual: 101, model: 'naive', mean: 90, quantiles: [] })])).at(-1), // prettier-ignore
    ).toContain('all did worse'))

  it('says when there are too few returns to know', () =>
    expect(describeAccuracy([])[0]).toContain('too few years'))
})
