/** Keeps one copy of each text: a return says the same few thousand things a million times. */
export class TextPool {
  readonly texts: string[] = ['']
  readonly #numbers = new Map<string, number>([['', 0]])
  /** Text as it was written → number of what it is read as. */
  readonly #trimmed = new Map<string, number>([['', 0]])
  readonly #capitals = new Map<string, number>([['', 0]])

  /** The number of a text without the blanks around it. */
  trimmed(written: string): number {
    const known = this.#trimmed.get(written)
    if (known !== undefined) return known
    return this.#keep(this.#trimmed, written, trim(written))
  }

  /** The number of a text without the blanks around it, in capitals. */
  capitals(written: string): number {
    const known = this.#capitals.get(written)
    if (known !== undefined) return known
    return this.#keep(this.#capitals, written, trim(written).toUpperCase())
  }

  #keep(byWritten: Map<string, number>, written: string, text: string): number {
    const number = this.#numbers.get(text) ?? this.texts.length
    if (number === this.texts.length) {
      this.texts.push(text)
      this.#numbers.set(text, number)
    }
    byWritten.set(written, number)
    return number
  }
}

/** Zero-width marks come with copied cells. `trim` takes the no-break space with the rest. */
const trim = (text: string): string =>
  text
    .trim()
    .replace(/^[\u200b\ufeff]+|[\u200b\ufeff]+$/g, '')
    .trim()
