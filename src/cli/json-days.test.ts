import { describe, expect, it } from 'vitest'
import { OPEN, parseDay } from '../care/index.ts'
import { withIsoDays } from './json-days.ts'

const day = parseDay('2025-03-31')

describe('a JSON document', () => {
  it('tells days as files do, however deep they lie', () =>
    expect(
      withIsoDays({ request: { asAt: day, months: 36 }, rows: [{ date: day + 1, mean: 20178 }] }),
    ).toEqual({
      request: { asAt: '2025-03-31', months: 36 },
      rows: [{ date: '2025-04-01', mean: 20178 }],
    }))

  it('leaves out an end that is not known', () =>
    expect(JSON.stringify(withIsoDays([{ openFrom: day, openTo: OPEN }]))).toBe(
      '[{"openFrom":"2025-03-31"}]',
    ))

  it('reads from and to as days in fees alone', () =>
    expect(withIsoDays({ fees: [{ from: day, to: OPEN }], ages: [{ from: 10, to: 15 }] })).toEqual({
      fees: [{ from: '2025-03-31', to: undefined }],
      ages: [{ from: 10, to: 15 }],
    }))
})
