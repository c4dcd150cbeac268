import type { DirectedChange } from './changes.ts'
import type { ChangesInForce } from './changes-in-force.ts'
import { KEY, WORDS } from './lives.ts'
import type { Memory } from './memory.ts'

/** Of so many children one is looked at first; the others only where these are not enough. */
const ONE_IN = 8
/** More children than that no future has; orders and places together stay below 2 to the power of 53. */
const MOST_CHILDREN = 2 ** 21

/** The order in which a change takes children: its own in each future, the same whatever else is changed. */
export class ChildOrder {
  readonly #memory: Memory
  readonly #changes: ChangesInForce
  /** Of this future, by change: some of the first children, and all. */
  readonly #first = new Map<number, Int32Array>()
  readonly #all = new Map<number, Int32Array>()

  constructor(memory: Memory, changes: ChangesInForce) {
    this.#memory = memory
    this.#changes = changes
  }

  startRun(): void {
    this.#first.clear()
    this.#all.clear()
  }

  /** The first children, so many at most, that a change may take. */
  firstOf(
    change: Pick<DirectedChange, 'id'>,
    wanted: number,
    isOpenTo: (child: number) => boolean,
  ): number[] {
    if (wanted <= 0) return []
    const some = this.#take(this.#sorted(change, this.#first, 2 ** 32 / ONE_IN), wanted, isOpenTo)
    return some.length === wanted
      ? some
      : this.#take(this.#sorted(change, this.#all, 2 ** 32), wanted, isOpenTo)
  }

  /** The same for a change that acts on one day: only children whom it may take are put in order. */
  onceOf(change: Pick<DirectedChange, 'id'>, wanted: number, isOpenTo: (child: number) => boolean): number[] {
    if (wanted <= 0) return []
    return [...this.#inOrder(change, 2 ** 32, isOpenTo)].slice(0, wanted)
  }

  #take(children: Int32Array, wanted: number, isOpenTo: (child: number) => boolean): number[] {
    const found: number[] = []
    for (let i = 0; i < children.length && found.length < wanted; i++)
      if (isOpenTo(children[i]!)) found.push(children[i]!)
    return found
  }

  #sorted(change: Pick<DirectedChange, 'id'>, kept: Map<number, Int32Array>, limit: number): Int32Array {
    const known = kept.get(change.id)
    if (known) return known
    const made = this.#inOrder(change, limit, () => true)
    kept.set(change.id, made)
    return made
  }

  /** Children whose order is below a limit, sorted by it and then by their place: both as one number. */
  #inOrder(
    change: Pick<DirectedChange, 'id'>,
    limit: number,
    isOpenTo: (child: number) => boolean,
  ): Int32Array {
    const { words, lives, end } = this.#memory
    const orders = new Float64Array((end - lives) / WORDS)
    let count = 0
    for (let child = lives, place = 0; child < end; child += WORDS, place++) {
      if (!isOpenTo(child)) continue
      const order = this.#changes.orderOf(words[child + KEY]!, change)
      if (order < limit) orders[count++] = order * MOST_CHILDREN + place
    }
    const children = new Int32Array(count)
    orders
      .subarray(0, count)
      .sort()
      .forEach((order, i) => (children[i] = lives + (order % MOST_CHILDREN) * WORDS))
    return children
  }
}
