/**
 * Children of one future in one block of memory that is used again for the next: no object is made for a child or an
 * event, and what is needed of a child lies side by side (32 bytes: two children in a line of the processor's cache).
 * The same bytes are seen as whole numbers (`words`), days (`halves`), small codes (`codes`) and fractions (`fractions`).
 */
export const WORDS = 8
/** Whose draws the child's are. */
export const KEY = 0
export const CARE_START = 2
/** 18th birthday. */
export const ADULT = 3
/** The next child in the same day's list. */
export const NEXT = 4
/** What is left of the last draw once it has decided something: a number between 0 and 1. */
export const CHOICE = 5
/** The child's factor on the rate of moving. */
export const FACTOR = 6

/** Halves of a child, 2 bytes each. */
export const HALVES = 16
/** Decisions taken so far: each has a draw of its own. */
export const STEP = 2
export const HOME_START = 3

/** Codes of a child, in bytes from its first byte. */
export const CODES = 32
export const KIND = 28
/** Own kind that the child lives in, or would live in if it had room; NO_OWN_KIND: none. */
export const WANTED = 29
export const ALONE = 30
/** What happens next. */
export const PENDING = 31
/** The KIND of a child who is not in care. */
export const NOT_IN_CARE = 255

/** What a child's next event can be. */
export const LEAVE = 0
export const MOVE = 1
export const TURN_18 = 2
export const ENTER = 3

/** Decisions that draw: each has counters of its own, so that one more draw here changes none there. */
export const WAIT = 0
export const NATURE = 1
export const BACK = 2
export const DIRECTED = 3

export class Lives {
  count = 0
  words: Int32Array
  halves: Int16Array
  codes: Uint8Array
  fractions: Float32Array

  constructor(size: number) {
    this.words = new Int32Array(size * WORDS)
    this.halves = new Int16Array(this.words.buffer)
    this.codes = new Uint8Array(this.words.buffer)
    this.fractions = new Float32Array(this.words.buffer)
  }

  /** Room for one more child; what was there before is left to be overwritten. @returns its place */
  add(): number {
    if ((this.count + 1) * WORDS > this.words.length) this.#grow()
    return this.count++
  }

  /** The counter of the child's next decision: which one is in its lowest four bits. */
  nextStep(child: number): number {
    const at = child * HALVES + STEP
    const step = this.halves[at]!
    this.halves[at] = step + 1
    return step << 4
  }

  #grow(): void {
    const { words } = this
    this.words = new Int32Array(words.length * 2)
    this.words.set(words)
    this.halves = new Int16Array(this.words.buffer)
    this.codes = new Uint8Array(this.words.buffer)
    this.fractions = new Float32Array(this.words.buffer)
  }
}
