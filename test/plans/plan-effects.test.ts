import { describe, expect, it } from 'vitest'
import { hasSharedData, planEffects } from '../../bench/plan-effects.ts'

/** Fewer futures than `npm run bench -- plans`, enough that chance moves an effect by less than half a child: two authorities, one whose homes are full and one with places to spare. */
const RUNS = 200

describe.skipIf(!hasSharedData())('against authorities whose truth is known', () => {
  it('planned homes and carers do what they truly do where homes are full', () => {
    const far = planEffects('wexcombe', RUNS).filter(effect => !effect.isNear)
    expect(far).toEqual([])
  })

  it('a new home does nearly nothing where there are places to spare', () => {
    for (const { ours, isNear } of planEffects('dunmere', RUNS)) {
      expect(isNear).toBe(true)
      expect(Math.abs(ours)).toBeLessThan(2)
    }
  })
})
