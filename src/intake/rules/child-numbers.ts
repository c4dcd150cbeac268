/** Gives every child identifier a number from 0, the same in all tables and years; a blank identifier has none (-1). */
export class ChildNumbers {
  readonly #numbers = new Map<string, number>()

  get count(): number {
    return this.#numbers.size
  }

  /** The number of each row's child. Rows of one child mostly stand together: the last answer is tried first. */
  numberAll(identifiers: readonly string[]): Int32Array {
    const numbers = new Int32Array(identifiers.length)
    let [identifier, number] = ['', -1]
    for (let row = 0; row < identifiers.length; row++) {
      if (identifiers[row] !== identifier) {
        identifier = identifiers[row]!
        number = this.#numberOf(identifier)
      }
      numbers[row] = number
    }
    return numbers
  }

  #numberOf(identifier: string): number {
    if (identifier === '') return -1
    const known = this.#numbers.get(identifier)
    if (known !== undefined) return known
    this.#numbers.set(identifier, this.#numbers.size)
    return this.#numbers.size - 1
  }
}
