import { describe, expect, it } from 'vitest'
import { parseDay } from '../care/index.ts'
import { outcomeMeasure, type Outcome } from '../planning/index.ts'
import { changeRange } from './outcome-words.ts'
import { comparisonSays, drawComparison } from './scenario-charts.ts'
import { outcomesCsv } from './scenario-csv.ts'

const date = parseDay('2028-03-31')
const range = (mean: number, low: number, middle: number, high: number) => ({ mean, low, middle, high })
const outside: Outcome = {
  code: 'outside',
  months: [{ date, nothing: range(401, 360, 400, 440), scenario: range(321, 290, 315, 350), difference: range(-80, -100, -82, -60), chanceOfMore: 0 }], // prettier-ignore
}
const short: Outcome = {
  code: 'chance_of_being_short_in_house_residential',
  months: [{ date, nothing: range(0.62, 0, 1, 1), scenario: range(0.12, 0, 0, 1), difference: range(-0.5, -1, 0, 0), chanceOfMore: 0 }], // prettier-ignore
}
const [measure, chance] = [outside, short].map(({ code }) => outcomeMeasure(code)!) as [never, never]
const ours = (outcome: Outcome) => [{ name: 'Our plan', outcome }]

describe('a comparison', () => {
  it('ends its lines on the averages that the tables tell', () => {
    const svg = drawComparison(measure, ours(outside)).replaceAll(/<[^>]+>/g, ' ')
    expect(svg).toContain('401')
    expect(svg).toContain('321')
    expect(svg).not.toMatch(/\b315\b/)
  })

  it('names its measure', () =>
    expect(comparisonSays(measure, ours(outside))).toBe(
      'With agency carers or in other children’s homes: by 31 March 2028, against doing nothing, on average “Our plan” −80 (−100 to −60), in brackets 8 futures of 10.',
    ))

  it('tells a difference of chances without a range, in words, on the chart and in the file', () => {
    expect(comparisonSays(chance, ours(short))).toBe(
      'Chance of being short: our own children’s homes: by 31 March 2028, against doing nothing, on average “Our plan” −50 in 100.',
    )
    expect(changeRange(chance, short.months[0]!.difference)).toBe('')
    expect(outcomesCsv([short])).toContain(',0.62,,,,0.12,,,,-0.5,,,,')
    expect(drawComparison(chance, ours(short))).not.toMatch(/\b(NaN|undefined)\b/)
  })
})
