import type { Day } from '../../care/index.ts'

/** A child's spans, by their first day; `latestEnd` is the latest end of all up to there. */
interface Spans {
  readonly from: readonly Day[]
  readonly latestEnd: readonly Day[]
}

/** Spans of days by child, each up to the day after its last. Many on one child take no longer than as many on many. */
export class SpansByChild {
  readonly #given = new Map<number, (readonly [from: Day, to: Day])[]>()
  readonly #sorted = new Map<number, Spans>()

  add(child: number, from: Day, to: Day): void {
    const given = this.#given.get(child)
    if (given) given.push([from, to])
    else this.#given.set(child, [[from, to]])
  }

  /** Whether any span of the child shares a day with this one. Asked only once all are added. */
  isMetBy(child: number, from: Day, to: Day): boolean {
    if (!this.#given.has(child)) return false
    const spans = this.#sorted.get(child) ?? this.#sort(child)
    const begun = countBelow(spans.from, to)
    return begun > 0 && spans.latestEnd[begun - 1]! > from
  }

  #sort(child: number): Spans {
    const given = [...this.#given.get(child)!].sort(([a], [b]) => a - b)
    const latestEnd: Day[] = []
    for (const [, to] of given) latestEnd.push(Math.max(to, latestEnd.at(-1) ?? to))
    const spans = { from: given.map(([from]) => from), latestEnd }
    this.#sorted.set(child, spans)
    return spans
  }
}

/** How many of these ascending days are before a day. */
function countBelow(days: readonly Day[], day: Day): number {
  let [low, high] = [0, days.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (days[middle]! < day) low = middle + 1
    else high = middle
  }
  return low
}
