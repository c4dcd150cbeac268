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
