import { KINDS } from '../care/index.ts'
import { offsetsOf, type EffectGroup } from './shrunken-rates.ts'
import { LOG_TABLES } from './random.ts'
import { ALONE_RATES, INVERSES, RATES_AND_LOGS, RISK_COUNT, STAY_RATES } from './sizes.ts'
import { AGE_STEPS, CARE_STEPS, HOME_STEPS } from './steps.ts'

const KIND_COUNT = KINDS.length

/** Departures of the kinds from the common pattern are coarser than the pattern; the two rarest share that of children's homes. */
const CLASS_OF_KIND = [0, 1, 2, 3, 4, 5, 6, 7, 4, 4] as const
const CLASS_COUNT = 8
const AGE_CLASS = [0, 0, 0, 1, 1, 2, 2, 2, 3, 4] as const
const AGE_CLASSES = 5
const CARE_CLASS = [0, 0, 1, 1, 2, 2, 3, 3, 4, 5] as const
const CARE_CLASSES = 6
const HOME_CLASS = [0, 0, 1, 2, 3, 3, 4, 4] as const
const HOME_CLASSES = 5

/** What can end a stay, in the order of the tables. */
export const LEAVING = 0
/** Moves that follow from the child's plan: to family, to adopters, to live more independently. */
export const PLANNED = 1
/** All other moves: one home ends and another of the same sort is looked for. */
export const MOVING = 2
export type Risk = typeof LEAVING | typeof PLANNED | typeof MOVING

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
]

const OFFSETS = offsetsOf(HAZARD_GROUPS)

/** What a rate depends on, as places on each scale. */
export interface Situation {
  readonly kind: number
  readonly age: number
  readonly care: number
  readonly home: number
  readonly alone: number
}

/** The effects of a situation: one place a group. */
export function effectsOf({ kind, age, care, home, alone }: Situation): number[] {
  const ofClass = CLASS_OF_KIND[kind]!
  const levels = [
    0,
    kind,
    age,
    care,
    home,
    ofClass * AGE_CLASSES + AGE_CLASS[age]!,
    ofClass * HOME_CLASSES + HOME_CLASS[home]!,
    ofClass * CARE_CLASSES + CARE_CLASS[care]!,
    alone,
  ]
  return levels.map((level, group) => OFFSETS[group]! + level)
}

const AGES = AGE_STEPS.count
const CARES = CARE_STEPS.count
const HOMES = HOME_STEPS.count

/**
 * Rates of the three risks side by side, as a product of two factors, quick to look up:
 * [kind][age step][risk] and [kind][step in care][step in home][risk], and a factor for unaccompanied children.
 */
export interface RateTables {
  /** All of them, one behind the other, and behind them LOG_TABLES. */
  readonly all: Float64Array
  readonly byAge: Float64Array
  readonly byStay: Float64Array
  /** [unaccompanied][risk] */
  readonly alone: Float64Array
}

export function newRateTables(): RateTables {
  const all = new Float64Array(RATES_AND_LOGS)
  all.set(LOG_TABLES, INVERSES)
  const part = (from: number, to: number) => all.subarray(from, to)
  return { all, byAge: part(0, STAY_RATES), byStay: part(STAY_RATES, ALONE_RATES), alone: part(ALONE_RATES, INVERSES) } // prettier-ignore
}

const [LEVEL, KIND, AGE, CARE, HOME, KIND_AGE, KIND_HOME, KIND_CARE, ALONE] = OFFSETS as [
  number, number, number, number, number, number, number, number, number,
] // prettier-ignore

/** Writes the tables of one risk from log effects; `drift` is added to the level. */
export function writeRates(tables: RateTables, risk: Risk, effects: Float64Array, drift: number): void {
  const factors = new Float64Array(effects.length)
  for (let i = 0; i < effects.length; i++) factors[i] = Math.exp(effects[i]!)
  const level = factors[LEVEL]! * Math.exp(drift)
  const byCare = new Float64Array(CARES)
  for (let kind = 0; kind < KIND_COUNT; kind++) {
    const ofClass = CLASS_OF_KIND[kind]!
    const ofKind = level * factors[KIND + kind]!
    for (let a = 0; a < AGES; a++) {
      const departure = factors[KIND_AGE + ofClass * AGE_CLASSES + AGE_CLASS[a]!]!
      tables.byAge[(kind * AGES + a) * RISK_COUNT + risk] = ofKind * factors[AGE + a]! * departure
    }
    for (let c = 0; c < CARES; c++)
      byCare[c] = factors[CARE + c]! * factors[KIND_CARE + ofClass * CARE_CLASSES + CARE_CLASS[c]!]!
    for (let h = 0; h < HOMES; h++) {
      const byHome = factors[HOME + h]! * factors[KIND_HOME + ofClass * HOME_CLASSES + HOME_CLASS[h]!]!
      for (let c = 0; c < CARES; c++)
        tables.byStay[((kind * CARES + c) * HOMES + h) * RISK_COUNT + risk] = byCare[c]! * byHome
    }
  }
  for (let alone = 0; alone < 2; alone++) tables.alone[alone * RISK_COUNT + risk] = factors[ALONE + alone]!
}

/** The daily rate of a situation, from tables. */
export function rateOf(tables: RateTables, risk: Risk, { kind, age, care, home, alone }: Situation): number {
  return (
    tables.byAge[(kind * AGES + age) * RISK_COUNT + risk]! *
    tables.byStay[((kind * CARES + care) * HOMES + home) * RISK_COUNT + risk]! *
    tables.alone[alone * RISK_COUNT + risk]!
  )
}
