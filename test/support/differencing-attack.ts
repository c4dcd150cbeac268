/**
 * What somebody can work out who has every figure that is published: for each count the least and the most that it can be,
 * from how it was shown, and from every sum that is known to hold among counts. Tightened until nothing more follows.
 */
export class DifferencingAttack {
  readonly #bounds = new Map<string, [least: number, most: number]>()
  readonly #sums: { readonly whole: string; readonly parts: readonly string[] }[] = []

  /** A count was shown as `shown`: a multiple of five from eight up, or `c`. */
  saw(cell: string, shown: string): void {
    if (shown === 'c') this.#tighten(cell, 0, 7)
    else this.#tighten(cell, Number(shown) - 2, Number(shown) + 2)
  }

  /** Known from elsewhere: the Department publishes an authority's totals. */
  knows(cell: string, count: number): void {
    this.#tighten(cell, count, count)
  }

  /** The whole is the sum of the parts; nothing is said of cells that were never seen. */
  adds(whole: string, parts: readonly string[]): void {
    if (parts.length > 0 && this.#bounds.has(whole) && parts.every(part => this.#bounds.has(part)))
      this.#sums.push({ whole, parts })
  }

  boundsOf(cell: string): readonly [least: number, most: number] | undefined {
    return this.#bounds.get(cell)
  }

  get sums(): number {
    return this.#sums.length
  }

  /** Works out all that follows. */
  conclude(): void {
    for (let hasMore = true; hasMore;) {
      hasMore = false
      for (const sum of this.#sums) if (this.#apply(sum.whole, sum.parts)) hasMore = true
    }
  }

  #apply(whole: string, parts: readonly string[]): boolean {
    const bounds = parts.map(part => this.#bounds.get(part)!)
    const [least, most] = [0, 1].map(end => bounds.reduce((total, one) => total + one[end]!, 0))
    let isTighter = this.#tighten(whole, least!, most!)
    const [wholeLeast, wholeMost] = this.#bounds.get(whole)!
    parts.forEach((part, i) => {
      const [low, high] = bounds[i]!
      if (this.#tighten(part, wholeLeast - (most! - high), wholeMost - (least! - low))) isTighter = true
    })
    return isTighter
  }

  #tighten(cell: string, least: number, most: number): boolean {
    const [low, high] = this.#bounds.get(cell) ?? [0, Infinity]
    const next: [number, number] = [Math.max(low, least), Math.min(high, most)]
    this.#bounds.set(cell, next)
    return next[0] > low || next[1] < high
  }
}
