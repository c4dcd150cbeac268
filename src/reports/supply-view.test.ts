import { describe, expect, it } from 'vitest'
import { OPEN, parseDay, type ProvisionRow } from '../care/index.ts'
import { overdueInWords } from './overdue-words.ts'
import { pastUntoldInWords, stepLabelsOf, supplyViews } from './supply-view.ts'

const day = parseDay
const asAt = day('2025-03-31')
const aHome = (row: Partial<ProvisionRow> = {}): ProvisionRow => ({
  provision: 'Elm House',
  kind: 'in_house_residential',
  places: 4,
  openFrom: day('2020-01-01'),
  openTo: OPEN,
  status: 'open',
  ...row,
})
const overdue = aHome({ provision: 'Oak House', places: 3, status: 'planned', openFrom: day('2025-01-01') })

describe('places over time', () => {
  it('count a planned home whose day has passed from the next day on, and ask whether it is open', () => {
    const [view] = supplyViews([aHome(), overdue], asAt)
    expect(view!.says).toMatch(/^4 available on 31 March 2025; 7 by /)
    expect(view!.days.find(({ date }) => date === asAt + 1)?.available).toBe(7)
    expect(overdueInWords([aHome(), overdue], asAt)).toBe(
      '1 planned opening has a day that has passed (Oak House, 1 January 2025). Is it open? Until that is entered it is not open on 31 March 2025, and counts from 1 April 2025 at the earliest, where planned places are counted.',
    )
    expect(overdueInWords([aHome()], asAt)).toBeUndefined()
  })

  it('take off before today nothing that is told of today alone, and say so', () => {
    const flooded = aHome({ unavailable: 2 })
    const [view] = supplyViews([flooded], asAt)
    expect(view!.days[0]!.available).toBe(4)
    expect(view!.now.available).toBe(2)
    expect(pastUntoldInWords([flooded], asAt)).toContain('is known from 31 March 2025 on only')
    expect(pastUntoldInWords([aHome()], asAt)).toBeUndefined()
  })

  it('are labelled once a month, with what comes and what goes; an opening that has not come is no step', () => {
    const on = day('2025-07-01')
    const coming = { status: 'planned', openFrom: on } as const
    const rows = [aHome({ openTo: on }), aHome({ ...coming, places: 2 }), aHome({ ...coming, places: 3 }), overdue] // prettier-ignore
    expect(stepLabelsOf(supplyViews(rows, asAt)[0]!)).toEqual([{ on, text: '+5 −4 Jul 2025' }])
  })
})
