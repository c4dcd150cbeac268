import type { EntryGroups } from './entries.ts'
import type { Stream } from './random.ts'
import { AGE_STEPS, DAYS_OF_CHILDHOOD, stepOf } from './steps.ts'

/** Groups of entrants by the age of the first and whether there are more: how they fall into these is drawn in each future. */
export interface EntrantClasses {
  /** Chances of the groups added up to the end of each class; the last is 1. */
  readonly ends: Float64Array
  /** Groups that each class's share rests on: less than were seen where recent ones count for more. */
  readonly evidence: Float64Array
}

const ALONE_OR_NOT = 2
/** A draw is below 1, also where chances add up to a little more. */
const LARGEST = 1 - 2 ** -40

const classOf = ({ first, daysToAdult }: EntryGroups, group: number): number => {
  const age = stepOf(AGE_STEPS, DAYS_OF_CHILDHOOD - daysToAdult[first[group]!]!)
  return age * ALONE_OR_NOT + (first[group + 1]! - first[group]! > 1 ? 1 : 0)
}

/** Places of groups, class after class, the likeliest class first, and where each ends. @param weight chance of each group */
export function classesOf(groups: EntryGroups, weight: Float64Array) {
  const ofGroup = Int32Array.from({ length: groups.count }, (_, group) => classOf(groups, group))
  const share = new Float64Array(AGE_STEPS.count * ALONE_OR_NOT)
  ofGroup.forEach((found, group) => (share[found]! += weight[group]!))
  const squares = weight.reduce((sum, one) => sum + one * one, 0)
  const effective = squares > 0 ? 1 / squares : 0
  const likeliest = [...share.keys()]
    .filter(one => share[one]! > 0)
    .sort((a, b) => share[b]! - share[a]! || a - b)
  let sum = 0
  const classes: EntrantClasses = {
    ends: Float64Array.from(likeliest, one => (sum += share[one]!)),
    evidence: Float64Array.from(likeliest, one => effective * share[one]!),
  }
  const rank = Int32Array.from(share.keys(), one => likeliest.indexOf(one))
  const order = Int32Array.from(ofGroup.keys())
  order.sort((a, b) => rank[ofGroup[a]!]! - rank[ofGroup[b]!]! || a - b)
  return { order, classes }
}

/** The classes' shares in one future after another (Dirichlet), as a change of the draw that chooses a group. */
export class DrawnClasses {
  readonly #classes: EntrantClasses
  readonly #factors: Float64Array
  /** Drawn chances added up. */
  readonly #drawn: Float64Array
  /** Of each class: a draw within it times `slope` and with `shift` added lies among the estimated chances. */
  readonly #slope: Float64Array
  readonly #shift: Float64Array

  constructor(classes: EntrantClasses) {
    const count = classes.ends.length
    this.#classes = classes
    this.#factors = new Float64Array(count)
    this.#drawn = new Float64Array(count)
    this.#slope = new Float64Array(count)
    this.#shift = new Float64Array(count)
  }

  draw(stream: Stream): void {
    const { ends, evidence } = this.#classes
    const factors = this.#factors
    stream.fillWithFactors(evidence, factors)
    let all = 0
    for (let i = 0; i < ends.length; i++) all += factors[i]! * (ends[i]! - (i === 0 ? 0 : ends[i - 1]!))
    let drawn = 0
    for (let i = 0; i < ends.length; i++) {
      const from = i === 0 ? 0 : ends[i - 1]!
      const share = (factors[i]! * (ends[i]! - from)) / all
      this.#slope[i] = (ends[i]! - from) / share
      this.#shift[i] = from - drawn * this.#slope[i]!
      this.#drawn[i] = drawn += share
    }
  }

  /** @param u uniform draw  @returns where it lies among the groups' chances as they were estimated */
  placeOf(u: number): number {
    const drawn = this.#drawn
    const last = drawn.length - 1
    let found = 0
    while (found < last && u >= drawn[found]!) found++
    const place = u * this.#slope[found]! + this.#shift[found]!
    return place < LARGEST ? place : LARGEST
  }
}
