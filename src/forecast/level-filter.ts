export interface MonthlyCounts {
  readonly counts: Float64Array
  /** Days of exposure, seasonal factor and the like: expected count = exposure × exp(log level). */
  readonly exposure: Float64Array
  /** Variance of a count over its mean. */
  readonly dispersion: number
  /** 1 in months of the first year of the pandemic, else 0: their level is apart by PANDEMIC. */
  readonly isPandemic?: Uint8Array
}

/**
 * Log level of April 2020 to March 2021 against what it would have been: starts to be looked after rose by 8.8 % the year
 * after, and the variance of that growth over 146 authorities was no larger than in other years (Department for Education).
 */
const PANDEMIC = { mean: -0.085, deviation: 0.06 } as const

const MONTHS_A_YEAR = 12

/** The state after the last month: its mean and covariance without what the pandemic did, and how likely the counts are (log). */
export function filterLevel(months: MonthlyCounts, prior: { size: number; years: number; trend: number }) {
  const { counts, exposure, dispersion } = months
  const sum = (values: Float64Array) => values.reduce((a, b) => a + b, 0)
  const mean = [Math.log((sum(counts) + 0.5) / (sum(exposure) + 1)), 0, 0, PANDEMIC.mean]
  const covariance = diagonal([1, prior.trend ** 2, prior.size ** 2, PANDEMIC.deviation ** 2])
  const keep = Math.exp(-1 / (MONTHS_A_YEAR * prior.years))
  const news = prior.size ** 2 * (1 - keep ** 2)
  let log = 0
  counts.forEach((count, month) => {
    if (month > 0) stepOn(mean, covariance, keep, news)
    const time = (month + 1 - counts.length) / MONTHS_A_YEAR
    const seenAs = [1, time, 1, months.isPandemic?.[month] ?? 0]
    log += observe(mean, covariance, seenAs, { count, exposure: exposure[month]!, dispersion })
  })
  const ahead = [0, 1, 2]
  return {
    mean: mean.slice(0, 3),
    covariance: ahead.flatMap(i => ahead.map(j => covariance[i * STATES + j]!)),
    log,
  }
}

/** Level, trend a year, deviation, and how far the pandemic's year was apart. */
const STATES = 4
const DEVIATION = 2

const diagonal = (variances: readonly number[]): number[] =>
  variances.flatMap((variance, i) => variances.map((_, j) => (i === j ? variance : 0)))

/** A month passes: the deviation fades and gets news. */
function stepOn(mean: number[], covariance: number[], keep: number, news: number): void {
  mean[DEVIATION]! *= keep
  for (let i = 0; i < STATES; i++) {
    covariance[i * STATES + DEVIATION]! *= keep
    covariance[DEVIATION * STATES + i]! *= keep
  }
  covariance[DEVIATION * (STATES + 1)]! += news
}

interface Observation {
  readonly count: number
  readonly exposure: number
  readonly dispersion: number
}

/** Updates the state by one month's count, whose log level is the sum of the states as it sees them; @returns its log likelihood (Laplace) */
function observe(mean: number[], covariance: number[], seenAs: readonly number[], seen: Observation): number {
  if (seen.exposure <= 0) return 0
  const across = mean.map((_, i) => dot(seenAs, covariance, i * STATES))
  const before = dot(seenAs, mean)
  const variance = dot(seenAs, across)
  const after = modeOf(before, variance, seen)
  const rate = seen.exposure * Math.exp(after)
  const left = 1 / (1 / variance + rate / seen.dispersion)
  for (let i = 0; i < STATES; i++) {
    const gain = across[i]! / variance
    mean[i]! += gain * (after - before)
    for (let j = 0; j < STATES; j++)
      covariance[i * STATES + j]! -= (gain * across[j]! * (variance - left)) / variance
  }
  const fit = (seen.count * (after + Math.log(seen.exposure)) - rate) / seen.dispersion
  return fit - (after - before) ** 2 / (2 * variance) + 0.5 * Math.log(left / variance)
}

const dot = (weights: readonly number[], values: readonly number[], from = 0): number =>
  weights.reduce((sum, weight, i) => sum + weight * values[from + i]!, 0)

/** Log level at which the posterior is highest: a few Newton steps. */
function modeOf(before: number, variance: number, { count, exposure, dispersion }: Observation): number {
  let level = before
  for (let step = 0; step < 8; step++) {
    const rate = exposure * Math.exp(level)
    const slope = (count - rate) / dispersion - (level - before) / variance
    const change = slope / (rate / dispersion + 1 / variance)
    level += Math.max(-2, Math.min(2, change))
    if (Math.abs(change) < 1e-9) break
  }
  return level
}
