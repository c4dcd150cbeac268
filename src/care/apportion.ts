/**
 * Whole parts of amounts, adding up to `total`: each rounded down, then one more to those with the largest remainders, the first
 * of equals first (Hamilton's method). Amounts are whole numbers, so that no machine rounds them another way.
 * @param whole what makes one part
 */
export function apportion(amounts: readonly number[], whole: number, total: number): number[] {
  const parts = amounts.map(amount => Math.floor(amount / whole))
  const remainder = (line: number): number => amounts[line]! - parts[line]! * whole
  const order = parts.map((_, line) => line).sort((a, b) => remainder(b) - remainder(a) || a - b)
  const left = total - parts.reduce((sum, part) => sum + part, 0)
  for (const line of order.slice(0, Math.max(left, 0))) parts[line]! += 1
  return parts
}
