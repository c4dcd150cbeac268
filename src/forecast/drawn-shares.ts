import { KINDS } from '../care/index.ts'
import { STAY_CLASSES } from './destinations.ts'
import { WHOLE } from './lives.ts'
import type { Memory } from './memory.ts'
import { NEEDS } from './needs.ts'
import type { Prepared } from './prepared.ts'
import type { Chance } from './random.ts'
import type { ShareEvidence } from './share-evidence.ts'
import { AGE_STEPS } from './steps.ts'

/** Streams of draws of a whole future: 1 to 7 are those of rates and entries. */
const NEED_SHARES = 8
const MATCHES = 9
const COMING_BACK = 10

const NEED_COUNT = NEEDS.length
const AGES = AGE_STEPS.count

/** Cells that each future works out anew, all drawn with the factors of one margin. */
interface Cells {
  /** Where the cell's shares begin in the table, and how often it is repeated behind that. */
  readonly at: Int32Array
  readonly margin: Int32Array
  readonly repeated: number
  /** Room for one cell. */
  readonly addedUp: Float64Array
}

/** A table of needs: what is drawn of it, and around what. */
interface NeedTable {
  readonly evidence: Float64Array
  readonly factors: Float64Array
  /** Shares of the needs as estimated, not added up. */
  readonly shares: Float64Array
  /** Where the table begins in memory. */
  readonly memory: number
  readonly cells: readonly Cells[]
}

/**
 * Shares not known exactly: what children need, whether an own home suits, and how many come back, drawn anew in each future
 * around what was estimated. Gamma draws with the counts of a margin (a kind that is left, all ages) multiply the shares of
 * its cells, which are made whole again: in a cell like its margin that is a draw from the Dirichlet distribution.
 */
export class DrawnShares {
  readonly #evidence: ShareEvidence
  readonly #estimated: Prepared
  readonly #drawn: Pick<Prepared, 'match' | 'backRate'>
  readonly #memory: Memory
  readonly #tables: readonly NeedTable[]
  readonly #matchCounts: Float64Array
  readonly #matchFactors: Float64Array
  readonly #back: Float64Array
  readonly #backFactors: Float64Array

  /** @param drawn where match chances and rates of coming back of each future are written */
  constructor(
    estimated: Prepared,
    drawn: Pick<Prepared, 'match' | 'backRate'>,
    memory: Memory,
    evidence: ShareEvidence,
  ) {
    this.#estimated = estimated
    this.#drawn = drawn
    this.#memory = memory
    this.#evidence = evidence
    this.#tables = [
      needTable(evidence.firstNeed, estimated.firstNeed, memory.firstNeed, [cellsOfFirst()]),
      needTable(evidence.nextNeed, estimated.nextNeed, memory.nextNeed, cellsOfNext(evidence.nextSeen)),
      needTable(evidence.plannedNeed, estimated.plannedNeed, memory.plannedNeed, cellsOfNext(evidence.plannedSeen)), // prettier-ignore
    ]
    // suits and does not, side by side
    this.#matchCounts = Float64Array.from(
      [...estimated.match].flatMap((chance, i) => [chance, 1 - chance].map(c => c * evidence.searches[i]!)),
    )
    this.#matchFactors = new Float64Array(this.#matchCounts.length)
    this.#back = Float64Array.of(...evidence.backByStep, ...evidence.backByWhere)
    this.#backFactors = new Float64Array(this.#back.length)
  }

  draw(chance: Chance): void {
    this.#tables.forEach((table, subject) => {
      chance.stream(subject, NEED_SHARES).fillWithFactors(table.evidence, table.factors)
      for (const cells of table.cells) writeCells(this.#memory.words, table, cells)
    })
    this.#drawMatches(chance)
    this.#drawComingBack(chance)
  }

  #drawMatches(chance: Chance): void {
    const factors = this.#matchFactors
    chance.stream(0, MATCHES).fillWithFactors(this.#matchCounts, factors)
    const { match } = this.#estimated
    for (let i = 0; i < match.length; i++) {
      const suits = match[i]! * factors[2 * i]!
      const doesNot = (1 - match[i]!) * factors[2 * i + 1]!
      this.#drawn.match[i] = suits / (suits + doesNot)
    }
  }

  /** How many come back is drawn by how they left; how these fall into steps is drawn as shares of all steps. */
  #drawComingBack(chance: Chance): void {
    const { backByStep } = this.#evidence
    const steps = backByStep.length
    const factors = this.#backFactors
    chance.stream(0, COMING_BACK).fillWithFactors(this.#back, factors)
    let [all, drawn] = [0, 0]
    for (let step = 0; step < steps; step++) {
      all += backByStep[step]!
      drawn += backByStep[step]! * factors[step]!
    }
    const { backRate } = this.#estimated
    for (let i = 0; i < backRate.length; i++)
      this.#drawn.backRate[i] = (backRate[i]! * factors[i % steps]! * factors[steps + Math.floor(i / steps)]! * all) / drawn // prettier-ignore
  }
}

function needTable(
  evidence: Float64Array,
  addedUp: Float64Array,
  memory: number,
  cells: readonly Cells[],
): NeedTable {
  const shares = addedUp.map((upTo, i) => upTo - (i % NEED_COUNT === 0 ? 0 : addedUp[i - 1]!))
  return { evidence, factors: new Float64Array(evidence.length), shares, memory, cells }
}

/** Every age, in the margin of children who are or are not unaccompanied. */
const cellsOfFirst = (): Cells => ({
  at: Int32Array.from({ length: 2 * AGES }, (_, cell) => cell * NEED_COUNT),
  margin: Int32Array.from({ length: 2 * AGES }, (_, cell) => Math.floor(cell / AGES) * NEED_COUNT),
  repeated: 1,
  addedUp: new Float64Array(NEED_COUNT),
})

/**
 * Only ages at which somebody left such a home so: others keep their shares, and hardly anybody comes into them. Shares
 * of unaccompanied children do not depend on how long the home lasted: they are worked out once and repeated.
 * @param seen [unaccompanied][kind left][age step]
 */
function cellsOfNext(seen: Uint8Array): Cells[] {
  const of = (alone: number, stays: number, repeated: number): Cells => {
    const at: number[] = []
    const margin: number[] = []
    for (let kindAndAge = 0; kindAndAge < KINDS.length * AGES; kindAndAge++) {
      const cell = alone * KINDS.length * AGES + kindAndAge
      if (!seen[cell]) continue
      for (let stay = 0; stay < stays; stay++) {
        at.push((cell * STAY_CLASSES + stay) * NEED_COUNT)
        margin.push((alone * KINDS.length + Math.floor(kindAndAge / AGES)) * NEED_COUNT)
      }
    }
    const addedUp = new Float64Array(NEED_COUNT)
    return { at: Int32Array.from(at), margin: Int32Array.from(margin), repeated, addedUp }
  }
  return [of(0, STAY_CLASSES, 1), of(1, 1, STAY_CLASSES)]
}

/** Writes the chances of the cells' needs, added up and in parts of WHOLE. */
function writeCells(words: Int32Array, { shares, factors, memory }: NeedTable, cells: Cells): void {
  const { at, margin, repeated, addedUp } = cells
  for (let i = 0; i < at.length; i++) {
    const cell = at[i]!
    const first = margin[i]!
    let sum = 0
    for (let need = 0; need < NEED_COUNT; need++)
      addedUp[need] = sum += shares[cell + need]! * factors[first + need]!
    const scale = WHOLE / sum
    for (let need = 0, to = memory + cell; need < NEED_COUNT; need++, to++) {
      // more than a 32-bit number holds only where everything is added up
      const parts = addedUp[need]! * scale
      words[to] = parts < WHOLE - 1 ? parts : WHOLE - 1
    }
    for (let copy = 1; copy < repeated; copy++)
      words.copyWithin(memory + cell + copy * NEED_COUNT, memory + cell, memory + cell + NEED_COUNT)
  }
}
