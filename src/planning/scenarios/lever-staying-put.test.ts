import { expect, it } from 'vitest'
import { KINDS, kindIndex, monthEndsAfter, parseDay } from '../../care/index.ts'
import type { KindFutures, Prepared } from '../../forecast/index.ts'
import { leverOf } from './fixtures/lever-of.ts'
import { shareWithOwnCarers, stayingPutSpend } from './lever-staying-put.ts'

const AS_AT = parseDay('2026-03-31')
const MONTHS = 4
const futures: KindFutures = {
  asAt: AS_AT,
  monthEnds: monthEndsAfter(AS_AT, MONTHS),
  runs: 2,
  start: KINDS.map(() => 0),
  children: new Int32Array(2 * KINDS.length * MONTHS),
  ended: new Int32Array(2 * KINDS.length * MONTHS),
  // ten turn 18 in April of the first future, none in the second
  turned18: Int32Array.from([10, 0, 0, 0, 0, 0, 0, 0]),
  turned18Before: [],
}

it('those who stay put because of a lever are paid for as long as it says, and nobody else', () => {
  const lever = leverOf({ lever: 'staying_put', number: '50', from: '2026-04-01', months: '2', weekly_cost: '210' }) // prettier-ignore
  const pence = stayingPutSpend(lever, futures, { share: 0.4, weeklyInPence: 99_999, asAt: AS_AT })
  // half of the four in ten who live with our carers: two young people at £30 a day
  expect([...pence]).toEqual([2 * 30 * 3_000, 2 * 31 * 3_000, 0, 0, 0, 0, 0, 0])
})

it('of those over 16 on the day, so many live with our own carers', () => {
  const own = kindIndex('in_house_fostering')
  const sixteenths = [-10, 0, -400, 30]
  const inCare = {
    count: 4,
    kind: Uint8Array.from([own, own, own + 1, own]),
    birthdays: Int32Array.from(sixteenths.flatMap(day => [-1, -1, -1, day, 900])),
  }
  expect(shareWithOwnCarers({ inCare } as Pick<Prepared, 'inCare'>)).toBe(2 / 3)
})
