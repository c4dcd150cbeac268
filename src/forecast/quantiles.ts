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

/** Sorts whole numbers in place: where they lie close together, by counting how many there are of each. */
export function sortWholeNumbers(values: Int32Array): Int32Array {
  let [least, most] = [values[0] ?? 0, values[0] ?? 0]
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!
    if (value < least) least = value
    else if (value > most) most = value
  }
  if (most - least > WIDEST_PER_VALUE * values.length) return values.sort()
  const counts = new Int32Array(most - least + 1)
  for (let i = 0; i < values.length; i++) counts[values[i]! - least]!++
  for (let value = 0, place = 0; value < counts.length; value++)
    for (let left = counts[value]!; left > 0; left--) values[place++] = value + least
  return values
}
