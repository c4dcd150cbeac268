import { describe, expect, it } from 'vitest'
import { dayOf, isoFromDay, Table } from '../../care/index.ts'
import { coverageOf } from './coverage.ts'

type Spell = readonly [decom: string, dec: string]

function episodes(spells: readonly Spell[]): Table {
  const columns = new Map([
    ['DECOM', spells.map(([decom]) => decom)],
    ['DEC', spells.map(([, dec]) => dec)],
  ])
  return new Table(
    'Episodes',
    spells.length,
    columns,
    'e.csv',
    Int32Array.from(spells, (_, row) => row + 2),
  )
}

/** An episode begins every `every` days from 1 April 2023 to a last day, and ends 100 days later if that is within. */
function steady(every: number, last: string): Spell[] {
  const spells: Spell[] = []
  const [year, month, date] = last.split('-').map(Number)
  const end = dayOf(year!, month!, date!)
  for (let day = dayOf(2023, 4, 1); day <= end; day += every)
    spells.push([
      isoFromDay(day),
      day + 100 <= end && day + 100 >= dayOf(2024, 4, 1) ? isoFromDay(day + 100) : '',
    ])
  return spells
}

const lastDay = (spells: readonly Spell[], named?: number) => {
  const coverage = coverageOf(episodes(spells), named)!
  return [coverage.yearEnd, isoFromDay(coverage.lastDay)]
}

describe('how far a return reaches', () => {
  it('a return with dates until March is a full one', () =>
    expect(lastDay(steady(1, '2025-03-31'))).toEqual([2025, '2025-03-31']))

  it('a quiet weekend at the year’s end makes no extract', () =>
    expect(lastDay(steady(1, '2025-03-28'))).toEqual([2025, '2025-03-31']))

  it.each(['2024-04-20', '2024-09-30', '2025-01-15', '2025-03-15'])('an extract cut on %s ends there', day =>
    expect(lastDay(steady(1, day))).toEqual([2025, day]),
  )

  it('where little happens, ten quiet days are nothing odd', () =>
    expect(lastDay(steady(10, '2025-03-25'))).toEqual([2025, '2025-03-31']))

  it('a date mistyped far ahead moves nothing', () =>
    expect(lastDay([...steady(1, '2024-09-30'), ['2025-02-01', '']])).toEqual([2025, '2024-09-30']))

  it('a date mistyped into another year does not make it another year’s return', () =>
    expect(lastDay([...steady(1, '2025-03-31'), ['2031-02-01', '']])).toEqual([2025, '2025-03-31']))

  it('an episode that ended on 1 April had its last night in March', () =>
    expect(lastDay([...steady(1, '2025-03-31'), ['2024-12-01', '2025-04-01']])).toEqual([2025, '2025-03-31']))

  it('an extract whose last date is an end reaches to that day', () =>
    expect(lastDay([...steady(1, '2024-09-30'), ['2024-05-01', '2024-10-01']])).toEqual([2025, '2024-10-01']))

  it('the year that the folder names stands', () => {
    expect(lastDay(steady(1, '2025-03-31'), 2025)).toEqual([2025, '2025-03-31'])
    expect(lastDay([...steady(1, '2025-03-31'), ['2025-04-20', '']], 2025)).toEqual([2025, '2025-03-31'])
  })

  it('without any date nothing is known', () =>
    expect(coverageOf(episodes([['', '']]), undefined)).toBeUndefined())
})
