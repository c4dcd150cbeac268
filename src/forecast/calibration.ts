import { BACKTEST_QUANTILES, type BacktestRow } from './backtest.ts'

/** What the authority's own past says of the width of the ranges. */
export interface Calibration {
  /** What the drift of entries and of leaving is multiplied by: above 1 the ranges grow, below they shrink. */
  readonly factor: number
  /** How often what happened was inside the 80 % range of the total, of how many past forecasts. */
  readonly held: number
  readonly of: number
}

/** As many independent looks say beforehand that the ranges are right: they already weigh the past, and looks are few. */
const LOOKS_BEFOREHAND = 10
const MONTHS_BETWEEN_ORIGINS = 6
/** Three years ahead holds two and one years ahead: together they count half. */
const SHARE_OF_HORIZONS = 0.5
/** One past forecast may say no more than that it was so many deviations out. */
const MOST_DEVIATIONS = 3
const NARROWEST = 0.8
const WIDEST = 1.5
/** Deviations between the 10 % and the 90 % quantile of a normal distribution. */
const DEVIATIONS_OF_80 = 2.5631

/**
 * Whether past ranges of the total were too wide or too narrow: the mean square of (what happened less the middle) over the
 * deviation that the range implies, averaged with 1 as if that had been seen LOOKS_BEFOREHAND times, since origins overlap
 * and are few. undefined where nothing could be scored.
 */
export function calibrationOf(rows: readonly BacktestRow[]): Calibration | undefined {
  const ours = rows.filter(row => row.model === 'sufficiency' && row.group === 'all')
  if (ours.length === 0) return undefined
  let [squares, looks] = [0, 0]
  for (const horizon of new Set(ours.map(row => row.horizonMonths))) {
    const mine = ours.filter(row => row.horizonMonths === horizon)
    const apart = Math.min(MONTHS_BETWEEN_ORIGINS / horizon, 1)
    const worth = SHARE_OF_HORIZONS * (1 + (mine.length - 1) * apart)
    squares += (worth * mine.reduce((sum, row) => sum + squareOf(row), 0)) / mine.length
    looks += worth
  }
  const factor = Math.sqrt((LOOKS_BEFOREHAND + squares) / (LOOKS_BEFOREHAND + looks))
  return {
    factor: Math.round(100 * Math.min(Math.max(factor, NARROWEST), WIDEST)) / 100,
    held: ours.filter(row => at(row, 10) <= row.actual && row.actual <= at(row, 90)).length,
    of: ours.length,
  }
}

const at = (row: BacktestRow, level: (typeof BACKTEST_QUANTILES)[number]): number =>
  row.quantiles[BACKTEST_QUANTILES.indexOf(level)]!

function squareOf(row: BacktestRow): number {
  const deviation = Math.max((at(row, 90) - at(row, 10)) / DEVIATIONS_OF_80, 0.5)
  return Math.min(Math.abs(row.actual - at(row, 50)) / deviation, MOST_DEVIATIONS) ** 2
}

/** Less than this is not worth a word. */
const SMALLEST = 0.03

/** What was done to the ranges and why, in words for a councillor. */
export function describeCalibration(calibration: Calibration | undefined): string {
  if (!calibration)
    return 'The ranges of this forecast are not adjusted to its own past: no record had been worked out when it was made.'
  const { factor, held, of } = calibration
  const past = `Made again in the past, our 8-in-10 ranges held what happened ${held} of ${of} times`
  if (Math.abs(factor - 1) < SMALLEST) return `${past}; the ranges of this forecast are left as they are.`
  const change = `${Math.round(100 * Math.abs(factor - 1))} % ${factor > 1 ? 'more' : 'less'}`
  return `${past}, so this forecast lets entries and leaving drift ${change} than the method alone would: its ranges are ${factor > 1 ? 'wider' : 'narrower'}. So few past forecasts are believed only in part.`
}
