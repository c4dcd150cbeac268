import { OWN_KINDS, type Day, type OwnKind } from '../care/index.ts'
import { changesOfLevers, type Lever, type Outcome, type OutcomeMonth } from '../planning/index.ts'
import { count, countInWords } from './words.ts'

/** What a plan came to, wherever it was tried: in a run of its own, in the lab, as a best plan. */
export interface TriedPlan {
  readonly levers: readonly Lever[]
  readonly asAt: Day
  readonly outcomes: readonly Outcome[]
}

/** Outcomes that the sentence is made from. */
export const SPARE_CODES: readonly string[] = OWN_KINDS.flatMap(kind => [
  `in_care_${kind}`,
  `outside_for_want_of_a_place_${kind}`,
  `chance_of_being_short_${kind}`,
])

/** Where places are enough in so many futures of 100 there are some to spare: a level of places_needed. */
export const ENOUGH_IN = 80

/** Where places are wanted, at least this share of those that open is lived in, or asked for before they open. */
const LITTLE_USED = 0.35
/** Where there are free ones in most futures without the plan, fewer than this share of what opens is lived in for want of others. */
const HALF_USED = 0.5
/** A place that has just opened is not yet lived in for that reason. */
const DAYS_TO_FILL = 183

/** "in our own children’s homes" */
export const WHERE: Readonly<Record<OwnKind, string>> = {
  in_house_fostering: 'with our own foster carers',
  in_house_residential: 'in our own children’s homes',
}

const lastOf = (outcomes: readonly Outcome[], code: string): OutcomeMonth | undefined =>
  outcomes.find(outcome => outcome.code === code)?.months.at(-1)

/** Places of an own kind that a plan has brought in time to be lived in by a day, less those that it closes. */
function placesBrought(kind: OwnKind, { levers, asAt }: TriedPlan, by: Day): number {
  return changesOfLevers(levers, asAt)
    .flatMap(changes => changes.places)
    .filter(change => OWN_KINDS[change.own] === kind)
    .flatMap(change => change.steps.filter(step => asAt + change.day + step.after + DAYS_TO_FILL <= by))
    .reduce((sum, step) => sum + step.places, 0)
}

/** Whether hardly anybody needs what the plan brings: few live there or wanted to, or places were free in most futures anyway. */
function isSpare(kind: OwnKind, { outcomes }: TriedPlan, { places, more }: { places: number; more: number }) {
  const wanted = lastOf(outcomes, `outside_for_want_of_a_place_${kind}`)?.nothing.mean ?? 0
  const short = lastOf(outcomes, `chance_of_being_short_${kind}`)?.nothing.mean ?? 1
  const isFree = short <= 1 - ENOUGH_IN / 100
  return (
    (isFree && more < HALF_USED * places) || (more < LITTLE_USED * places && wanted < LITTLE_USED * places)
  )
}

function spareOf(kind: OwnKind, plan: TriedPlan, seesSmallNumbers: boolean): string[] {
  const lived = lastOf(plan.outcomes, `in_care_${kind}`)
  if (!lived) return []
  const places = placesBrought(kind, plan, lived.date)
  const more = Math.max(lived.difference.mean, 0)
  if (places <= 0 || !isSpare(kind, plan, { places, more })) return []
  const start = `There are places to spare ${WHERE[kind]} already`
  if (places === 1) return [`${start}: the one that the plan brings would hardly be lived in.`]
  const used = !seesSmallNumbers ? 'few' : more < 0.5 ? 'hardly one' : `about ${countInWords(more)}`
  return [`${start}: of the ${count(places)} that the plan brings ${used} more than now would be lived in.`]
}

/**
 * Says of each own kind of home that a plan brings places which hardly any child would live in, because there are enough.
 * @param plan with all outcomes of SPARE_CODES that are known, also those that the reader may not see
 */
export const spareSentences = (
  plan: TriedPlan,
  { seesSmallNumbers }: { readonly seesSmallNumbers: boolean },
): string[] => OWN_KINDS.flatMap(kind => spareOf(kind, plan, seesSmallNumbers))
