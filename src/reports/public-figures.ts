import type { Measure, MeasureRow, Spread, Unit } from '../position/index.ts'
import { SUPPRESSED } from './suppress.ts'
import type { Reader } from './series-view.ts'

/** Counts of children are shown outside the professional roles to the nearest of these. */
export const PUBLIC_BASE = 5
/** Smaller counts would be shown as 0 or 5, and are not shown: nothing tells a 1 from a 7, or from none. */
export const LEAST_PUBLIC_COUNT = 8
/** A mean or a quartile of fewer children is not shown. */
const LEAST_PUBLIC_SPREAD = 25

/** A figure as a reader may see it. */
export interface Figure {
  readonly numerator: number | undefined
  readonly denominator: number | undefined
  /** undefined where there is none, or it is hidden. */
  readonly value: number | undefined
  readonly isHidden: boolean
}

/** A count as those see it who see figures of everyone only: to the nearest five; undefined where it is small. */
export const publicCount = (count: number): number | undefined =>
  count < LEAST_PUBLIC_COUNT ? undefined : Math.round(count / PUBLIC_BASE) * PUBLIC_BASE

const NOTHING: Figure = { numerator: undefined, denominator: undefined, value: undefined, isHidden: true }

/**
 * A figure for a reader. Those who see figures of everyone only get each count rounded by itself, small ones hidden; shares and
 * rates are worked out from the rounded counts, so that they tell no more. The same count is shown the same everywhere.
 */
export function figureFor(measure: Measure, row: MeasureRow, reader: Reader): Figure {
  const { numerator, denominator, value } = row
  if (reader.seesSmallNumbers) return { numerator, denominator, value, isHidden: false }
  const shown = publicCount(numerator ?? 0)
  if (shown === undefined) return NOTHING
  if (measure.shape === 'count')
    return { numerator: shown, denominator: undefined, value: shown, isHidden: false }
  // what a rate is divided by is no count of children in care: it is public
  const base = measure.shape === 'rate' ? denominator : publicCount(denominator ?? 0)
  if (base === undefined || base === 0) return NOTHING
  const per = measure.shape === 'rate' ? measure.per : 1
  const share = (shown / base) * per
  const most = measure.shape === 'share' ? 1 : Infinity
  return { numerator: shown, denominator: base, value: Math.min(most, share), isHidden: false }
}

/** A spread as a reader may see it: of few children nothing; the largest amount is one child's. */
export interface ShownSpread {
  readonly n: number | undefined
  readonly mean: number | undefined
  readonly median: number | undefined
  readonly sd: number | undefined
  readonly p25: number | undefined
  readonly p75: number | undefined
  readonly max: number | undefined
  readonly isHidden: boolean
}

/** How finely amounts are shown outside the professional roles. */
const PUBLIC_STEPS: Record<Unit, number> = {
  miles: 1,
  days: 5,
  years: 1,
  'pounds a week': 50,
  score: 1,
  times: 1,
}

const EMPTY_SPREAD = {
  n: undefined,
  mean: undefined,
  median: undefined,
  sd: undefined,
  p25: undefined,
  p75: undefined,
  max: undefined,
} as const

/** The spread of amounts for a reader. */
export function spreadFor(unit: Unit, spread: Spread, reader: Reader): ShownSpread {
  if (reader.seesSmallNumbers) return { ...spread, isHidden: false }
  if (spread.n < LEAST_PUBLIC_SPREAD) return { ...EMPTY_SPREAD, isHidden: true }
  const step = PUBLIC_STEPS[unit]
  const rounded = (value: number | undefined) =>
    value === undefined ? undefined : Math.round(value / step) * step
  return {
    n: publicCount(spread.n),
    mean: rounded(spread.mean),
    median: rounded(spread.median),
    sd: rounded(spread.sd),
    p25: rounded(spread.p25),
    p75: rounded(spread.p75),
    max: undefined,
    isHidden: false,
  }
}

/** A count for a reader, as a cell: `c` where it is hidden. */
export function countCell(count: number, reader: Reader): number | string {
  return reader.seesSmallNumbers ? count : (publicCount(count) ?? SUPPRESSED)
}

/** Said beside every table that is rounded. */
export const ROUNDED_NOTE =
  'So that no child can be recognised, counts are to the nearest five, “c” stands for fewer than eight, none included, and shares are worked out from rounded counts.'
