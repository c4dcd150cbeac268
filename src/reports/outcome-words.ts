import type { OutcomeMeasure, OutcomeRange } from '../planning/index.ts'
import { count } from './words.ts'

const MILLION = 1_000_000
const THOUSAND = 1000

/** £1.25m, £340k, £900: as board papers write amounts. */
export function poundsInShort(pounds: number): string {
  const size = Math.abs(pounds)
  const sign = pounds < 0 ? '−' : ''
  if (size >= 9.995 * MILLION) return `${sign}£${(size / MILLION).toFixed(1)}m`
  if (size >= MILLION) return `${sign}£${(size / MILLION).toFixed(2)}m`
  return size >= THOUSAND ? `${sign}£${count(size / THOUSAND)}k` : `${sign}£${count(size)}`
}

const whole = (value: number): string =>
  Math.round(value) < 0 ? `−${count(-value)}` : count(Math.abs(value))
const oneDecimal = (value: number): string =>
  value
    .toFixed(1)
    .replace('-', '−')
    .replace(/^−0\.0$/, '0.0')

/** An outcome's value as people read it. */
export function outcomeAmount({ unit }: Pick<OutcomeMeasure, 'unit'>, value: number): string {
  if (unit === 'pounds') return poundsInShort(value)
  if (unit === 'per cent') return `${oneDecimal(value)} %`
  if (unit === 'chance') return `${whole(100 * value)} in 100`
  return unit === 'children' && Math.abs(value) < 9.95 ? oneDecimal(value).replace(/\.0$/, '') : whole(value)
}

/** A difference with its sign: `+3`, `−1.5 points`, `no change`. */
export function outcomeChange(measure: Pick<OutcomeMeasure, 'unit'>, value: number): string {
  const points = measure.unit === 'per cent' ? `${oneDecimal(value)} points` : outcomeAmount(measure, value)
  const isNothing = !/[1-9]/.test(points)
  if (isNothing) return '0'
  return value > 0 ? `+${points}` : points
}

/**
 * The range of a difference in words: `−12 to −3`. '' where it has no width, and of a chance: in one future a place is short or
 * not, so that the difference of two chances is one number.
 */
export function changeRange(
  measure: Pick<OutcomeMeasure, 'unit'>,
  { low, high }: Pick<OutcomeRange, 'low' | 'high'>,
): string {
  if (measure.unit === 'chance' || low === high) return ''
  return `${outcomeChange(measure, low)} to ${outcomeChange(measure, high)}`
}
