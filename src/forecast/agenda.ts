import { CODES, NEXT, PENDING, WORDS, type Lives } from './lives.ts'

const NOBODY = -1

/** Who has something happening on which day: a list a day, threaded through the children themselves. */
export class Agenda {
  readonly days: number
  readonly #lives: Lives
  readonly #first: Int32Array

  constructor(lives: Lives, days: number) {
    this.#lives = lives
    this.days = days
    this.#first = new Int32Array(days + 1)
  }

  clear(): void {
    this.#first.fill(NOBODY)
  }

  /** The child of the day put in last, below nought: none. Those before it follow by NEXT. */
  firstOn(day: number): number {
    return this.#first[day]!
  }

  put(child: number, day: number, event: number): void {
    const { words, codes } = this.#lives
    codes[child * CODES + PENDING] = event
    words[child * WORDS + NEXT] = this.#first[day]!
    this.#first[day] = child
  }

  /** Takes back what was to happen to a child on a day from `from` on. */
  withdraw(child: number, from: number): void {
    for (let day = from; day <= this.days; day++) if (this.#withdrawOn(child, day)) return
  }

  #withdrawOn(child: number, day: number): boolean {
    const { words } = this.#lives
    let before = NOBODY
    let one = this.#first[day]!
    while (one >= 0 && one !== child) {
      before = one
      one = words[one * WORDS + NEXT]!
    }
    if (one < 0) return false
    const next = words[one * WORDS + NEXT]!
    if (before < 0) this.#first[day] = next
    else words[before * WORDS + NEXT] = next
    return true
  }
}
