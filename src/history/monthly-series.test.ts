import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AGE_BANDS, dayOf, KINDS, monthEndsAfter, parseDay } from '../care/index.ts'
import { anyHeader, anyReturns } from '../../test/support/any-returns.ts'
import { historyOf } from '../../test/support/small-returns.ts'
import { countInCare } from './count-in-care.ts'
import { monthlySeries } from './monthly-series.ts'

const history = historyOf({
  '2022-23': [
    'A,01/06/2022,S,V2,N1,U6,PR1,01/07/2022,X1',
    'A,01/07/2022,L,C1,N1,U6,PR1,15/07/2022,X1',
    'A,15/07/2022,T,C1,N1,U4,PR1,20/07/2022,X1',
    'A,20/07/2022,P,C1,N1,T3,,27/07/2022,X1',
    'A,27/07/2022,P,C1,N1,U4,PR1,31/08/2022,X1',
    'A,31/08/2022,P,C1,N1,K2,PR4,10/09/2022,E4A',
    'A,25/09/2022,S,V2,N1,U4,PR1,,',
    'B,15/06/2022,S,V2,N1,U1,PR1,20/06/2022,E4A',
  ],
})
const days = ['2022-06-30', '2022-07-31', '2022-08-31', '2022-09-30'].map(parseDay)

describe('a month by month series', () => {
  const series = monthlySeries(history, days)
  const kind = (name: (typeof KINDS)[number]) => [...series.byKind[KINDS.indexOf(name)]!]

  it('counts those in care on each day', () => {
    expect([...series.inCare]).toEqual([1, 1, 1, 1])
    expect(kind('in_house_fostering')).toEqual([1, 1, 0, 1])
    expect(kind('external_residential')).toEqual([0, 0, 1, 0])
  })

  it('entries and exits are periods of care: who comes back counts twice', () => {
    expect([...series.entries]).toEqual([2, 0, 0, 1])
    expect([...series.exits]).toEqual([1, 0, 0, 1])
  })

  it('a move is a new carer: neither a legal change, nor T, nor a temporary stay', () =>
    expect([...series.moves]).toEqual([0, 0, 1, 0]))

  it('the first month counts from its first day', () => {
    const late = monthlySeries(history, [parseDay('2022-09-30')])
    expect([[...late.entries], [...late.exits]]).toEqual([[1], [1]])
  })
})

describe('whatever the rows, a series', () => {
  const months = monthEndsAfter(dayOf(2020, 3, 31), 50)
  it('agrees with a count on each day, and comings less goings are the change', () => {
    fc.assert(
      fc.property(anyReturns, anyHeader, (returns, header) => {
        const any = historyOf(returns, { header })
        const series = monthlySeries(any, months)
        months.forEach((day, i) => {
          const count = countInCare(any, day)
          expect(series.inCare[i]).toBe(count.all)
          expect(KINDS.map((_, kind) => series.byKind[kind]![i])).toEqual([...count.byKind])
          expect(AGE_BANDS.map((_, band) => series.byAge[band]![i])).toEqual([...count.byAge])
          if (i > 0) expect(count.all - series.inCare[i - 1]!).toBe(series.entries[i]! - series.exits[i]!)
        })
      }),
      { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 200) },
    )
  })
})
