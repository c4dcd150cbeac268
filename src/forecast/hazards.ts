import { LEFT, MOVED, PLAN_MOVED, type Exposure } from './exposure.ts'
import { expectedFactors, fitFrailty, movesByChild, type Frailty } from './frailty.ts'
import { effectsOf, HAZARD_GROUPS } from './hazard-effects.ts'
import { fitShrunkenRates, withCentre, type DrawnFit, type RatesFit } from './shrunken-rates.ts'
import { AGE_STEPS, CARE_STEPS, HOME_STEPS } from './steps.ts'

export interface Hazards {
  readonly leaving: DrawnFit
  /** Moves as the child's plan has it, which children's own factors do not touch. */
  readonly planned: DrawnFit
  readonly moving: DrawnFit
  /** Spread of each year's rate around the long run, in log rate: how far rates drift from year to year. */
  readonly leavingDrift: number
  readonly plannedDrift: number
  readonly movingDrift: number
  readonly frailty: Frailty
}

interface Cells {
  readonly design: Int16Array
  readonly exposure: Float64Array
  readonly left: Float64Array
  readonly planMoved: Float64Array
  readonly moved: Float64Array
  /** Cell of each row of the exposure. */
  readonly ofRow: Int32Array
}

const FRAILTY_ROUNDS = 5

/**
 * How far rates usually drift. Leaving: children ceasing over children in care of 144 English authorities, 2022 to 2025
 * (Department for Education): their logarithm changes over 1, 2 and 3 years with variance 0.023, 0.028 and 0.030, of which
 * chance is 0.013; that is a spread of 0.09, of which 0.08 lasts over three years. Moving: 0.05, as in decision 24.
 */
const USUAL_LEAVING_DRIFT = 0.08
const USUAL_MOVING_DRIFT = 0.05

/**
 * Rates of leaving and of moving as competing risks. The rate of moving is fitted in turns with the children's own
 * factors (EM): a child who has moved more than others like it stands for more exposure.
 */
export function fitHazards(rows: Exposure, children: number): Hazards {
  const cells = cellsOf(rows)
  const { design, exposure, left, planMoved } = cells
  const toLeave = { groups: HAZARD_GROUPS, design, exposure, events: left }
  const leaving = fitShrunkenRates(toLeave)
  const toPlan = { groups: HAZARD_GROUPS, design, exposure, events: planMoved }
  const planned = fitShrunkenRates(toPlan)
  const { moving, toMove, frailty } = fitMoving(rows, cells, children)
  const factors = expectedFactors(frailty)
  return {
    leaving: withCentre(toLeave, leaving),
    planned: withCentre(toPlan, planned),
    moving: withCentre(toMove, moving),
    leavingDrift: driftOf({ rows, cells, fit: leaving, event: LEFT, usual: USUAL_LEAVING_DRIFT }),
    plannedDrift: driftOf({ rows, cells, fit: planned, event: PLAN_MOVED, usual: USUAL_MOVING_DRIFT }),
    movingDrift: driftOf({ rows, cells, fit: moving, event: MOVED, factors, usual: USUAL_MOVING_DRIFT }),
    frailty,
  }
}

/** The rate of moving and the children's own factors in turns. */
function fitMoving(rows: Exposure, cells: Cells, children: number) {
  const { design, exposure, moved } = cells
  let toMove = { groups: HAZARD_GROUPS, design, exposure, events: moved }
  let moving = fitShrunkenRates(toMove)
  let frailty = frailtyUnder(moving, rows, cells, children)
  for (let round = 0; round < FRAILTY_ROUNDS; round++) {
    toMove = { ...toMove, exposure: weightedExposure(rows, cells, expectedFactors(frailty)) }
    moving = fitShrunkenRates(toMove, { from: moving, steps: round % 2 })
    frailty = frailtyUnder(moving, rows, cells, children)
  }
  return { moving, toMove, frailty }
}

function frailtyUnder(moving: RatesFit, rows: Exposure, cells: Cells, children: number): Frailty {
  const rate = cellRates(moving, cells.design)
  const { moves, expected } = movesByChild(rows, children, row => rate[cells.ofRow[row]!]!)
  return { variance: fitFrailty(moves, expected), moves, expected }
}

function weightedExposure(rows: Exposure, cells: Cells, factors: Float64Array): Float64Array {
  const weighted = new Float64Array(cells.exposure.length)
  for (let row = 0; row < rows.count; row++)
    weighted[cells.ofRow[row]!]! += rows.days[row]! * factors[rows.child[row]!]!
  return weighted
}

function cellRates(fit: RatesFit, design: Int16Array): Float64Array {
  const width = HAZARD_GROUPS.length
  const rates = new Float64Array(design.length / width)
  for (let cell = 0; cell < rates.length; cell++) {
    let log = 0
    for (let g = 0; g < width; g++) log += fit.effects[design[cell * width + g]!]!
    rates[cell] = Math.exp(log)
  }
  return rates
}

/** Years before the as-at day whose events are compared with what the rates expect. */
const YEARS = 8

interface Drifting {
  readonly rows: Exposure
  readonly cells: Cells
  readonly fit: RatesFit
  readonly event: number
  readonly factors?: Float64Array
  /** Spread that other authorities have. */
  readonly usual: number
}

/**
 * Spread of yearly rates beyond chance: the variance of observed over expected less that of Poisson counts (DerSimonian
 * and Laird). Seven years say little of a variance, so it is averaged with what is usual, as if seen for five years.
 */
function driftOf({ rows, cells, fit, event, factors, usual }: Drifting): number {
  const rate = cellRates(fit, cells.design)
  const seen = new Float64Array(YEARS)
  const expected = new Float64Array(YEARS)
  for (let row = 0; row < rows.count; row++) {
    const year = Math.min(rows.yearsAgo[row]!, YEARS - 1)
    if (rows.event[row] === event) seen[year]!++
    expected[year]! += rows.days[row]! * rate[cells.ofRow[row]!]! * (factors?.[rows.child[row]!] ?? 1)
  }
  let [excess, weight, years] = [0, 0, 0]
  seen.forEach((count, year) => {
    if (expected[year] === 0) return
    excess += (count - expected[year]!) ** 2 / expected[year]! - 1
    weight += expected[year]!
    years++
  })
  const own = weight > 0 ? Math.max(excess / weight, 0) : 0
  return Math.sqrt((USUAL_FOR_YEARS * usual ** 2 + years * own) / (USUAL_FOR_YEARS + years))
}

const USUAL_FOR_YEARS = 5

/** Rows with the same covariates made one. */
function cellsOf(rows: Exposure): Cells {
  const place = new Int32Array(10 * AGE_STEPS.count * CARE_STEPS.count * HOME_STEPS.count * 2).fill(-1)
  const design: number[] = []
  const exposure: number[] = []
  const left: number[] = []
  const planMoved: number[] = []
  const moved: number[] = []
  const ofRow = new Int32Array(rows.count)
  for (let row = 0; row < rows.count; row++) {
    const kind = rows.kind[row]!
    const age = rows.age[row]!
    const care = rows.care[row]!
    const home = rows.home[row]!
    const alone = rows.unaccompanied[row]!
    const key =
      (((kind * AGE_STEPS.count + age) * CARE_STEPS.count + care) * HOME_STEPS.count + home) * 2 + alone
    let cell = place[key]!
    if (cell < 0) {
      cell = place[key] = exposure.length
      design.push(...effectsOf({ kind, age, care, home, alone }))
      exposure.push(0)
      left.push(0)
      planMoved.push(0)
      moved.push(0)
    }
    ofRow[row] = cell
    exposure[cell]! += rows.days[row]!
    if (rows.event[row] === LEFT) left[cell]!++
    else if (rows.event[row] === PLAN_MOVED) planMoved[cell]!++
    else if (rows.event[row] === MOVED) moved[cell]!++
  }
  return {
    design: Int16Array.from(design),
    exposure: Float64Array.from(exposure),
    left: Float64Array.from(left),
    planMoved: Float64Array.from(planMoved),
    moved: Float64Array.from(moved),
    ofRow,
  }
}
