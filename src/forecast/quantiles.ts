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
  let [least, most] = [values[0] ?? 0, values[0] ?? 0]
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!
    if (value < least) least = value
    else if (value > most) most = value
  }
  if (values.length === 0 || most - least > WIDEST_PER_VALUE * values.length) return undefined
  const counts = new Int32Array(most - least + 1)
  for (let i = 0; i < values.length; i++) counts[values[i]! - least]!++
  return { counts, least, total: values.length }
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

/**
 * Quantiles of whole numbers (R's type 7), by counting where they lie close together.
 * @param levels from 0 to 1, rising
 */
export function quantilesOfWholeNumbers(values: Int32Array, levels: readonly number[]): number[] {
  const counted = countWholeNumbers(values)
  if (counted) return levels.map(quantileOfCounts(counted))
  const sorted = values.slice().sort()
  return levels.map(level => quantileOfSorted(sorted, level))
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
