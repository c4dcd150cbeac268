/** Numbers of the slots that have room: put in, taken out and looked through without a search. */
export class Vacancies {
  readonly #slots: number[] = []
  /** Where each slot stands in that list; undefined where it does not. */
  readonly #standing = new Map<number, number>()

  get count(): number {
    return this.#slots.length
  }

  /** The slot at a place of the list, counted round. */
  at(place: number): number {
    return this.#slots[place % this.#slots.length]!
  }

  add(slot: number): void {
    if (!this.#standing.has(slot)) this.#standing.set(slot, this.#slots.push(slot) - 1)
  }

  remove(slot: number): void {
    const place = this.#standing.get(slot)
    if (place === undefined) return
    const last = this.#slots.pop()!
    if (last !== slot) {
      this.#slots[place] = last
      this.#standing.set(last, place)
    }
    this.#standing.delete(slot)
  }
}
