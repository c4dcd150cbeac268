import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ageBandIndex, ageOn, OPEN, parseDay } from '../care/index.ts'
import { meanRates, multinomialStep, OUT, stateOf, STATE_COUNT, stockFlowStep, stockOn, withAgeing, type Stretches } from './public-models.ts' // prettier-ignore

const samples = '../shared/data/samples/five-years'
const peers = '../shared/data/peers'

/** The public model's own cleaning of raw episodes (section 1.2 of its description), for its own sample. */
function cleanedStretches(): Stretches {
  const born = new Map<string, number>()
  const episodes: { child: string; start: number; end: number; category: number }[] = []
  for (const year of [2017, 2018, 2019, 2020, 2021]) {
    for (const row of table(`${samples}/${year}-header.csv`))
      if (!born.has(row['CHILD']!)) born.set(row['CHILD']!, parseDay(row['DOB']!))
    for (const row of table(`${samples}/${year}-episodes.csv`)) {
      const end = row['DEC'] ? parseDay(row['DEC']) : OPEN
      episodes.push({
        child: row['CHILD']!,
        start: parseDay(row['DECOM']!),
        end,
        category: categoryOf(row['PLACE']!),
      })
    }
  }
  const known = episodes.filter(episode => born.has(episode.child))
  const blankFirst = (end: number) => (end === OPEN ? -1 : end)
  known.sort((a, b) => (a.child < b.child ? -1 : a.child > b.child ? 1 : a.start - b.start || blankFirst(a.end) - blankFirst(b.end))) // prettier-ignore
  const lastOfStart = known.filter(
    (one, i) => known[i + 1]?.child !== one.child || known[i + 1]?.start !== one.start,
  )
  const seen = new Set<string>()
  const kept = lastOfStart.filter(one => {
    const key = `${one.child} ${one.end}`
    return seen.has(key) ? false : seen.add(key)
  })
  kept.forEach((one, i) => {
    const next = kept[i + 1]
    if (next?.child === one.child && one.end > next.start) one.end = next.start
  })
  const band = (i: number) => Math.max(ageBandIndex(ageOn(born.get(kept[i]!.child)!, kept[i]!.start)), 0)
  const follows = (i: number, j: number) =>
    kept[i]?.child === kept[j]?.child && kept[i]?.end === kept[j]?.start
  return {
    start: kept.map(one => one.start),
    end: kept.map(one => one.end),
    state: kept.map((one, i) => stateOf(band(i), one.category)),
    next: kept.map((one, i) =>
      one.end === OPEN ? -1 : follows(i, i + 1) ? stateOf(band(i), kept[i + 1]!.category) : OUT,
    ),
    isEntry: kept.map((_, i) => !follows(i - 1, i)),
  }
}

function table(file: string): Record<string, string>[] {
  const [head, ...rows] = readFileSync(file, 'utf8').replace(/^\ufeff/, '').trim().split(/\r?\n/).map(line => line.split(',')) // prettier-ignore
  return rows.map(row => Object.fromEntries(head!.map((name, i) => [name, row[i] ?? ''])))
}

const categoryOf = (place: string): number =>
  /^U[1-6]$/.test(place) ? 0 : /^(K2|R1)$/.test(place) ? 1 : /^(H5|P2)$/.test(place) ? 2 : 3

describe('the public stock-and-flow model', () => {
  it.skipIf(!existsSync(samples) || !existsSync(peers))(
    'gives the figures that its own program gave on its own sample',
    () => {
      const stretches = cleanedStretches()
      const window = { from: parseDay('2021-09-27'), to: parseDay('2022-03-27') }
      expect(stretches.start).toHaveLength(2827)
      let stock = stockOn(stretches, window.to)
      expect(stock.reduce((a, b) => a + b)).toBe(86)
      const rates = withAgeing(
        meanRates(stretches, window, { days: 'all', daysForEntries: window.to - window.from }),
      )
      stock = stockFlowStep(stock, rates)
      expect(stock.reduce((a, b) => a + b)).toBeCloseTo(85.873994, 5)
      for (let day = 1; day < 365; day++) stock = stockFlowStep(stock, rates)
      expect(stock.reduce((a, b) => a + b)).toBeCloseTo(51.344931, 4)
      const category = (c: number) =>
        stock.reduce((sum, heads, state) => sum + (state % 4 === c ? heads : 0), 0)
      expect([0, 1, 2, 3].map(category).map(heads => heads.toFixed(3))).toEqual([
        '29.104',
        '10.962',
        '5.776',
        '5.502',
      ])
    },
  )
  if (!existsSync(samples)) console.log('The public model is not compared: ../shared/data is not here.')

  it('a rate of 0.1 a day takes 100 children to 59.0 in five days', () => {
    // the public model's own published test
    const rate = new Float64Array(STATE_COUNT * (STATE_COUNT + 1))
    rate[OUT] = 0.1
    let stock = new Float64Array(STATE_COUNT)
    stock[0] = 100
    for (let day = 0; day < 5; day++)
      stock = Float64Array.from(stockFlowStep(stock, { rate, entries: new Float64Array(STATE_COUNT) }))
    expect(stock[0]).toBeCloseTo(59.049, 9)
  })
})

describe('mean rates', () => {
  /** Ten children in a state, of whom 1, 2 and 1 leave on the next three days. */
  const stretches: Stretches = {
    start: new Array<number>(10).fill(0),
    end: [2, 3, 3, 4, OPEN, OPEN, OPEN, OPEN, OPEN, OPEN],
    state: new Array<number>(10).fill(0),
    next: [OUT, OUT, OUT, OUT, -1, -1, -1, -1, -1, -1],
    isEntry: new Array<boolean>(10).fill(false),
  }

  it('are means of daily ratios, over all days of the window', () => {
    const { rate } = meanRates(stretches, { from: 1, to: 4 }, { days: 'all', daysForEntries: 4 })
    // 0, 1/10, 2/9, 1/7 over four days
    expect(rate[OUT]).toBeCloseTo((1 / 10 + 2 / 9 + 1 / 7) / 4, 12)
  })

  it('leave out days on which nobody was in the state, where the model does', () => {
    const brief = { ...stretches, start: [10], end: [12], state: [0], next: [OUT], isEntry: [true] }
    const { rate, entries } = meanRates(brief, { from: 1, to: 20 }, { days: 'occupied', daysForEntries: 20 })
    expect(rate[OUT]).toBeCloseTo(1 / 2, 12) // two evenings with a child, one leaving
    expect(entries[0]).toBeCloseTo(1 / 20, 12)
  })
})

it('the regional model’s variance grows by A(1-A)x and the entries, as published', () => {
  const rate = new Float64Array(STATE_COUNT * (STATE_COUNT + 1))
  rate[OUT] = 0.2
  const entries = new Float64Array(STATE_COUNT)
  entries[0] = 3
  const mean = new Float64Array(STATE_COUNT)
  mean[0] = 50
  const next = multinomialStep({ mean, variance: new Float64Array(STATE_COUNT) }, { rate, entries })
  expect(next.mean[0]).toBeCloseTo(43, 9) // 0.8 × 50 + 3
  expect(next.variance[0]).toBeCloseTo(11, 9) // 0.8 × 0.2 × 50 + 3
})
