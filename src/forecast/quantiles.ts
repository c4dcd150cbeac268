/** Quantile of sorted values by linear interpolation between order statistics (R's type 7). @param level from 0 to 1 */
export function quantileOfSorted(sorted: ArrayLike<number>, level: number): number {
  const place = (sorted.length - 1) * level
  const low = Math.floor(place)
  const value = sorted[low]!
  return low + 1 < sorted.length ? value + (place - low) * (sorted[low + 1]! - value) : value
}

export const meanOf = (values: ArrayLike<number>): number => {
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += values[i]!
  return sum / values.length
}

/** Ranges so wide, for so many values, are counted; wider ones are compared. */
const WIDEST_PER_VALUE = 8

/** Whole numbers by how many there are of each: of `least`, of the number after it, and so on. */
interface Counted {
  readonly counts: Int32Array
  readonly least: number
  readonly total: number
}

/** undefined where they lie too far apart to be counted. */
function countWholeNumbers(values: Int32Array): Counted | undefined {
  const total = values.length
  if (total === 0) return undefined
  let [least, most] = [values[0]!, values[0]!]
  for (let i = 1; i < total; i++) {
    const value = values[i]!
    if (value < least) least = value
    if (value > most) most = value
  }
  if (most - least > WIDEST_PER_VALUE * total) return undefined
  const counts = new Int32Array(most - least + 1)
  for (let i = 0; i < total; i++) counts[(values[i]! - least) | 0]!++
  return { counts, least, total }
}

/** Sorts whole numbers in place: where they lie close together, by counting how many there are of each. */
export function sortWholeNumbers(values: Int32Array): Int32Array {
  const counted = countWholeNumbers(values)
  if (!counted) return values.sort()
  const { counts, least } = counted
  for (let value = 0, place = 0; value < counts.length; value++)
    for (let left = counts[value]!; left > 0; left--) values[place++] = value + least
  return values
}

export interface Spread {
  readonly mean: number
  readonly quantiles: number[]
}

/**
 * Mean and quantiles (R's type 7) of whole numbers, by counting where they lie close together.
 * @param levels from 0 to 1, rising
 */
export function spreadOfWholeNumbers(values: Int32Array, levels: readonly number[]): Spread {
  const counted = countWholeNumbers(values)
  if (counted) return { mean: meanOfCounts(counted), quantiles: levels.map(quantileOfCounts(counted)) }
  const sorted = values.slice().sort()
  return { mean: meanOf(values), quantiles: levels.map(level => quantileOfSorted(sorted, level)) }
}

/** The same to the last bit as summing the values one by one: whole numbers below 2 to the power of 53 add up exactly. */
function meanOfCounts({ counts, least, total }: Counted): number {
  let sum = least * total
  for (let more = 1; more < counts.length; more++) sum += more * counts[more]!
  return sum / total
}

/** Levels are asked for in rising order. */
function quantileOfCounts({ counts, least, total }: Counted): (level: number) => number {
  let at = 0
  let upTo = counts[0]!
  return level => {
    const place = (total - 1) * level
    const low = Math.floor(place)
    while (upTo <= low) upTo += counts[++at]!
    const value = least + at
    if (low + 1 >= total) return value
    let next = at
    if (upTo <= low + 1)
      do next++
      while (counts[next] === 0)
    return value + (place - low) * (least + next - value)
  }
}
