import { describe, expect, it } from 'vitest'
import { aPlacementCost, day, POUND } from '../fixtures/futures.ts'
import { likeForLike } from './like-for-like.ts'

const at = { own: 'in_house_residential', external: 'external_residential', on: day('2026-03-31') } as const
const own = (pounds: number, changed = {}) =>
  aPlacementCost({ kind: 'in_house_residential', weeklyPriceInPence: pounds * POUND, ...changed })
const external = (pounds: number, changed = {}) =>
  aPlacementCost({ weeklyPriceInPence: pounds * POUND, ...changed })

describe('external against own', () => {
  it('is compared only where need, staffing, living alone, education and therapy are alike', () => {
    const alone = { isSolo: true, needBand: '5', staffing: '2_to_1' } as const
    const rows = [own(5_000), external(6_000), external(6_000), external(14_000, alone)]
    const found = likeForLike(rows, at)
    expect(found.ratio).toBe(1.2)
    expect([found.compared, found.notCompared]).toEqual([2, 1])
    expect(found.plain?.ratio).toBeCloseTo(26 / 15, 3)
  })

  it('weighs each group by the children who are in external homes', () => {
    const heavy = { needBand: '4' } as const
    const rows = [own(4_000), external(4_000), external(4_000), external(4_000), own(8_000, heavy), external(16_000, heavy)] // prettier-ignore
    expect(likeForLike(rows, at).ratio).toBe((3 * 4_000 + 16_000) / (3 * 4_000 + 8_000))
  })

  it('has no answer where nobody has their like, or where need is not known', () => {
    expect(likeForLike([own(5_000, { hasTherapy: true }), external(6_000)], at).ratio).toBeUndefined()
    expect(likeForLike([own(5_000, { needBand: '' }), external(6_000, { needBand: '' })], at).ratio).toBeUndefined() // prettier-ignore
  })

  it('leaves out prices that are over', () =>
    expect(likeForLike([own(5_000), external(6_000, { to: day('2026-03-30') })], at).plain).toBeUndefined())
})
