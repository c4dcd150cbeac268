/**
 * Children of one future in one block of memory that is used again for the next: no object is made for a child or an
 * event, and what is needed of a child lies side by side (16 words of 4 bytes, one line of the processor's cache).
 */
export const WORDS = 16
export const KEY = 0
/** Decisions taken so far: each has a draw of its own. */
export const STEP = 1
export const KIND = 2
/** Own kind that the child lives in, or would live in if it had room; 255: none. */
export const WANTED = 3
export const ALONE = 4
export const IS_IN_CARE = 5
export const CARE_START = 6
export const HOME_START = 7
/** What happens next, and the next child in the same day's list. */
export const PENDING = 8
export const NEXT = 9
/** 1st, 5th, 10th, 16th and 18th birthdays. */
export const BIRTHDAYS = 10
export const ADULT = 14
/** What is left of the last draw once it has decided something: a number between 0 and 1 (a 4-byte fraction). */
export const CHOICE = 15

export class Lives {
  count = 0
  words: Int32Array
  /** Each child's factor on the rate of moving. */
  factor: Float64Array
  fractions: Float32Array

  constructor(size: number) {
    this.words = new Int32Array(size * WORDS)
    this.fractions = new Float32Array(this.words.buffer)
    this.factor = new Float64Array(size)
  }

  /** Room for one more child; @returns its place */
  add(): number {
    if (this.count === this.factor.length) this.#grow()
    return this.count++
  }

  #grow(): void {
    const { words, factor } = this
    const size = Math.ceil(factor.length * 1.5) + 100
    this.words = new Int32Array(size * WORDS)
    this.words.set(words)
    this.fractions = new Float32Array(this.words.buffer)
    this.factor = new Float64Array(size)
    this.factor.set(factor)
  }
}
