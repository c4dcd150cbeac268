import { expect, it } from 'vitest'
import { KINDS } from '../care/index.ts'
import { alwaysNeeding, aPrepared, constantRate, enteringADay, inCare } from './fixtures/prepared.ts'
import { STAY_CLASSES } from './destinations.ts'
import { WORDS } from './lives.ts'
import { Memory } from './memory.ts'
import type { Prepared } from './prepared.ts'
import { simulateCounting } from './simulate.ts'
import { AGE_STEPS } from './steps.ts'

const MONTHS = 12

/** An authority of so many children, with entries in proportion, who leave, move, move as planned and come back. */
function authorityOf(children: number): Prepared {
  return aPrepared({
    months: MONTHS,
    inCare: inCare(Array.from({ length: children }, (_, i) => ({ key: i * 7919 + 1, kind: 'kinship' as const, daysToAdult: 300 + ((i * 37) % 6000) }))), // prettier-ignore
    entries: [enteringADay(children / 700, MONTHS)],
    leaving: constantRate(1 / 700),
    planned: constantRate(1 / 1500),
    moving: constantRate(1 / 250),
    nextNeed: alwaysNeeding(2 * KINDS.length * AGE_STEPS.count * STAY_CLASSES, { fostering: 0.7, residential: 0.3 }), // prettier-ignore
    backRate: new Float64Array(12).fill(1 / 2000),
  })
}

/** Events, which the time that a forecast takes is in proportion to: a clock would say more of the machine than of the work. */
const eventsOf = (prepared: Prepared, from: number, to: number): number =>
  simulateCounting(prepared, from, to).events

it('work grows with the children: twice, four and eight times as many have as many events each', () => {
  const runs = 24
  const each = [250, 500, 1000, 2000].map(children => eventsOf(authorityOf(children), 0, runs) / runs / children) // prettier-ignore
  // a child has some three events: of 250 children in 24 futures the mean is known to about 1 %
  expect(each[0]).toBeGreaterThan(1)
  for (const events of each) expect(Math.abs(events / each[0]! - 1)).toBeLessThan(0.05)
})

it('work grows with the futures: later ones have as many events as the first, and all together their sum', () => {
  const prepared = authorityOf(400)
  const [first, later] = [eventsOf(prepared, 0, 40), eventsOf(prepared, 200, 240)]
  expect(Math.abs(later / first - 1)).toBeLessThan(0.05)
  const parts = [0, 10, 20, 30].map(from => eventsOf(prepared, from, from + 10))
  expect(parts.reduce((a, b) => a + b, 0)).toBe(first)
})

it('memory grows with the children, by the same for each, and not with the futures', () => {
  const wordsOf = (children: number) => new Memory(authorityOf(children)).words.length
  const [small, double, large] = [wordsOf(1000), wordsOf(2000), wordsOf(4000)]
  expect(large - double).toBe(2 * (double - small))
  expect(double - small).toBe(1000 * 2 * WORDS)
})
