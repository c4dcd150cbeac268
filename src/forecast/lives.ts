/** Children of one future, in columns that are used again for the next: no object is made for a child or an event. */
export class Lives {
  count = 0
  key: Int32Array
  /** Decisions taken so far: each has draws of its own. */
  step: Int32Array
  alone: Uint8Array
  kind: Uint8Array
  /** Own kind that the child lives in, or would live in if it had room; 255: none. */
  wanted: Uint8Array
  careStart: Int32Array
  homeStart: Int32Array
  birthdays: Int32Array
  /** Factor on the rate of moving. */
  factor: Float64Array
  isInCare: Uint8Array
  /** What happens next, and the next child in the same day's list. */
  pending: Uint8Array
  next: Int32Array

  constructor(private size: number) {
    this.key = new Int32Array(size)
    this.step = new Int32Array(size)
    this.alone = new Uint8Array(size)
    this.kind = new Uint8Array(size)
    this.wanted = new Uint8Array(size)
    this.careStart = new Int32Array(size)
    this.homeStart = new Int32Array(size)
    this.birthdays = new Int32Array(size * BIRTHDAY_COUNT)
    this.factor = new Float64Array(size)
    this.isInCare = new Uint8Array(size)
    this.pending = new Uint8Array(size)
    this.next = new Int32Array(size)
  }

  /** Makes room for at least `size` children. */
  reserve(size: number): void {
    if (size <= this.size) return
    const larger = new Lives(Math.ceil(size * 1.25))
    for (const column of COLUMNS) larger[column].set(this[column])
    Object.assign(this, larger, { count: this.count })
  }
}

export const BIRTHDAY_COUNT = 5
/** Where the 18th stands among a child's birthdays. */
export const EIGHTEENTH = 4

// prettier-ignore
const COLUMNS = ['key', 'step', 'alone', 'kind', 'wanted', 'careStart', 'homeStart', 'birthdays', 'factor', 'isInCare', 'pending', 'next'] as const
