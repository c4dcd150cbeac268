import { describe, expect, it } from 'vitest'
import type { Change } from '../forecast/index.ts'
import { reasonsInWords } from './reasons-in-words.ts'

const reason = (of: NonNullable<Change['reason']>, difference: number): Change => ({
  name: '',
  unit: 'children',
  before: 0,
  after: 0,
  difference,
  reason: of,
})

describe('why two forecasts differ, in words', () => {
  it('names the largest parts, and says fewer who leave where they make more in care', () =>
    expect(
      reasonsInWords([
        reason('start', -102),
        reason('families_entering', -139),
        reason('ages_of_those_who_may_leave', 64),
        reason('turning_18', 12),
      ]),
    ).toBe(
      'Why: 139 fewer children of families here come in; 102 fewer children in care at the start than were expected; 64 fewer leave before 18, as fewer are of ages that leave.',
    ))

  it('is silent where there is nothing to say', () =>
    expect(reasonsInWords([reason('turning_18', -1.4)])).toBe(''))
})
