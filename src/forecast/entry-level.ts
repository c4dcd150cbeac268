/**
 * How many enter, month by month: log level = long-run level + trend + a deviation that fades (an Ornstein-Uhlenbeck
 * process), seen through Poisson counts. Filtered by Laplace's approximation, for a grid of sizes and lengths of the
 * deviation, each weighed by how likely it makes the authority's own past (Bayesian model averaging).
 *
 * The prior sizes are those of real authorities: starts to be looked after, 137 English authorities, 2021 to 2025
 * (Department for Education): log growth over 1, 2, 3 and 4 years has variance 0.018, 0.040, 0.048 and 0.052 beyond
 * counting noise, which is a deviation of about 0.17 that halves in two years, and hardly any lasting trend.
 */
export interface MonthlyCounts {
  readonly counts: Float64Array
  /** Days of exposure, seasonal factor and the like: expected count = exposure × exp(log level). */
  readonly exposure: Float64Array
  /** Variance of a count over its mean. */
  readonly dispersion: number
}

export interface LevelPrior {
  /** Sizes of the deviation (standard deviation of the log level) and their prior weights. */
  readonly sizes: readonly number[]
  readonly sizeWeights: readonly number[]
  /** Years in which a deviation fades to 37 %. */
  readonly years: readonly number[]
  readonly yearWeights: readonly number[]
  /** How large a trend may be (its standard deviation, in log level a year). */
  readonly trends: readonly number[]
  readonly trendWeights: readonly number[]
}

/** One size and length of the deviation and size of the trend: the state at the end of the past, and how much the past speaks for it. */
export interface LevelMode {
  readonly weight: number
  readonly size: number
  readonly years: number
  /** Level, trend a year, deviation. */
  readonly mean: readonly number[]
  /** Covariance, by rows. */
  readonly covariance: readonly number[]
}

/** Filters the counts of past months (the last ends at the as-at day) under every point of the prior's grid. */
export function fitLevel(months: MonthlyCounts, prior: LevelPrior): LevelMode[] {
  const found = gridOf(prior).map(({ size, years, trend, weight }) => {
    const end = filter(months, { size, years, trend })
    return {
      weight: 0,
      size,
      years,
      mean: end.mean,
      covariance: end.covariance,
      log: end.log + Math.log(weight),
    }
  })
  const highest = Math.max(...found.map(mode => mode.log))
  const sum = found.reduce((total, mode) => total + Math.exp(mode.log - highest), 0)
  return found.map(({ log, ...mode }) => ({ ...mode, weight: Math.exp(log - highest) / sum }))
}

const gridOf = (prior: LevelPrior) =>
  prior.sizes.flatMap((size, i) =>
    prior.years.flatMap((years, j) =>
      prior.trends.map((trend, k) => ({
        size,
        years,
        trend,
        weight: prior.sizeWeights[i]! * prior.yearWeights[j]! * prior.trendWeights[k]!,
      })),
    ),
  )

/** The same with what is not known of the level, and its drift, so many times as large; the expected level stays. */
export const widened = (modes: readonly LevelMode[], factor: number): readonly LevelMode[] =>
  factor === 1
    ? modes
    : modes.map(({ mean, covariance, size, ...mode }) => {
        const variance = covariance[0]! + 2 * covariance[2]! + covariance[8]!
        const excess = (factor ** 2 - 1) * (variance / 2)
        return {
          ...mode,
          size: size * factor,
          mean: [mean[0]! - excess, mean[1]!, mean[2]!],
          covariance: covariance.map(value => value * factor ** 2),
        }
      })

const MONTHS_A_YEAR = 12

function filter(months: MonthlyCounts, prior: { size: number; years: number; trend: number }) {
  const { counts, exposure, dispersion } = months
  const sum = (values: Float64Array) => values.reduce((a, b) => a + b, 0)
  const mean = [Math.log((sum(counts) + 0.5) / (sum(exposure) + 1)), 0, 0]
  const covariance = [1, 0, 0, 0, prior.trend ** 2, 0, 0, 0, prior.size ** 2]
  const keep = Math.exp(-1 / (MONTHS_A_YEAR * prior.years))
  const news = prior.size ** 2 * (1 - keep ** 2)
  let log = 0
  counts.forEach((count, month) => {
    if (month > 0) stepOn(mean, covariance, keep, news)
    const time = (month + 1 - counts.length) / MONTHS_A_YEAR
    log += observe(mean, covariance, time, { count, exposure: exposure[month]!, dispersion })
  })
  return { mean, covariance, log }
}

/** A month passes: the deviation fades and gets news. */
function stepOn(mean: number[], covariance: number[], keep: number, news: number): void {
  mean[2]! *= keep
  for (const i of [2, 5, 6, 7]) covariance[i]! *= keep
  covariance[8] = covariance[8]! * keep * keep + news
}

interface Observation {
  readonly count: number
  readonly exposure: number
  readonly dispersion: number
}

/** Updates the state by one month's count; @returns its log likelihood (Laplace) */
function observe(mean: number[], covariance: number[], time: number, seen: Observation): number {
  if (seen.exposure <= 0) return 0
  const across = [0, 1, 2].map(
    i => covariance[i * 3]! + time * covariance[i * 3 + 1]! + covariance[i * 3 + 2]!,
  )
  const before = mean[0]! + time * mean[1]! + mean[2]!
  const variance = across[0]! + time * across[1]! + across[2]!
  const after = modeOf(before, variance, seen)
  const rate = seen.exposure * Math.exp(after)
  const left = 1 / (1 / variance + rate / seen.dispersion)
  for (let i = 0; i < 3; i++) {
    const gain = across[i]! / variance
    mean[i]! += gain * (after - before)
    for (let j = 0; j < 3; j++) covariance[i * 3 + j]! -= (gain * across[j]! * (variance - left)) / variance
  }
  const fit = (seen.count * (after + Math.log(seen.exposure)) - rate) / seen.dispersion
  return fit - (after - before) ** 2 / (2 * variance) + 0.5 * Math.log(left / variance)
}

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
