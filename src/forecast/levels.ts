import type { LevelMode } from './entry-level.ts'
import type { Stream } from './random.ts'

/** A trend is followed less and less: after many years it has added what five at full strength would. */
const TREND_LASTS_YEARS = 5
const dampedYears = (years: number): number => TREND_LASTS_YEARS * (1 - Math.exp(-years / TREND_LASTS_YEARS))

/** One future of the log level of entries, a value a month: which mode is true, where it stands now, and how it drifts. */
export function drawLevels(modes: readonly LevelMode[], months: number, stream: Stream): Float64Array {
  const mode = pickMode(modes, stream.uniform())
  const [level, trend, deviation] = drawState(mode, stream)
  const keep = Math.exp(-1 / (12 * mode.years))
  const news = mode.size * Math.sqrt(1 - keep ** 2)
  const path = new Float64Array(months)
  let now = deviation
  for (let month = 0; month < months; month++) {
    now = keep * now + news * stream.normal()
    path[month] = level + trend * dampedYears((month + 0.5) / 12) + now
  }
  return path
}

function pickMode(modes: readonly LevelMode[], u: number): LevelMode {
  let left = u
  for (const mode of modes) {
    if (left < mode.weight) return mode
    left -= mode.weight
  }
  return modes.at(-1)!
}

/** A draw of (level, trend, deviation) from their normal distribution, through the root of its covariance. */
function drawState({ mean, covariance: c }: LevelMode, stream: Stream): [number, number, number] {
  const [x, y, z] = [stream.normal(), stream.normal(), stream.normal()]
  const root = (value: number) => Math.sqrt(Math.max(value, 1e-12))
  const a = root(c[0]!)
  const [b, d] = [c[3]! / a, c[6]! / a]
  const e = root(c[4]! - b * b)
  const f = (c[7]! - d * b) / e
  const g = root(c[8]! - d * d - f * f)
  return [mean[0]! + a * x, mean[1]! + b * x + e * y, mean[2]! + d * x + f * y + g * z]
}
