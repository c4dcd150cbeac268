import { MONTHS_A_YEAR, placesSince } from './capacity.ts'
import { LinearProgram, type Terms } from './linear-program.ts'
import { dearerOutside, fixedWeekly } from './plan-prices.ts'
import type { CertaintyBound, PlanModel } from './plan-model.ts'
import type { PlanQuestion } from './plan-question.ts'
import type { SpendCut } from './spend-cut.ts'

export const openings = (option: number, month: number): string => `n_${option}_${month}`
export const places = (need: number, month: number): string => `c_${need}_${month}`
const shortfall = (need: number, month: number): string => `s_${need}_${month}`
/** Chance that any need is short: at least that of each. */
const chance = (month: number): string => `p_${month}`

/** Pounds in thousands: solvers like numbers near one. */
const SCALE = 100_000

/**
 * The question as a mixed-integer linear programme: whole numbers of openings a month, places that follow from them,
 * and the expected shortfall as the highest of its lines, so that its cost is exact.
 */
export function planProgram(model: PlanModel, bound: CertaintyBound, cuts: readonly SpendCut[]): string {
  const { question } = model
  const program = new LinearProgram()
  addOpenings(program, question)
  addPlaces(program, question)
  addShortfalls(program, model)
  addCertainty(program, model, bound)
  if (bound === 'as near as can be') addNearness(program, model)
  else addInArea(program, model)
  for (const cut of cuts) addSpendCut(program, question, cut)
  return program.toText()
}

function addOpenings(program: LinearProgram, question: PlanQuestion): void {
  const { options, months, capitalYears } = question
  const capital = new Map<string, number>()
  options.forEach((option, o) => {
    for (let month = option.firstMonth; month < months; month++) {
      program.addWhole(openings(o, month), Math.min(option.perQuarter, option.inAll))
      const fixed = costBetween(question, o, month, months)
      const charge = ((months - month) * option.capitalInPence) / (capitalYears * MONTHS_A_YEAR)
      program.addCost(openings(o, month), (fixed + charge) / SCALE)
      capital.set(openings(o, month), option.capitalInPence / SCALE)
    }
    const from = option.firstMonth
    program.addRow(openingsOf(o, from, months), '<=', option.inAll)
    for (let month = from; month < months; month++)
      program.addRow(
        openingsOf(o, month, Math.min(month + MONTHS_A_QUARTER, months)),
        '<=',
        option.perQuarter,
      )
  })
  if (question.capitalLimitInPence !== undefined)
    program.addRow(capital, '<=', question.capitalLimitInPence / SCALE)
}

/** Pence that one of an option costs over some months, used or not. */
function costBetween(question: PlanQuestion, option: number, from: number, end: number): number {
  let pence = 0
  for (let month = from; month < end; month++)
    pence += question.weeks[month]! * fixedWeekly(question, option, month)
  return pence
}

const MONTHS_A_QUARTER = 3

const openingsOf = (option: number, from: number, to: number): Terms =>
  new Map(Array.from({ length: Math.max(to - from, 0) }, (_, i) => [openings(option, from + i), 1] as const))

function addPlaces(program: LinearProgram, { needs, options }: PlanQuestion): void {
  needs.forEach((need, n) =>
    need.places.forEach((ready, month) => {
      const terms = new Map([[places(n, month), 1]])
      options.forEach((option, o) => {
        if (option.kind !== need.kind) return
        for (let opened = option.firstMonth; opened <= month; opened++)
          terms.set(openings(o, opened), -placesSince(option, opened, month))
      })
      program.addRow(terms, '=', ready)
    }),
  )
}

function addShortfalls(program: LinearProgram, { question, curves }: PlanModel): void {
  question.needs.forEach((need, n) => {
    need.places.forEach((_, month) => {
      program.addCost(
        shortfall(n, month),
        (dearerOutside(question, n, month) * question.weeks[month]!) / SCALE,
      )
      for (const { at, slope } of curves[n]![month]!.expectedLines())
        program.addRow(new Map([[shortfall(n, month), 1], [places(n, month), -slope]]), '>=', at) // prettier-ignore
    })
  })
}

function addCertainty(program: LinearProgram, { question, curves }: PlanModel, bound: CertaintyBound): void {
  const { certainty } = question.wishes
  if (!certainty || bound === 'free' || bound === 'as near as can be') return
  const all = new Map<string, number>()
  for (let month = certainty.fromMonth; month < question.months; month++) all.set(chance(month), 1)
  curves.forEach((ofNeed, n) => {
    for (let month = certainty.fromMonth; month < question.months; month++)
      for (const { at, slope } of ofNeed[month]!.chanceLines())
        program.addRow(new Map([[chance(month), 1], [places(n, month), -slope]]), '>=', at) // prettier-ignore
  })
  if (bound === 'as certain as can be')
    for (const name of all.keys()) program.addCost(name, CERTAINTY_BEFORE_COST)
  else program.addRow(all, '<=', bound.shortMonths * (question.months - certainty.fromMonth))
}

/** So dear that certainty goes before cost, in thousands of pounds for a month that is certainly short. */
const CERTAINTY_BEFORE_COST = 100_000

/** In area, over the months of the wish: as things are, and each child who is no longer outside for want of a place. */
function addInArea(program: LinearProgram, { question, futures, curves }: PlanModel): void {
  const wish = question.wishes.inArea
  if (!wish || !futures.inArea) return
  const terms = new Map<string, number>()
  let least = 0
  for (let month = wish.fromMonth; month < question.months; month++) {
    least += wish.share * meanOfMonth(futures.inCare, month, question.months)
    least -= meanOfMonth(futures.inArea, month, question.months)
    question.needs.forEach((need, n) => {
      const nearer = need.ownInArea - need.outsideInArea
      terms.set(shortfall(n, month), -nearer)
      least -= nearer * curves[n]![month]!.expected(need.places[month]!)
    })
  }
  program.addRow(terms, '>=', least)
}

/** So dear that living in the area goes before cost, in thousands of pounds for a child and month. */
const AREA_BEFORE_COST = 10_000

function addNearness(program: LinearProgram, { question }: PlanModel): void {
  for (let month = question.wishes.inArea?.fromMonth ?? 0; month < question.months; month++)
    question.needs.forEach((need, n) => {
      const nearer = need.ownInArea - need.outsideInArea
      if (nearer > 0) program.addCost(shortfall(n, month), nearer * AREA_BEFORE_COST)
    })
}

function addSpendCut(program: LinearProgram, question: PlanQuestion, cut: SpendCut): void {
  const terms = new Map<string, number>()
  cut.byPlaces.forEach((months, n) =>
    months.forEach((pence, month) => {
      if (pence !== 0) terms.set(places(n, month), pence / SCALE)
    }),
  )
  question.options.forEach((option, o) => {
    for (let opened = option.firstMonth; opened < cut.year.endMonth; opened++) {
      const from = Math.max(opened, cut.year.firstMonth)
      terms.set(openings(o, opened), costBetween(question, o, from, cut.year.endMonth) / SCALE)
    }
  })
  program.addRow(terms, '<=', (cut.year.budgetInPence - cut.constant) / SCALE)
}

function meanOfMonth(values: Int32Array | Float64Array, month: number, months: number): number {
  let [sum, count] = [0, 0]
  for (let at = month; at < values.length; at += months, count++) sum += values[at]!
  return sum / count
}
