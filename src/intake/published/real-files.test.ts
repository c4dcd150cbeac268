import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { dayOf } from '../../care/index.ts'
import { PublishedStatistics } from './published-statistics.ts'
import { readPublished } from './read-published.ts'

const DATA = '../shared/data'
const isThere = existsSync(`${DATA}/published/dfe`)
if (!isThere) console.log('published statistics: the files as published are not here: they were not read')

const filesOf = (folder: string) =>
  readdirSync(`${DATA}/${folder}`).map(name => ({
    path: name,
    bytes: new Uint8Array(readFileSync(`${DATA}/${folder}/${name}`)),
  }))

const LEEDS = 'E08000035'

describe.skipIf(!isThere)('files as they are published', { timeout: 60_000 }, () => {
  const reading = isThere
    ? readPublished(['published/dfe', 'published/mhclg', 'published/ofsted', 'extracts'].flatMap(filesOf))
    : { publications: [], refused: [] }
  const held = new PublishedStatistics(reading.publications)
  const value = (dataset: string, series: string, area: string, year: number) =>
    held.figure(dataset, series, area, year)?.value

  it('are all recognised', () => {
    expect(reading.refused).toEqual([])
    expect(reading.publications.length).toBeGreaterThanOrEqual(30)
  })

  it('give the rate of Leeds in 2025: 1,498 of 176,239, 85 in 10,000', () => {
    const series = 'children looked after on 31 march each year'
    expect(value('children-looked-after', `${series} # number`, LEEDS, 2025)).toBe(1498)
    expect(value('children-looked-after', `${series} # rate_per_10000`, LEEDS, 2025)).toBe(85)
    expect(held.population().on({ area: LEEDS, day: dayOf(2025, 3, 31) })?.people).toBe(176_239)
  })

  it('give what Leeds and England spent on children looked after in 2024-25, in thousands', () => {
    expect(value('spend', 'children looked after # total_expenditure', LEEDS, 2025)).toBe(146_619)
    expect(
      value('spend', 'children looked after of which residential care # total_expenditure', LEEDS, 2025),
    ).toBe(66_527)
    const england = value('spend', 'children looked after # total_expenditure', 'E92000001', 2025)!
    expect(Math.round(england / 1000)).toBe(8917)
  })

  it('tell who is like Leeds, and which model says so', () => {
    const model = held.neighbourModel!
    expect(model.modelYear).toBe(2025)
    const names = model.neighbours
      .filter(one => one.of === '383')
      .map(one => held.areas.get(held.codeOf(one.oldCode)!)?.name)
    expect(names).toEqual([
      'Portsmouth',
      'Southend-on-Sea',
      'Sheffield',
      'Milton Keynes',
      'Kirklees',
      'Salford',
      'Bristol, City of',
      'Southampton',
      'Croydon',
      'Bournemouth, Christchurch and Poole',
    ])
  })

  it('tell the homes of Leeds in 2023: nine of its own with 50 places', () => {
    const homes = held.register!.providers.filter(
      one => one.authority === 'Leeds' && one.type === "Children's home" && one.status === 'Active',
    )
    const own = homes.filter(one => one.sector === 'Local Authority')
    expect([own.length, own.reduce((sum, one) => sum + (one.places ?? 0), 0)]).toEqual([9, 50])
    const voluntary = homes.filter(one => one.sector === 'Voluntary')
    expect([voluntary.length, voluntary[0]?.places]).toEqual([1, 7])
  })

  it('tell that Leeds was judged outstanding', () => {
    expect(value('authority-judgements', 'overall # grade', LEEDS, 2025)).toBe(1)
  })
})
