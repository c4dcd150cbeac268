/** A number from 0 to 1 that depends on nothing but its keys: the same child draws the same, whoever else is there. */
export function draw(...keys: readonly number[]): number {
  let state = 0x9e3779b9
  for (const key of keys) {
    state = Math.imul(state ^ key, 0x85ebca6b)
    state ^= state >>> 13
    state = Math.imul(state, 0xc2b2ae35)
    state ^= state >>> 16
  }
  return (state >>> 0) / 2 ** 32
}

/** One of a list, each as likely as it is often there. */
export const pick = <Item>(items: readonly Item[], chance: number): Item =>
  items[Math.min(items.length - 1, Math.floor(chance * items.length))]!
