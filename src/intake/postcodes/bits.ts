/** How many bits hold the numbers from 0 to `largest`. */
export const bitsFor = (largest: number): number => (largest <= 0 ? 0 : 32 - Math.clz32(largest))

/** Writes `width` bits (0 to 32) of a number at a bit position. */
export function writeBits(
  words: Uint32Array,
  at: number,
  { value, width }: { value: number; width: number },
): void {
  const [word, shift] = [at >>> 5, at & 31]
  if (width === 0) return
  words[word]! |= value << shift
  if (shift + width > 32) words[word + 1]! |= value >>> (32 - shift)
}

/** Reads `width` bits (0 to 31) at a bit position. */
export function readBits(words: Uint32Array, at: number, width: number): number {
  if (width === 0) return 0
  const [word, shift] = [at >>> 5, at & 31]
  const low = words[word]! >>> shift
  const high = shift + width > 32 ? words[word + 1]! << (32 - shift) : 0
  return ((low | high) & (2 ** width - 1)) >>> 0
}

/** How many bits of a word are set. */
export function countBits(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555)
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
