import { describe, expect, it } from 'vitest'
import { readIntake, type ReadOptions } from '../read-intake.ts'

const HEADER = 'AREA_CODE,AREA_NAME,COMPONENT,SEX,AGE_GROUP,2024,2025'

const read = (
  lines: readonly string[],
  options: ReadOptions = {},
  others: Readonly<Record<string, string>> = {},
) =>
  readIntake(
    Object.entries({ 'snpp persons.csv': [HEADER, ...lines].join('\n'), ...others }).map(([path, text]) => ({
      path,
      bytes: new TextEncoder().encode(text),
    })),
    options,
  )

const LEEDS = [
  'E08000035,Leeds,Population,persons,0,9100,9050.4',
  'E08000035,Leeds,Population,persons,17,9900,"10,020"',
]
const BRADFORD = 'E08000032,Bradford,Population,persons,0,7000,6900'

describe('population projections as the ONS publishes them', () => {
  it('are read for the authority’s area, by single age and mid-year; totals and adults are passed over', () => {
    const lines = [...LEEDS, BRADFORD, 'E08000035,Leeds,Population,persons,All ages,800000,810000', 'E08000035,Leeds,Population,persons,18,9000,9000'] // prettier-ignore
    const { population, files } = read(lines, { laCode: 'E08000035' })
    expect(population).toEqual([
      { midYear: 2024, fromAge: 0, toAge: 0, people: 9100 },
      { midYear: 2025, fromAge: 0, toAge: 0, people: 9050 },
      { midYear: 2024, fromAge: 17, toAge: 17, people: 9900 },
      { midYear: 2025, fromAge: 17, toAge: 17, people: 10_020 },
    ])
    expect(files).toEqual([{ path: 'snpp persons.csv', readAs: 'population', rows: 2 }])
  })

  it('take the code from authority.csv beside them', () =>
    expect(read([...LEEDS, BRADFORD], {}, { 'authority.csv': 'name,la_code\nBradford,E08000032' }).population).toHaveLength(2)) // prettier-ignore

  it('add boys and girls where persons are not told', () =>
    expect(
      read(['E08000035,Leeds,Population,males,0,10,20', 'E08000035,Leeds,Population,females,0,1,2'])
        .population,
    ).toEqual([
      { midYear: 2024, fromAge: 0, toAge: 0, people: 11 },
      { midYear: 2025, fromAge: 0, toAge: 0, people: 22 },
    ]))

  it('say what is missing where nobody knows which area is meant', () => {
    const { population, findings } = read([...LEEDS, BRADFORD])
    expect(population ?? []).toEqual([])
    expect(findings).toMatchObject([{ rule: 'read-projection-area', severity: 'error' }])
  })

  it('stand behind the estimates of population.csv for a year that both tell', () => {
    const { population } = read(LEEDS, {}, { 'population.csv': 'mid_year,age,people\n2024,0-17,150000' })
    expect(population?.filter(row => row.midYear === 2024)).toEqual([
      { midYear: 2024, fromAge: 0, toAge: 17, people: 150_000 },
    ])
    expect(population?.filter(row => row.midYear === 2025)).toHaveLength(2)
  })
})
