import { describe, expect, it } from 'vitest'
import { InputError, type PopulationRow } from '../care/index.ts'
import { day } from './fixtures/journeys.ts'
import { followingPopulation, populationGrowth } from './population.ts'

const everyAge = (midYear: number, peopleOf: (age: number) => number): PopulationRow[] =>
  Array.from({ length: 18 }, (_, age) => ({ midYear, fromAge: age, toAge: age, people: peopleOf(age) }))

const rows = [
  ...everyAge(2024, () => 1000),
  ...everyAge(2025, age => (age < 5 ? 900 : 1000)),
  ...everyAge(2029, age => (age < 5 ? 500 : 1200)),
]

describe('the population as a driver of entries', () => {
  it('is read along straight lines between mid-years', () => {
    const growth = populationGrowth(rows, day('2025-06-30'), day('2027-06-30'))
    expect(growth.map(({ now, then }) => [now, Math.round(then)])).toEqual([
      [900, 700],
      [3600, 2801], // 730 of 1,461 days
      [5000, 5500],
      [6000, 6600],
      [2000, 2200],
    ])
  })

  it('changes entries of families by age, more and more', () => {
    const changes = followingPopulation(populationGrowth(rows, day('2025-06-30'), day('2027-06-30')), 730)
    expect(changes.map(({ alone, bands, ramp }) => [alone, bands, ramp.full])).toEqual(
      [1, 2, 4, 8, 16].map(band => [0, band, 730]),
    )
    expect(changes[0]!.factor).toBeCloseTo(7 / 9, 3)
    expect(changes[4]!.factor).toBeCloseTo(1.1, 3)
  })

  it('prefers the narrower of two rows for an age', () => {
    const both = [...rows, { midYear: 2025, fromAge: 0, toAge: 17, people: 99_999 }]
    expect(populationGrowth(both, day('2025-06-30'), day('2027-06-30'))[0]!.now).toBe(900)
  })

  it('says what is missing', () => {
    expect(() => populationGrowth(rows, day('2025-06-30'), day('2030-06-30'))).toThrow(InputError)
    expect(() => populationGrowth([], day('2025-06-30'), day('2027-06-30'))).toThrow(/for none/)
    const gap = rows.filter(row => row.fromAge !== 12)
    expect(() => populationGrowth(gap, day('2025-06-30'), day('2027-06-30'))).toThrow(/age 12 is missing/)
  })
})
