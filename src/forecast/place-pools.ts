import { WORDS } from './lives.ts'
import type { Memory } from './memory.ts'
import { BEYOND, COUNTED_POOLS, FAR, NEAR, NO_SLOT, NOT_POOLED, pooledOfKind, POOLED_KINDS, POOLS, poolStart, SLOTS, type PreparedPools } from './pools.ts' // prettier-ignore

/**
 * Which place each child lives in within a future: near ones are filled first, then those of which it is not known, then far
 * ones. Nobody moves because a nearer place comes free. Who lives in which kind is decided elsewhere and does not depend on it.
 */
export class PlacePools {
  readonly #memory: Memory
  readonly #prepared: PreparedPools
  /** [POOLED_KINDS][near, unknown, far][day] of this future. */
  readonly #places: Int32Array
  readonly #monthOfDay: Int16Array
  readonly #pooledOfKind: Uint8Array
  /** Children, and young people who stay put, by slot. */
  readonly #taken = new Int32Array(POOLED_KINDS.length * SLOTS)
  /** Slot of each child in order of memory. */
  #slots: Uint8Array
  /** [POOLED_KINDS][near, far][month]: more, or fewer, from here on. */
  readonly #changes: Int32Array
  /** Slots of young people who stay put, by the day on which they give them back. */
  readonly #staying = new Map<number, number[]>()
  /** Slot that was given back last. */
  #left = NO_SLOT

  /** @param drawn places as each future draws them; left out: the same in all */
  constructor(memory: Memory, prepared: PreparedPools, monthOfDay: Int16Array, drawn?: Int32Array) {
    this.#memory = memory
    this.#prepared = prepared
    this.#places = drawn ?? prepared.places
    this.#monthOfDay = monthOfDay
    this.#pooledOfKind = pooledOfKind(prepared)
    this.#slots = new Uint8Array(memory.words.length / WORDS).fill(NO_SLOT)
    this.#changes = new Int32Array(POOLED_KINDS.length * COUNTED_POOLS * memory.months)
  }

  /** A future begins: the children who are known live where they do. */
  start(): void {
    const { slots } = this.#prepared
    this.#taken.fill(0)
    this.#changes.fill(0)
    this.#slots.fill(NO_SLOT)
    this.#staying.clear()
    for (let child = 0; child < slots.length; child++) this.#move(child, NO_SLOT, slots[child]!, 0)
  }

  /** A child comes to live in a kind of home; the place that it has left is free once it has another. */
  settle(child: number, kind: number, day: number): void {
    const at = this.#rowOf(child)
    const old = this.#slots[at]!
    const pooled = this.#pooledOfKind[kind]!
    if (pooled === NOT_POOLED && old === NO_SLOT) return
    this.#move(
      at,
      old,
      pooled === NOT_POOLED ? NO_SLOT : pooled * SLOTS + this.#nearestFree(pooled, day),
      day,
    )
  }

  /** A child leaves care. */
  leave(child: number, day: number): void {
    const at = this.#rowOf(child)
    this.#left = this.#slots[at]!
    if (this.#left !== NO_SLOT) this.#move(at, this.#left, NO_SLOT, day)
  }

  /** Who left last stays on in the same place, no child any more. */
  stayOn(until: number): void {
    if (this.#left === NO_SLOT) return
    this.#taken[this.#left]!++
    const others = this.#staying.get(until)
    if (others) others.push(this.#left)
    else this.#staying.set(until, [this.#left])
  }

  /** Those whose last day with our carers this is give their places back. */
  endStays(day: number): void {
    for (const slot of this.#staying.get(day) ?? []) this.#taken[slot]!--
  }

  /** [POOLED_KINDS][near, far][month]: children who live there on the month's last day. */
  writeTo(counts: Int32Array): void {
    const { months } = this.#memory
    counts.set(this.#changes)
    for (let at = 0; at < counts.length; at++) if (at % months > 0) counts[at]! += counts[at - 1]!
  }

  #rowOf(child: number): number {
    const at = (child - this.#memory.lives) / WORDS
    if (at >= this.#slots.length) {
      const slots = new Uint8Array(this.#memory.words.length / WORDS).fill(NO_SLOT)
      slots.set(this.#slots)
      this.#slots = slots
    }
    return at
  }

  #nearestFree(pooled: number, day: number): number {
    const { days } = this.#memory
    for (let pool = NEAR; pool < POOLS; pool++)
      if (this.#taken[pooled * SLOTS + pool]! < this.#places[poolStart(pooled, pool, days) + day]!)
        return pool
    return BEYOND
  }

  #move(at: number, from: number, to: number, day: number): void {
    if (from === to) return
    if (from !== NO_SLOT) this.#count(from, day, -1)
    if (to !== NO_SLOT) this.#count(to, day, 1)
    this.#slots[at] = to
  }

  #count(slot: number, day: number, by: number): void {
    this.#taken[slot]! += by
    const pool = slot % SLOTS
    if (pool !== NEAR && pool !== FAR) return
    const { months } = this.#memory
    const line = ((slot - pool) / SLOTS) * COUNTED_POOLS + (pool === NEAR ? 0 : 1)
    this.#changes[line * months + Math.min(this.#monthOfDay[day]!, months - 1)]! += by
  }
}
