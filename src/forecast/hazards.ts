import { KINDS } from '../care/index.ts'
import { LEFT, MOVED, type Exposure } from './exposure.ts'
import { expectedFactors, fitFrailty, movesByChild, type Frailty } from './frailty.ts'
import { fitShrunkenRates, offsetsOf, type EffectGroup, type RatesFit } from './shrunken-rates.ts'
import { AGE_STEPS, CARE_STEPS, HOME_STEPS } from './steps.ts'

const KIND_COUNT = KINDS.length

/** Rare kinds share their departures from the common pattern; the departures are coarser than the pattern. */
const CLASS_OF_KIND = [0, 1, 2, 3, 4, 5, 6, 7, 7, 7] as const
const CLASS_COUNT = 8
const AGE_CLASS = [0, 0, 0, 1, 1, 2, 2, 2, 3, 4] as const
const AGE_CLASSES = 5
const CARE_CLASS = [0, 0, 1, 1, 2, 2, 3, 3, 4] as const
const CARE_CLASSES = 5
const HOME_CLASS = [0, 0, 1, 1, 2, 2, 3, 3] as const
const HOME_CLASSES = 4

/** The effects that add up to a log rate of leaving or of moving, in this order. */
export const HAZARD_GROUPS: readonly EffectGroup[] = [
  { name: 'level', size: 1, isFree: true },
  { name: 'kind', size: KIND_COUNT },
  { name: 'age', size: AGE_STEPS.count },
  { name: 'time in care', size: CARE_STEPS.count },
  { name: 'time in home', size: HOME_STEPS.count },
  { name: 'kind by age', size: CLASS_COUNT * AGE_CLASSES },
  { name: 'kind by time in home', size: CLASS_COUNT * HOME_CLASSES },
  { name: 'kind by time in care', size: CLASS_COUNT * CARE_CLASSES },
  { name: 'unaccompanied', size: 2 },
  { name: 'year', size: 8 },
]

/** Years before the as-at day that have an effect of their own: rates drift, and the spread of these says how much. */
const YEARS = 8

export interface Hazards {
  readonly leaving: RatesFit
  readonly moving: RatesFit
  readonly frailty: Frailty
}

interface Cells {
  readonly design: Int16Array
  readonly exposure: Float64Array
  readonly left: Float64Array
  readonly moved: Float64Array
  /** Cell of each row of the exposure. */
  readonly ofRow: Int32Array
}

const FRAILTY_ROUNDS = 2

/**
 * Rates of leaving and of moving as competing risks. The rate of moving is fitted in turns with the children's own
 * factors (EM): a child who has moved more than others like it stands for more exposure.
 */
export function fitHazards(rows: Exposure, children: number): Hazards {
  const cells = cellsOf(rows)
  const { design, exposure, left, moved } = cells
  const leaving = fitShrunkenRates({ groups: HAZARD_GROUPS, design, exposure, events: left })
  let moving = fitShrunkenRates({ groups: HAZARD_GROUPS, design, exposure, events: moved })
  let frailty = frailtyUnder(moving, rows, cells, children)
  for (let round = 0; round < FRAILTY_ROUNDS; round++) {
    const weighted = weightedExposure(rows, cells, expectedFactors(frailty))
    moving = fitShrunkenRates(
      { groups: HAZARD_GROUPS, design, exposure: weighted, events: moved },
      { from: moving, steps: 2 },
    )
    frailty = frailtyUnder(moving, rows, cells, children)
  }
  return { leaving, moving, frailty }
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

const kindByAge = (kind: number, age: number): number => CLASS_OF_KIND[kind]! * AGE_CLASSES + AGE_CLASS[age]!
const kindByHome = (kind: number, home: number): number =>
  CLASS_OF_KIND[kind]! * HOME_CLASSES + HOME_CLASS[home]!
const kindByCare = (kind: number, care: number): number =>
  CLASS_OF_KIND[kind]! * CARE_CLASSES + CARE_CLASS[care]!

/** Rows with the same covariates made one. */
function cellsOf(rows: Exposure): Cells {
  const width = HAZARD_GROUPS.length
  const offset = offsetsOf(HAZARD_GROUPS)
  const place = new Map<number, number>()
  const design: number[] = []
  const exposure: number[] = []
  const left: number[] = []
  const moved: number[] = []
  const ofRow = new Int32Array(rows.count)
  for (let row = 0; row < rows.count; row++) {
    const kind = rows.kind[row]!
    const [age, care, home] = [rows.age[row]!, rows.care[row]!, rows.home[row]!]
    const alone = rows.unaccompanied[row]!
    const year = Math.min(rows.yearsAgo[row]!, YEARS - 1)
    let key = (kind * AGE_STEPS.count + age) * CARE_STEPS.count + care
    key = ((key * HOME_STEPS.count + home) * 2 + alone) * YEARS + year
    let cell = place.get(key)
    if (cell === undefined) {
      cell = exposure.length
      place.set(key, cell)
      // prettier-ignore
      const levels = [0, kind, age, care, home, kindByAge(kind, age), kindByHome(kind, home), kindByCare(kind, care), alone, year]
      for (let g = 0; g < width; g++) design.push(offset[g]! + levels[g]!)
      exposure.push(0)
      left.push(0)
      moved.push(0)
    }
    ofRow[row] = cell
    exposure[cell]! += rows.days[row]!
    if (rows.event[row] === LEFT) left[cell]!++
    else if (rows.event[row] === MOVED) moved[cell]!++
  }
  return {
    design: Int16Array.from(design),
    exposure: Float64Array.from(exposure),
    left: Float64Array.from(left),
    moved: Float64Array.from(moved),
    ofRow,
  }
}

const [LEVEL, KIND, AGE, CARE, HOME, KIND_AGE, KIND_HOME, KIND_CARE, ALONE] = offsetsOf(HAZARD_GROUPS) as [
  number, number, number, number, number, number, number, number, number,
] // prettier-ignore

/** Rates as products of factors, quick to look up: rate = age × care × home × alone, each by kind. */
export interface RateTables {
  /** [kind][age step], the level and the drift of the years ahead included. */
  readonly age: Float64Array
  /** [kind][step of time in care] */
  readonly care: Float64Array
  /** [kind][step of time in home] */
  readonly home: Float64Array
  /** [unaccompanied] */
  readonly alone: Float64Array
}

export const newRateTables = (): RateTables => ({
  age: new Float64Array(KIND_COUNT * AGE_STEPS.count),
  care: new Float64Array(KIND_COUNT * CARE_STEPS.count),
  home: new Float64Array(KIND_COUNT * HOME_STEPS.count),
  alone: new Float64Array(2),
})

/** Writes the tables of these log effects; `drift` is added to the level. */
export function writeRateTables(tables: RateTables, effects: Float64Array, drift: number): void {
  const level = effects[LEVEL]! + drift
  for (let kind = 0; kind < KIND_COUNT; kind++) {
    const ofKind = level + effects[KIND + kind]!
    for (let a = 0, i = kind * AGE_STEPS.count; a < AGE_STEPS.count; a++, i++)
      tables.age[i] = Math.exp(ofKind + effects[AGE + a]! + effects[KIND_AGE + kindByAge(kind, a)]!)
    for (let c = 0, i = kind * CARE_STEPS.count; c < CARE_STEPS.count; c++, i++)
      tables.care[i] = Math.exp(effects[CARE + c]! + effects[KIND_CARE + kindByCare(kind, c)]!)
    for (let h = 0, i = kind * HOME_STEPS.count; h < HOME_STEPS.count; h++, i++)
      tables.home[i] = Math.exp(effects[HOME + h]! + effects[KIND_HOME + kindByHome(kind, h)]!)
  }
  for (let alone = 0; alone < 2; alone++) tables.alone[alone] = Math.exp(effects[ALONE + alone]!)
}

/** Spread of the yearly effects: how far rates drift from year to year. */
export const yearlySpread = (fit: RatesFit): number => fit.spread[HAZARD_GROUPS.length - 1]!
