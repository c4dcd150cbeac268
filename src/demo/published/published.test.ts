import { describe, expect, it } from 'vitest'
import { ChildPopulation } from '../../care/index.ts'
import { buildHistory } from '../../history/index.ts'
import { PublishedStatistics, readIntake, readPublished } from '../../intake/index.ts'
import {
  benchmarkOf,
  comparatorsOf,
  INDICATORS,
  isSameFigure,
  ownFiguresOf,
  Picture,
} from '../../position/index.ts'
import { makeDemoAuthority } from '../make-demo-authority.ts'

const OWN = 'E08000901'
const filesOf = (slips: boolean) =>
  makeDemoAuthority({ seed: 3, size: 300, slips }).files.map(({ path, text }) => ({
    path,
    bytes: new TextEncoder().encode(text),
  }))

const files = filesOf(false)
const intake = readIntake(files)
const reading = readPublished(files.filter(({ path }) => path.startsWith('published/')))
const published = new PublishedStatistics(reading.publications)

describe('the invented published statistics', () => {
  it('are recognised as the Department’s tables, and as no part of a return', () => {
    expect(reading.refused).toEqual([])
    expect(reading.publications.map(one => one.dataset)).toEqual([
      'children-by-characteristics',
      'children-looked-after',
      'statistical-neighbours',
      'placement-stability',
    ])
    expect(
      intake.findings.filter(one => one.file.startsWith('published/')).every(one => one.severity === 'note'),
    ).toBe(true)
  })

  it('are of a country and regions that do not exist', () => {
    expect(published.national?.code).toMatch(/^X/)
    expect(published.area(OWN)?.region).toMatch(/^X/)
  })

  it('give every group but the core cities', () => {
    expect(comparatorsOf(published, OWN).map(one => [one.name, one.members.length])).toEqual([
      ['neighbours', 10],
      ['region', 5],
      ['country', 10],
    ])
  })

  it('hold a figure of everyone for the rate, of which England’s lies within that of its authorities', () => {
    const indicator = INDICATORS.find(one => one.id === 'in-care-rate')!
    const comparators = comparatorsOf(published, OWN)[0]!
    const { members, national } = benchmarkOf(indicator, 2025, { published, own: OWN, comparators })
    const values = members.map(one => one.figure!.value!)
    expect(values).toHaveLength(11)
    expect(national!.value).toBeGreaterThan(Math.min(...values))
    expect(national!.value).toBeLessThan(Math.max(...values))
  })

  it('are the same for the same seed', () => {
    const texts = (all: ReturnType<typeof filesOf>) =>
      all
        .filter(({ path }) => path.startsWith('published/'))
        .map(({ bytes }) => new TextDecoder().decode(bytes))
    expect(texts(filesOf(true))).toEqual(texts(files))
  })
})

describe('of our own authority', () => {
  const history = buildHistory(intake.returns, { ownProviders: ['PR1'] })
  const population = new ChildPopulation((intake.population ?? []).map(row => ({ ...row, area: OWN })))
  const picture = new Picture(history, {
    ownProviders: ['PR1'],
    laCode: OWN,
    postcodes: intake.postcodes,
    population,
    returns: intake.returns,
  })

  it.each([
    'in-care-rate',
    'started-rate',
    'ceased-rate',
    'three-or-more-placements',
    'same-carer-two-years',
    'over-20-miles',
    'outside-area',
    'foster-care',
    'childrens-homes',
    'own-provision',
    'private-provision',
    'unaccompanied-share',
  ])('%s is what its returns say, in every year, give or take a rounding', id => {
    const indicator = INDICATORS.find(one => one.id === id)!
    const own = ownFiguresOf(picture, indicator)
    const compared = own.flatMap(({ year, row }) => {
      const value = indicator.reading.at(published, OWN, year)?.value
      return row.value === undefined || value === undefined
        ? []
        : [
            {
              year,
              own: row.value * indicator.own!.times,
              value,
              isSame: isSameFigure(indicator, row.value, value),
            },
          ]
    })
    expect(compared.length).toBeGreaterThanOrEqual(4)
    for (const one of compared) expect(Math.abs(one.own - one.value), JSON.stringify(one)).toBeLessThan(1.01)
  })
})
