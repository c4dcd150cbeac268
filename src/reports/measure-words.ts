import { dayInWords, type Day } from '../care/index.ts'
import type { Measure } from '../position/index.ts'
import { count, percent } from './words.ts'
import type { Figure, ShownSpread } from './public-figures.ts'

/** A measure's value as people read it: `1,498`, `20 %`, `85`, `4.2 miles`. */
export function valueInWords(measure: Measure, value: number | undefined): string {
  if (value === undefined) return '–'
  if (measure.shape === 'count') return count(value)
  if (measure.shape === 'share') return percent(value)
  if (measure.shape === 'rate') return measure.per === 1 ? percent(value) : rateInWords(value)
  return amountInWords(measure.unit, value)
}

const rateInWords = (value: number): string => (value < 10 ? value.toFixed(1) : count(value))

/** An amount with its unit: `4.2 miles`, `864 days`, `£1,850 a week`. */
export function amountInWords(unit: string, value: number): string {
  if (unit === 'pounds a week') return `£${count(value)} a week`
  const plain = value < 10 && !Number.isInteger(value) ? value.toFixed(1) : count(value)
  return unit === 'score' ? plain : `${plain} ${plain === '1' ? unit.replace(/s$/, '') : unit}`
}

export type Change = 'better' | 'worse' | 'up' | 'down' | 'same'

/** The same where the unit stands in a title or a heading: `864`, `£1,850`. */
export const plainAmount = (unit: string, value: number): string =>
  amountInWords(unit, value).replace(unit === 'pounds a week' ? / a week$/ : / [a-z]+$/, '')

/** A measure's value on an axis whose title has the unit. */
export const axisValue = (measure: Measure, value: number): string =>
  measure.shape === 'spread' ? plainAmount(measure.unit, value) : valueInWords(measure, value)

/** A unit as a heading has it: money says so by its sign. */
export const unitInWords = (unit: string): string => (unit === 'pounds a week' ? '£ a week' : unit)

/** Changes smaller than this do not count as one: half a point of a share, half a child. */
const LEAST_CHANGE: Record<Measure['shape'], number> = { count: 0.5, share: 0.005, rate: 0.5, spread: 0.05 }

/** Which way a value went, and whether that is good; undefined where one of the two is not known. */
export function changeOf(
  measure: Measure,
  now: number | undefined,
  before: number | undefined,
): Change | undefined {
  if (now === undefined || before === undefined) return undefined
  const least =
    measure.shape === 'rate' && measure.per === 1 ? LEAST_CHANGE.share : LEAST_CHANGE[measure.shape]
  if (Math.abs(now - before) < least) return 'same'
  const isUp = now > before
  if (measure.polarity === 'neither') return isUp ? 'up' : 'down'
  return isUp === (measure.polarity === 'more is better') ? 'better' : 'worse'
}

export const CHANGE_WORDS: Record<Change, string> = {
  better: 'better',
  worse: 'worse',
  up: 'up',
  down: 'down',
  same: 'no change',
}

export interface Compared {
  readonly measure: Measure
  readonly day: Day
  readonly now: Figure
  readonly before: Figure | undefined
}

/** The first sentence of a measure's page, from its figures. */
export function measureAnswer({ measure, day, now, before }: Compared): string {
  const on = dayInWords(day)
  if (now.isHidden)
    return `The number on ${on} is small, and is not shown so that no child can be recognised.`
  if (now.value === undefined) return `There was nobody to ask it of on ${on}.`
  const said = `${sayFigure(measure, now)} on ${on}`
  if (before?.value === undefined) return `${capital(said)}.`
  const change = changeOf(measure, now.value, before.value)
  const then = valueInWords(measure, before.value)
  if (change === 'same') return `${capital(said)}, as a year before (${then}).`
  const way = now.value > before.value ? 'up' : 'down'
  const judged = change === 'better' || change === 'worse' ? `: ${change}` : ''
  return `${capital(said)}, ${way} from ${then} a year before${judged}.`
}

function sayFigure(measure: Measure, { numerator, denominator, value }: Figure): string {
  const shown = valueInWords(measure, value)
  if (denominator === undefined) return shown
  if (measure.shape === 'rate' && measure.per > 1)
    return `${shown} in every ${count(measure.per)} children (${count(numerator ?? 0)} of ${count(denominator)})`
  return `${shown} (${count(numerator ?? 0)} of ${count(denominator)})`
}

/** The same for a spread: the middle first, since a few far amounts draw the mean. */
export function spreadAnswer(unit: string, day: Day, spread: ShownSpread): string {
  const on = dayInWords(day)
  if (spread.isHidden) return `Too few children on ${on} to show: no child can be recognised.`
  const { n, median, mean, p75 } = spread
  if (n === undefined || median === undefined || mean === undefined || p75 === undefined)
    return `There are no amounts on ${on}.`
  const say = (value: number) => amountInWords(unit, value)
  return `The middle on ${on} is ${say(median)} and the mean ${say(mean)}; for a quarter it is ${say(p75)} or more (${count(n)} known).`
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
