import type { Accuracy, Family } from './accuracy.ts'
import type { BacktestModel } from './backtest.ts'

const MODEL_WORDS: Record<BacktestModel, string> = {
  sufficiency: 'this forecast',
  naive: '“no change”',
  trend: 'a straight line through the last three years',
  stock_flow: 'the public stock-and-flow model',
  multinomial: 'the public regional model',
}

const FAMILY_WORDS: Record<Family, string> = {
  all: '',
  placement: ' by kind of home',
  age: ' by age',
}

/**
 * The track record in words for a councillor, a sentence each: how far out, how often inside the range, how good by kind and age,
 * and who did better. The first stands by itself.
 */
export function describeAccuracy(accuracies: readonly Accuracy[]): string[] {
  const ours = accuracies.filter(one => one.model === 'sufficiency')
  const [first, ...later] = ours.filter(one => one.family === 'all')
  if (!first)
    return ['There are too few years of returns to show how forecasts made in the past would have done.']
  const begin = `Made again as it would have been ${times(first.count)} in the past, our forecast`
  return [
    `${begin} ${yearsAhead(first.horizonMonths)} was ${errorInWords(first)}.`,
    ...(later.length > 0 ? [`${capital(later.map(laterInWords).join('; '))}.`] : []),
    ...partsInWords(ours),
    ...rivalsInWords(accuracies, ours),
  ]
}

const errorInWords = (one: Accuracy): string =>
  `out by ${one.meanAbsoluteError.toFixed(0)} children on average (${one.errorPercent.toFixed(1)} %)${biasWords(one)}; ${insideWords(one)}`

const laterInWords = (one: Accuracy): string =>
  `${yearsAhead(one.horizonMonths)} it was out by ${one.meanAbsoluteError.toFixed(0)} (${one.errorPercent.toFixed(1)} %)${biasWords(one)}, inside ${insideOf(one)}`

const times = (count: number): string => (count === 1 ? 'once' : `${count} times`)

const insideOf = ({ count, coverage80 = 0 }: Accuracy): string =>
  `${Math.round(coverage80 * count)} of ${times(count)}`

function insideWords(one: Accuracy): string {
  const { count, coverage80 = 0 } = one
  const inside = Math.round(coverage80 * count)
  if (count === 1) return `what happened was ${inside === 1 ? '' : 'not '}inside our 8-in-10 range`
  return `what happened was inside our 8-in-10 range ${insideOf(one)}`
}

const YEARS_IN_WORDS = ['no', 'a', 'two', 'three', 'four', 'five'] as const

/** "a year ahead", "two years ahead". */
export const yearsAhead = (months: number): string =>
  months === 12 ? 'a year ahead' : `${YEARS_IN_WORDS[months / 12] ?? months / 12} years ahead`

const capital = (text: string): string => text.replace(/^./, first => first.toUpperCase())

function biasWords({ bias, meanAbsoluteError }: Accuracy): string {
  if (Math.abs(bias) < 0.5 * meanAbsoluteError) return ''
  return bias > 0 ? ', mostly too high' : ', mostly too low'
}

/** How good the shortest look ahead was by kind of home and by age. */
function partsInWords(ours: readonly Accuracy[]): string[] {
  const shortest = Math.min(...ours.map(one => one.horizonMonths))
  const parts = ours.filter(one => one.family !== 'all' && one.horizonMonths === shortest)
  const said = parts.map(
    ({ family, meanAbsoluteError, coverage80 = 0 }) =>
      `${family === 'placement' ? 'a kind of home' : 'an age band'} by ${meanAbsoluteError.toFixed(0)} children, with ${Math.round(10 * coverage80)} of 10 inside the range`,
  )
  return said.length === 0
    ? []
    : [`${capital(yearsAhead(shortest))} we were out on average for ${said.join(', and for ')}.`]
}

/** Errors that differ by less than this many children are alike. */
const ALIKE = 0.5

/** Whoever did better, by the loss that counts error and range, or came closer by error alone; or that nobody did. */
function rivalsInWords(accuracies: readonly Accuracy[], ours: readonly Accuracy[]): string[] {
  const [better, closer]: [string[], string[]] = [[], []]
  for (const mine of ours) {
    const others = accuracies.filter(
      one =>
        one.model !== 'sufficiency' && one.family === mine.family && one.horizonMonths === mine.horizonMonths,
    )
    const when = `${yearsAhead(mine.horizonMonths)}${FAMILY_WORDS[mine.family]}`
    const ahead = others.filter(one => one.pinball < mine.pinball)
    const near = others.filter(
      one => one.pinball >= mine.pinball && one.meanAbsoluteError < mine.meanAbsoluteError - ALIKE,
    )
    if (ahead.length > 0) better.push(`${when} ${listed(ahead.map(one => MODEL_WORDS[one.model]))}`)
    if (near.length > 0 && mine.family === 'all') closer.push(`${when} ${listed(near.map(nameAndError))}`)
  }
  if (accuracies.length === ours.length) return []
  return [
    better.length > 0
      ? `On the authority’s own past another model did better than this forecast: ${better.join('; ')}.`
      : 'No change, a straight line and the public models all did worse on the authority’s own past.',
    ...(closer.length > 0
      ? [`Closer on average, though worse once the range is counted too: ${closer.join('; ')}.`]
      : []),
  ]
}

const nameAndError = ({ model, meanAbsoluteError }: Accuracy): string =>
  `${MODEL_WORDS[model]} (out by ${meanAbsoluteError.toFixed(0)})`

const listed = (names: readonly string[]): string =>
  names.length === 1 ? names[0]! : `${names.slice(0, -1).join(', ')} and ${names.at(-1)!}`
