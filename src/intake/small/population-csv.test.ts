import { describe, expect, it } from 'vitest'
import { readIntake } from '../read-intake.ts'

const read = (...lines: string[]) =>
  readIntake([
    { path: 'population.csv', bytes: new TextEncoder().encode(['mid_year,age,people', ...lines].join('\n')) },
  ])

describe('population.csv', () => {
  it('tells children by year, by single age or by band', () => {
    const { population, findings, files } = read('2023,0-17,"174,311"', '2024,7,9501', '2024,10 to 15,60000')
    expect(population).toEqual([
      { midYear: 2023, fromAge: 0, toAge: 17, people: 174_311 },
      { midYear: 2024, fromAge: 7, toAge: 7, people: 9501 },
      { midYear: 2024, fromAge: 10, toAge: 15, people: 60_000 },
    ])
    expect(findings).toEqual([])
    expect(files).toEqual([{ path: 'population.csv', readAs: 'population', rows: 3 }])
  })

  it.each([
    ['24,7,9501', 'mid_year'],
    ['2024,seven,9501', 'age'],
    ['2024,15-10,9501', 'age'],
    ['2024,7,', 'people'],
    ['2024,7,-3', 'people'],
  ])('%s is a finding about %s, and the row is not used', (line, field) => {
    const { population, findings } = read('2024,0-17,100', line)
    expect(population).toHaveLength(1)
    expect(findings).toMatchObject([{ file: 'population.csv', row: 3, field, severity: 'error' }])
  })

  it('the same ages of the same year count once', () =>
    expect(read('2024,7,9501', '2024,7,9502').population).toEqual([
      { midYear: 2024, fromAge: 7, toAge: 7, people: 9501 },
    ]))
})
