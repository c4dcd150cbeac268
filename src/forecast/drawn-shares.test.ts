import { expect, it } from 'vitest'
import { KINDS } from '../care/index.ts'
import { BACK_FROM } from './coming-back.ts'
import { STAY_CLASSES } from './destinations.ts'
import { DrawnShares } from './drawn-shares.ts'
import { aPrepared } from './fixtures/prepared.ts'
import { overRuns } from './fixtures/counts.ts'
import { WHOLE } from './lives.ts'
import { Memory } from './memory.ts'
import { NEEDS } from './needs.ts'
import { Chance } from './random.ts'
import type { ShareEvidence } from './share-evidence.ts'
import { AGE_STEPS } from './steps.ts'

const RUNS = 4000
const STEPS = BACK_FROM.length
const CELLS = 2 * KINDS.length * AGE_STEPS.count
/** Shares of needs in every cell, and children that they rest on. */
const SHARES = [0.5, 0.2, 0.1, 0.08, 0.06, 0.03, 0.02, 0.01]
const CHILDREN = 80

const filled = (cells: number): Float64Array =>
  Float64Array.from(Array.from({ length: cells }, () => SHARES.map(share => share * CHILDREN)).flat())

const addedUp = (cells: number): Float64Array => {
  const cell = SHARES.map((_, i) => SHARES.slice(0, i + 1).reduce((a, b) => a + b, 0))
  return Float64Array.from(Array.from({ length: cells }, () => cell).flat())
}

const prepared = aPrepared({
  months: 1,
  firstNeed: addedUp(2 * AGE_STEPS.count),
  nextNeed: addedUp(CELLS * STAY_CLASSES),
  plannedNeed: addedUp(CELLS * STAY_CLASSES),
  match: new Float64Array(10).fill(0.7),
  backRate: new Float64Array(2 * STEPS).fill(0.001),
})
const evidence: ShareEvidence = {
  firstNeed: filled(2),
  nextNeed: filled(2 * KINDS.length),
  plannedNeed: filled(2 * KINDS.length),
  nextSeen: new Uint8Array(CELLS).map((_, cell) => (cell % 2 === 0 ? 1 : 0)),
  plannedSeen: new Uint8Array(CELLS).fill(1),
  searches: new Float64Array(10).fill(50),
  backByStep: new Float64Array(STEPS).fill(10),
  backByWhere: Float64Array.of(40, 20),
}

/** Each future's shares of needs in a cell of a table, its first match chance, and its rates of coming back. */
function drawAll(runs: readonly number[], at: (memory: Memory) => number) {
  const memory = new Memory(prepared)
  const drawn = { match: prepared.match.slice(), backRate: prepared.backRate.slice() }
  const shares = new DrawnShares(prepared, drawn, memory, evidence)
  const chance = new Chance()
  return runs.map(run => {
    chance.start(1, run)
    shares.draw(chance)
    const upTo = memory.words.slice(at(memory), at(memory) + NEEDS.length)
    return {
      needs: Array.from(upTo, (parts, i) => (parts - (i === 0 ? 0 : upTo[i - 1]!)) / WHOLE),
      match: drawn.match[0]!,
      back: drawn.backRate.slice(),
    }
  })
}
const runs = Array.from({ length: RUNS }, (_, run) => run)
const cell = (which: number) => which * STAY_CLASSES * NEEDS.length

/** Within four standard errors of a mean and of a variance of roughly normal draws. */
function expectDraws(of: (run: number) => number, mean: number, variance: number): void {
  const seen = overRuns(RUNS, of)
  expect(Math.abs(seen.mean - mean)).toBeLessThan(4 * seen.standardError + 1e-9)
  expect(Math.abs(seen.variance / variance - 1)).toBeLessThan(0.2)
}

it('needs are drawn from the Dirichlet distribution of the children that they rest on', () => {
  const tables = [
    (memory: Memory) => memory.firstNeed + 3 * NEEDS.length,
    (memory: Memory) => memory.nextNeed + cell(4),
    (memory: Memory) => memory.plannedNeed + cell(1) + NEEDS.length,
    // unaccompanied, and the last of the repeated cells
    (memory: Memory) => memory.plannedNeed + cell(CELLS / 2 + 7) + 4 * NEEDS.length,
  ]
  for (const at of tables) {
    const drawn = drawAll(runs, at)
    SHARES.forEach((share, need) => {
      if (share * CHILDREN < 2) return
      expectDraws(run => drawn[run]!.needs[need]!, share, (share * (1 - share)) / (CHILDREN + 1))
    })
    for (const { needs } of drawn) expect(needs.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 6)
  }
})

it('needs of a cell in which nobody was ever seen stay as they were estimated', () => {
  const [one] = drawAll([7], memory => memory.nextNeed + cell(5))
  SHARES.forEach((share, need) => expect(one!.needs[need]).toBeCloseTo(share, 6))
})

it('match chances are drawn from the beta distribution of the searches that they rest on', () => {
  const drawn = drawAll(runs, memory => memory.firstNeed)
  expectDraws(run => drawn[run]!.match, 0.7, (0.7 * 0.3) / 51)
})

it('how many come back is as uncertain as a count of those who did; steps share it out', () => {
  const drawn = drawAll(runs, memory => memory.firstNeed)
  const mean = (run: number, where: number) =>
    drawn[run]!.back.subarray(where * STEPS, (where + 1) * STEPS).reduce((a, b) => a + b, 0) / STEPS
  expectDraws(run => mean(run, 0) / 0.001, 1, 1 / 40)
  expectDraws(run => mean(run, 1) / 0.001, 1, 1 / 20)
})

it('a future draws the same, whichever futures were drawn before it', () => {
  const at = (memory: Memory) => memory.nextNeed
  expect(drawAll([9], at)).toEqual(drawAll([3, 4, 9], at).slice(2))
})
