import { dayInWords } from '../care/index.ts'
import {
  outcomeMeasure,
  sayLever,
  type Outcome,
  type OutcomeMeasure,
  type OutcomeRange,
  type ScenarioResult,
} from '../planning/index.ts'
import { compareChart, type ComparedLine } from './charts/compare-chart.ts'
import { effectBars, type EffectBar } from './charts/effect-bars.ts'
import { changeRange, outcomeAmount, outcomeChange } from './outcome-words.ts'

const COLOURS = ['#505a5f', '#1d5586', '#b5490b', '#5a3d8a', '#2e8b57', '#9c2f62'] as const
const WIDE = { width: 960, height: 380 } as const
const NARROW = { width: 360, height: 320 } as const

/** One scenario in a comparison. */
export interface ComparedScenario {
  readonly name: string
  readonly outcome: Outcome
}

/** A chance has no range: in one future a place is short or not. */
const pointsOf = (
  { unit }: OutcomeMeasure,
  outcome: Outcome,
  of: (month: Outcome['months'][number]) => OutcomeRange,
) =>
  outcome.months.map(month => {
    const { mean, low, high } = of(month)
    return { date: month.date, mean, ...(unit === 'chance' ? { low: mean, high: mean } : { low, high }) }
  })

const bothSizes = (
  draw: (size: { readonly width: number; readonly height: number }) => string,
  wide: { readonly width: number; readonly height: number } = WIDE,
): string =>
  `<div class="app-only-wide">${draw(wide)}</div><div class="app-only-narrow">${draw(NARROW)}</div>`

/** What to see in a comparison: averages, as every table has them. */
export function comparisonSays(measure: OutcomeMeasure, compared: readonly ComparedScenario[]): string {
  const parts = compared.flatMap(({ name, outcome }) => {
    const last = outcome.months.at(-1)
    if (!last) return []
    const range = changeRange(measure, last.difference)
    const around = range === '' ? '' : ` (${range})`
    return [`“${name}” ${outcomeChange(measure, last.difference.mean)}${around}`]
  })
  const end = compared[0]?.outcome.months.at(-1)
  if (!end) return 'There is nothing to compare yet.'
  const ranges = measure.unit === 'chance' ? '' : ', in brackets 8 futures of 10'
  return `${measure.label}: by ${dayInWords(end.date)}, against doing nothing, on average ${parts.join('; ')}${ranges}.`
}

/** Doing nothing and one or more scenarios on one number, drawn for a desk and for a phone. */
export function drawComparison(
  measure: OutcomeMeasure,
  compared: readonly ComparedScenario[],
  wide?: { readonly width: number; readonly height: number },
): string {
  const [first] = compared
  if (!first) return ''
  const lines: ComparedLine[] = [
    {
      label: 'doing nothing',
      points: pointsOf(measure, first.outcome, month => month.nothing),
      colour: COLOURS[0],
    },
    ...compared.map(({ name, outcome }, i) => ({
      label: name.length > 26 ? `${name.slice(0, 25)}…` : name,
      points: pointsOf(measure, outcome, month => month.scenario),
      colour: COLOURS[1 + (i % (COLOURS.length - 1))]!,
    })),
  ]
  const words = { title: measure.label, description: comparisonSays(measure, compared) }
  return bothSizes(
    size => compareChart({ lines, words, said: value => outcomeAmount(measure, value), ...size }),
    wide,
  )
}

const isGood = ({ isGood: good }: OutcomeMeasure, change: number): boolean =>
  good === 'more' ? change >= 0 : good === 'less' ? change <= 0 : true

/** Which lever does how much on one number at one month: bars that add up. undefined: not worked out. */
export function drawWaterfall(result: ScenarioResult, code: string, month: number): string | undefined {
  const measure = outcomeMeasure(code)
  const found = result.waterfall.find(one => one.code === code && one.month === month)
  if (!measure || !found) return undefined
  let at = 0
  const bars: EffectBar[] = result.levers.map((lever, i) => {
    const part = found.parts[i]!
    const from = at
    at += part
    return {
      label: sayLever(lever),
      from,
      to: at,
      said: outcomeChange(measure, part),
      tone: isGood(measure, part) ? 'good' : 'bad',
    }
  })
  bars.push({ label: 'All together', from: 0, to: at, said: outcomeChange(measure, at), tone: 'total' })
  const words = {
    title: `Which lever does how much: ${measure.label}`,
    description: `All together ${outcomeChange(measure, at)}.`,
  }
  return bothSizes(({ width }) => effectBars({ bars, words, width }))
}

/** The scenario's effect on one number were each assumption low, then high; the widest first. undefined: not worked out. */
export function drawTornado(result: ScenarioResult, code: string, month: number): string | undefined {
  const measure = outcomeMeasure(code)
  const key = `${code} ${month}`
  const base = result.waterfall
    .find(one => one.code === code && one.month === month)
    ?.parts.reduce((a, b) => a + b, 0)
  if (!measure || base === undefined || result.tornado.length === 0) return undefined
  const width = (bar: ScenarioResult['tornado'][number]) =>
    Math.max(Math.abs(bar.low[key]! - base), Math.abs(bar.high[key]! - base))
  const bars = [...result.tornado]
    .sort((a, b) => width(b) - width(a))
    .flatMap((bar): EffectBar[] =>
      (
        [
          ['low', bar.lowLabel],
          ['high', bar.highLabel],
        ] as const
      ).map(([side, label]) => ({
        label: `${bar.assumption}: ${label}`,
        from: base,
        to: bar[side][key]!,
        said: outcomeChange(measure, bar[side][key]!),
        tone: side === 'low' ? 'bad' : 'good',
      })),
    )
  const words = {
    title: `What if we are wrong: ${measure.label}`,
    description: `As assumed the scenario makes ${outcomeChange(measure, base)}.`,
  }
  return bothSizes(({ width: pixels }) => effectBars({ bars, words, width: pixels, mark: base }))
}
