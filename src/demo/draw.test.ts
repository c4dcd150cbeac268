import { describe, expect, it } from 'vitest'
import { makeDraw, pick, waitInDays } from './draw.ts'

describe('keyed draws', () => {
  const draw = makeDraw(7)

  it('are the same for the same key, and others for another seed, decision, subject, step or part', () => {
    expect(makeDraw(7)('age', 3, 2, 1)).toBe(draw('age', 3, 2, 1))
    const others = [
      makeDraw(8)('age', 3, 2, 1),
      draw('need', 3, 2, 1),
      draw('age', 4, 2, 1),
      draw('age', 3, 1, 1),
      draw('age', 3, 2, 0),
    ]
    for (const other of others) expect(other).not.toBe(draw('age', 3, 2, 1))
  })

  it('are spread evenly from 0 up to 1', () => {
    const tenths = new Array<number>(10).fill(0)
    for (let i = 0; i < 100_000; i++) tenths[Math.floor(draw('age', i) * 10)]!++
    // five standard errors of a binomial share of a tenth: 5 × √(100,000 × 0.1 × 0.9) = 474
    for (const count of tenths) expect(Math.abs(count - 10_000)).toBeLessThan(474)
  })

  it('pick by weight', () => {
    const weights = [
      ['a', 1],
      ['b', 3],
    ] as const
    expect([0, 0.2, 0.26, 0.999].map(uniform => pick(weights, uniform))).toEqual(['a', 'a', 'b', 'b'])
  })

  it('what happens twice a year is waited for half a year on average, and never less than a day', () => {
    const waits = Array.from({ length: 20_000 }, (_, i) => waitInDays(2, draw('event_day', i)))
    const mean = waits.reduce((sum, each) => sum + each, 0) / waits.length
    // 365.25 / 2 = 182.6, and half a day for whole days; standard error 182.6 / √20,000 = 1.3
    expect(Math.abs(mean - 183.1)).toBeLessThan(6.5)
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(1)
    expect(waitInDays(0, 0.5)).toBe(Infinity)
  })
})
