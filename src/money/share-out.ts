/**
 * Whole pence shared out in proportion to weights, adding up to the penny: each part rounded down, the pence left over to
 * the largest remainders (Hamilton's method). Weights nought or more; all nought: shared evenly.
 */
export function shareOut(pence: number, weights: readonly number[]): number[] {
  if (weights.length === 0) return []
  const sum = weights.reduce((total, weight) => total + weight, 0)
  const shares = weights.map(weight => (sum > 0 ? (pence * weight) / sum : pence / weights.length))
  const parts = shares.map(Math.floor)
  let left = pence - parts.reduce((total, part) => total + part, 0)
  const order = shares.map((_, i) => i).sort((a, b) => shares[b]! - parts[b]! - (shares[a]! - parts[a]!))
  for (let i = 0; left > 0; i = (i + 1) % order.length, left--) parts[order[i]!]! += 1
  return parts
}
