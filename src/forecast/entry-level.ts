import { filterLevel, type MonthlyCounts } from './level-filter.ts'

/**
 * How many enter, month by month: log level = long-run level + trend + a deviation that fades (an Ornstein-Uhlenbeck
 * process), seen through Poisson counts. Filtered by Laplace's approximation, for a grid of sizes and lengths of the
 * deviation, each weighed by how likely it makes the authority's own past (Bayesian model averaging).
 *
 * The prior sizes are those of real authorities: starts to be looked after, 146 English authorities, 2021 to 2025
 * (Department for Education): log growth over 1, 2, 3 and 4 years has variance 0.024, 0.040, 0.047 and 0.055 beyond
 * counting noise and the national change, which is a deviation of about 0.16 that halves in a year and a half, and
 * hardly any lasting trend.
 */
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
    const end = filterLevel(months, { size, years, trend })
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
