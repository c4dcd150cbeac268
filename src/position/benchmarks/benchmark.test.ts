import { describe, expect, it } from 'vitest'
import {
  PublishedStatistics,
  type PublishedArea,
  type Publication,
  type PublishedSymbol,
} from '../../intake/index.ts'
import { MEASURES } from '../measures/index.ts'
import { benchmarkOf } from './benchmark.ts'
import { comparatorsOf } from './comparators.ts'
import { INDICATORS } from './indicators/index.ts'
import { isSameFigure, reasonsFor } from './own-figures.ts'

const RATE = INDICATORS.find(one => one.id === 'in-care-rate')!

const areaOf = (code: string, oldCode: string): PublishedArea => ({
  code,
  name: `Area ${oldCode}`,
  level: 'authority',
  region: 'E12000099',
  oldCode,
})

const AREAS: readonly PublishedArea[] = [
  { code: 'E92000001', name: 'England', level: 'national', region: '', oldCode: '' },
  { code: 'E12000099', name: 'The Marches', level: 'region', region: '', oldCode: '' },
  areaOf('E08000901', '901'),
  areaOf('E08000902', '902'),
  areaOf('E08000903', '903'),
  areaOf('E08000904', '904'),
]

const rates = (figures: readonly (number | PublishedSymbol)[]): Publication => ({
  dataset: 'children-looked-after',
  path: 'rates.csv',
  sheet: '',
  edition: 'year 2025',
  firstYear: 2025,
  lastYear: 2025,
  rows: figures.length,
  content: {
    kind: 'figures',
    figures: {
      areas: AREAS,
      series: ['children looked after on 31 march each year # rate_per_10000'],
      area: figures.map((_, at) => at),
      seriesOf: figures.map(() => 0),
      year: figures.map(() => 2025),
      value: figures.map(figure => (typeof figure === 'number' ? figure : null)),
      symbol: figures.map(figure => (typeof figure === 'number' ? null : figure)),
      row: figures.map((_, at) => at + 2),
    },
  },
})

const neighbours: Publication = {
  ...rates([]),
  dataset: 'statistical-neighbours',
  content: {
    kind: 'neighbours',
    model: {
      modelYear: 2025,
      neighbours: [
        { of: '901', ofName: 'Area 901', rank: 2, oldCode: '903', name: '', closeness: 'Close' },
        { of: '901', ofName: 'Area 901', rank: 1, oldCode: '902', name: '', closeness: 'Very close' },
        { of: '901', ofName: 'Area 901', rank: 3, oldCode: '999', name: '', closeness: 'Close' },
      ],
    },
  },
}

const benchmark = (...figures: readonly (number | PublishedSymbol)[]) => {
  const published = new PublishedStatistics([rates(figures), neighbours])
  const comparators = comparatorsOf(published, 'E08000901').find(one => one.name === 'country')!
  return benchmarkOf(RATE, 2025, { published, own: 'E08000901', comparators })
}

describe('an authority beside others', () => {
  it('has its place from the highest down, and the plain mean of the others', () => {
    const found = benchmark(67, 70, 85, 100, 60, 80)
    expect(found.rank).toEqual({ place: 2, of: 4, tied: 0 })
    expect(found.mean).toBe(80)
    expect([found.own?.value, found.national?.value, found.region?.value]).toEqual([85, 67, 70])
    expect(found.members.map(one => one.figure?.value)).toEqual([100, 85, 80, 60])
  })

  it('shares its place with those of the same figure', () => {
    expect(benchmark(67, 70, 85, 85, 60, 90).rank).toEqual({ place: 2, of: 4, tied: 1 })
  })

  it('is compared only with those whose figure is known', () => {
    const found = benchmark(67, 70, 85, 'c', 60, 'z')
    expect([found.known, found.mean, found.rank?.of]).toEqual([1, 60, 2])
    // the withheld one is there; one that was abolished, or did not exist yet, is not
    expect(found.members.slice(2).map(one => one.figure?.symbol)).toEqual(['c'])
  })

  it('has no place where its own figure is withheld', () => {
    const found = benchmark(67, 70, 'c', 100, 60, 80)
    expect([found.rank, found.own?.symbol, found.mean]).toEqual([undefined, 'c', 80])
  })
})

describe('those to compare with', () => {
  const published = new PublishedStatistics([rates([67, 70, 85, 100, 60, 80]), neighbours])
  const groups = comparatorsOf(published, 'E08000901')

  it('are neighbours nearest first, with the year of the model and how many are not known here', () => {
    const found = groups.find(one => one.name === 'neighbours')!
    expect(found.members).toEqual(['E08000902', 'E08000903'])
    expect(found.note).toContain('model of 2025')
    expect(found.note).toContain('1 of them stand in no table')
  })

  it('are those of the region, and no core cities where none is in the tables', () => {
    expect(groups.map(one => [one.name, one.members.length])).toEqual([
      ['neighbours', 2],
      ['region', 3],
      ['country', 3],
    ])
  })
})

it('those that were abolished do not count among all authorities', () => {
  const published = new PublishedStatistics([rates([67, 70, 85, 100, 'c', 'z'])])
  const country = comparatorsOf(published, 'E08000901').find(one => one.name === 'country')!
  expect([country.members.length, country.standing]).toEqual([3, 2])
})

describe('our own figure beside the published one', () => {
  it('is the same where it rounds to it', () => expect(isSameFigure(RATE, 85.06, 85)).toBe(true))
  it('is another where it does not', () => expect(isSameFigure(RATE, 86.2, 85)).toBe(false))
  it('is a share that is published in per cent', () => {
    const stability = INDICATORS.find(one => one.id === 'three-or-more-placements')!
    expect(isSameFigure(stability, 0.1349, 13)).toBe(true)
    expect(isSameFigure(stability, 0.1351, 13)).toBe(false)
  })
  it('is not said to be either where one is not known', () =>
    expect([isSameFigure(RATE, undefined, 85), isSameFigure(RATE, 85, undefined)]).toEqual([
      undefined,
      undefined,
    ]))
})

describe('every indicator', () => {
  it('has a name of its own, words for everything, and a measure that is in the library', () => {
    expect(new Set(INDICATORS.map(one => one.id)).size).toBe(INDICATORS.length)
    const measures = new Set(MEASURES.map(measure => measure.name))
    for (const { own, title, question, definition, caveat, reading } of INDICATORS) {
      for (const words of [title, definition, caveat]) expect(words).toMatch(/\w{3}/)
      expect(question).toMatch(/\?$/)
      expect(reading.datasets.length).toBeGreaterThan(0)
      if (own) expect(measures.has(own.measure), own.measure).toBe(true)
    }
  })

  it('that has a measure of ours says why the two may differ', () => {
    for (const indicator of INDICATORS)
      expect(reasonsFor(indicator).length > 0).toBe(indicator.own !== undefined)
  })
})
