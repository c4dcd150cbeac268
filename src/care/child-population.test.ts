import { describe, expect, it } from 'vitest'
import { ChildPopulation, midYearBefore, per10000, type PopulationEstimate } from './child-population.ts'
import { dayOf } from './day.ts'

const AREA = 'E08000035'

const under18 = (midYear: number, people: number): PopulationEstimate => ({
  area: AREA,
  midYear,
  fromAge: 0,
  toAge: 17,
  people,
})

describe('the population that a rate is divided by', () => {
  const population = new ChildPopulation([under18(2023, 174_311), under18(2024, 176_239)])

  it('on 31 March 2025 is the estimate for the middle of 2024: 1,498 of 176,239 are 85 in 10,000', () => {
    const found = population.on({ area: AREA, day: dayOf(2025, 3, 31) })
    expect(found).toEqual({ people: 176_239, midYear: 2024, isOlderThanUsual: false })
    expect(Math.round(per10000(1498, found?.people)!)).toBe(85)
  })

  it('is never one from after the day', () => {
    expect(population.on({ area: AREA, day: dayOf(2024, 6, 29) })?.midYear).toBe(2023)
    expect(population.on({ area: AREA, day: dayOf(2023, 3, 31) })).toBeUndefined()
  })

  it('is the newest there is where the year is not out yet, and says so', () => {
    const found = population.on({ area: AREA, day: dayOf(2026, 9, 30) })
    expect(found).toEqual({ people: 176_239, midYear: 2024, isOlderThanUsual: true })
  })

  it('is not known for an area without estimates', () => {
    expect(population.on({ area: 'E08000036', day: dayOf(2025, 3, 31) })).toBeUndefined()
  })

  it('of some ages adds up the bands that lie end to end, and no others', () => {
    const band = (fromAge: number, toAge: number, people: number) => ({
      ...under18(2024, people),
      fromAge,
      toAge,
    })
    const banded = new ChildPopulation([band(0, 4, 50), band(5, 9, 60), band(10, 15, 70), band(16, 16, 11)])
    const aged = (fromAge: number, toAge: number) =>
      banded.on({ area: AREA, day: dayOf(2025, 3, 31), fromAge, toAge })?.people
    expect(aged(0, 9)).toBe(110)
    expect(aged(10, 16)).toBe(81)
    expect(aged(0, 17)).toBeUndefined()
    expect(aged(1, 4)).toBeUndefined()
  })
})

describe('a rate', () => {
  it('is not made of nothing', () => {
    expect(per10000(3, 0)).toBeUndefined()
    expect(per10000(3, undefined)).toBeUndefined()
  })
})

describe('the middle of the year before a day', () => {
  it.each([
    [dayOf(2025, 3, 31), 2024],
    [dayOf(2025, 6, 30), 2024],
    [dayOf(2025, 7, 1), 2025],
    [dayOf(2025, 12, 31), 2025],
  ])('%i: %i', (day, year) => expect(midYearBefore(day)).toBe(year))
})
