import { MONTHS_A_YEAR, penceSince, placesSince } from './capacity.ts'
import { LinearProgram, type Terms } from './linear-program.ts'
import type { CertaintyBound, PlanModel } from './plan-model.ts'
import { dearerOutside, savedByBooked } from './plan-prices.ts'
import type { PlanQuestion } from './plan-question.ts'
import { MONTHS_A_QUARTER } from './plan-limits.ts'
import { isBlockBooking } from './plan-wish.ts'
import type { Line, ShortfallCurve } from './shortfall-curve.ts'
import type { SpendCut } from './spend-cut.ts'

export const openings = (option: number, month: number): string => `n_${option}_${month}`
/** All places, used or not; own ones that children live in; booked ones. */
const places = (need: number, month: number): string => `t_${need}_${month}`
const own = (need: number, month: number): string => `c_${need}_${month}`
const booked = (need: number, month: number): string => `b_${need}_${month}`
/** Booked places for children who are outside for another reason than want of a place; and such children in none of them. */
const bookedForOthers = (need: number, month: number): string => `r_${need}_${month}`
const othersBoughtByWeek = (need: number, month: number): string => `w_${need}_${month}`
/** Children outside for want of an own place; those of them in no booked one; and of all, those without any place. */
const waiting = (need: number, month: number): string => `s_${need}_${month}`
const boughtByWeek = (need: number, month: number): string => `z_${need}_${month}`
const without = (need: number, month: number): string => `a_${need}_${month}`
/** Chance that any need is short: at least that of each. */
const chance = (month: number): string => `p_${month}`

/** Pounds in thousands: solvers like numbers near one. */
const SCALE = 100_000

/**
 * The question as a mixed-integer linear programme: whole numbers of openings a month, places that follow from them,
 * and expected shortfalls as the highest of their lines, so that their cost is exact.
 */
export function planProgram(model: PlanModel, bound: CertaintyBound, cuts: readonly SpendCut[]): string {
  const { question } = model
  const program = new LinearProgram()
  addOpenings(program, question)
  question.needs.forEach((_, need) => {
    addPlaces(program, question, need)
    addWaiting(program, model, need)
    if (isBookable(question, need)) addBooked(program, model, need)
  })
  addCertainty(program, model, bound)
  addShort(program, model, bound)
  if (bound === 'as near as can be') addNearness(program, model)
  else addInArea(program, model)
  for (const cut of cuts) addSpendCut(program, question, cut)
  return program.toText()
}

const isBookable = ({ options, needs }: PlanQuestion, need: number): boolean =>
  options.some(option => option.kind === needs[need]!.kind && isBlockBooking(option))

function addOpenings(program: LinearProgram, question: PlanQuestion): void {
  const { options, months, capitalYears } = question
  const capital = new Map<string, number>()
  options.forEach((option, o) => {
    for (let month = option.firstMonth; month < months; month++) {
      program.addWhole(openings(o, month), Math.min(option.perQuarter, option.inAll))
      const fixed = costBetween(question, o, { opened: month, from: month, end: months })
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

interface OpenSpan {
  readonly opened: number
  readonly from: number
  readonly end: number
}

/** Pence that one of an option costs over some months, used or not. */
function costBetween(question: PlanQuestion, option: number, { opened, from, end }: OpenSpan): number {
  let pence = 0
  for (let month = from; month < end; month++) pence += penceSince(question, option, opened, month)
  return pence
}

const openingsOf = (option: number, from: number, to: number): Terms =>
  new Map(Array.from({ length: Math.max(to - from, 0) }, (_, i) => [openings(option, from + i), 1] as const))

/** Places that follow from what has opened: own ones, of which a share stands empty between two children, and booked ones. */
function addPlaces(program: LinearProgram, question: PlanQuestion, need: number): void {
  const { needs, options, movingIn } = question
  const { kind, places: before } = needs[need]!
  const usable = 1 - (movingIn?.empty[need] ?? 0)
  const ofOptions = (month: number, isBooked: boolean, share: number): [string, number][] =>
    options.flatMap((option, o) => {
      if (option.kind !== kind || isBlockBooking(option) !== isBooked) return []
      return Array.from({ length: Math.max(month - option.firstMonth + 1, 0) }, (_, i): [string, number] => {
        const opened = option.firstMonth + i
        return [openings(o, opened), -share * placesSince(question, o, opened, month)]
      })
    })
  before.forEach((ready, month) => {
    const every = [...ofOptions(month, false, 1), ...ofOptions(month, true, 1)]
    program.addRow(new Map([[places(need, month), 1], ...every]), '=', ready)
    program.addRow(new Map([[own(need, month), 1], ...ofOptions(month, false, usable)]), '=', ready)
    if (isBookable(question, need))
      program.addRow(new Map([[booked(need, month), 1], ...ofOptions(month, true, 1)]), '=', 0)
  })
}

/** How a month’s price falls on those who wait at its end: half in it, half in the next, as days of care are counted. */
function costAtEnd(
  { months, weeks }: PlanQuestion,
  month: number,
  weekly: (month: number) => number,
): number {
  // prettier-ignore
  const half = (of: number) => (of < months ? (weekly(of) * weeks[of]!) / 2 : 0)
  return (half(month) + half(month + 1)) / SCALE
}

/** `value ≥ at + slope × places` for each line, where places are the sum of some terms. */
function addLines(program: LinearProgram, value: string, lines: readonly Line[], terms: Terms): void {
  for (const { at, slope } of lines) {
    const row = new Map([[value, 1]])
    for (const [name, factor] of terms) row.set(name, (row.get(name) ?? 0) - slope * factor)
    program.addRow(row, '>=', at)
  }
}

/** Children outside for want of an own place: as many as places lack, and no fewer than those who have not looked for a home since. */
function addWaiting(program: LinearProgram, model: PlanModel, need: number): void {
  const { question } = model
  const curves = model.payable[need]!
  const staying = stayingOf(model, curves, need)
  curves.forEach((curve, month) => {
    const name = waiting(need, month)
    const isBooked = isBookable(question, need)
    const price = (of: number) =>
      dearerOutside(question, need, of) - (isBooked ? savedByBooked(question, need, of) : 0)
    const cost = costAtEnd(question, month, price)
    program.addCost(name, isBooked ? Math.max(cost, 0) : cost)
    addLines(program, name, curve.expectedLines(), new Map([[own(need, month), 1]]))
    if (month > 0 && staying[month]! > 0)
      program.addRow(new Map([[name, 1], [waiting(need, month - 1), -staying[month]!]]), '>=', 0) // prettier-ignore
  })
}

/** Share of those who wait that waits on, whatever opens; less where fewer wait even as things are. */
function stayingOf({ question }: PlanModel, curves: readonly ShortfallCurve[], need: number): number[] {
  const staying = 1 - (question.movingIn?.looking[need] ?? 1)
  const asIs = curves.map((curve, month) => curve.expected(question.needs[need]!.places[month]!))
  return asIs.map((children, month) => {
    const before = asIs[month - 1] ?? 0
    return before > 0 ? Math.min(staying, children / before) : 0
  })
}

/** Booked places save the week’s price of whoever lives there: first those outside for other reasons, then those who wait. */
function addBooked(program: LinearProgram, model: PlanModel, need: number): void {
  const { question } = model
  const [others, curves] = [model.others[need]!, model.payable[need]!]
  others.forEach((curve, month) => {
    const [all, forOthers] = [booked(need, month), bookedForOthers(need, month)]
    const cost = costAtEnd(question, month, of => savedByBooked(question, need, of))
    program.addRow(new Map([[forOthers, 1], [all, -1]]), '<=', 0) // prettier-ignore
    program.addCost(othersBoughtByWeek(need, month), cost)
    addLines(program, othersBoughtByWeek(need, month), curve.expectedLines(), new Map([[forOthers, 1]]))
    const left = boughtByWeek(need, month)
    program.addCost(left, cost)
    program.addRow(new Map([[left, 1], [waiting(need, month), -1], [all, 1], [forOthers, -1]]), '>=', 0) // prettier-ignore
    const lived = new Map([[own(need, month), 1], [all, 1], [forOthers, -1]]) // prettier-ignore
    addLines(program, left, curves[month]!.expectedLines(), lived)
  })
}

function addCertainty(program: LinearProgram, { question, curves }: PlanModel, bound: CertaintyBound): void {
  const { certainty } = question.wishes
  if (!certainty || bound === 'free' || bound === 'as near as can be' || bound === 'as few as can be') return
  const all = new Map<string, number>()
  for (let month = certainty.fromMonth; month < question.months; month++) all.set(chance(month), 1)
  curves.forEach((ofNeed, n) => {
    for (let month = certainty.fromMonth; month < question.months; month++)
      addLines(program, chance(month), ofNeed[month]!.chanceLines(), new Map([[places(n, month), 1]]))
  })
  if (bound === 'as certain as can be')
    for (const name of all.keys()) program.addCost(name, CERTAINTY_BEFORE_COST)
  else program.addRow(all, '<=', bound.shortMonths * (question.months - certainty.fromMonth))
}

/** So dear that certainty goes before cost, in thousands of pounds for a month that is certainly short. */
const CERTAINTY_BEFORE_COST = 100_000

/** So dear that it goes before cost, in thousands of pounds for a child and month. */
const CHILD_BEFORE_COST = 10_000

/** Children outside who find neither an own nor a booked place, on average over the months of the wish. */
function addShort(program: LinearProgram, { question, curves }: PlanModel, bound: CertaintyBound): void {
  const wish = question.wishes.short
  if (!wish || bound === 'as near as can be') return
  const all = new Map<string, number>()
  question.needs.forEach((_, n) => {
    for (let month = wish.fromMonth; month < question.months; month++) {
      const name = without(n, month)
      all.set(name, 1)
      const isBooked = isBookable(question, n)
      const beyond = new Map([[name, 1], [waiting(n, month), -1]]) // prettier-ignore
      if (isBooked) beyond.set(booked(n, month), 1)
      program.addRow(beyond, '>=', 0)
      addLines(program, name, curves[n]![month]!.expectedLines(), new Map([[places(n, month), 1]]))
    }
  })
  if (bound === 'as few as can be') for (const name of all.keys()) program.addCost(name, CHILD_BEFORE_COST)
  else program.addRow(all, '<=', wish.most * (question.months - wish.fromMonth))
}

/** Children who live in the area because of the plan in a month, as terms, and those that are there in any case. */
function nearerIn(
  { question }: PlanModel,
  need: number,
  month: number,
): { terms: Map<string, number>; others: number } {
  // prettier-ignore
  const { ownInArea, outsideInArea } = question.needs[need]!
  const nearer = ownInArea - outsideInArea
  if (!isBookable(question, need))
    return { terms: new Map([[waiting(need, month), -nearer]]), others: nearer }
  // no more than in an own place, so that waiting for one is never the nearer way
  const inBooked = Math.min(1 - outsideInArea, nearer)
  const terms = new Map([
    [waiting(need, month), inBooked - nearer],
    [boughtByWeek(need, month), -inBooked],
    [othersBoughtByWeek(need, month), -inBooked],
  ])
  return { terms, others: nearer }
}

/** In area, over the months of the wish: as things are, each child who is no longer outside for want of a place, and those in booked places. */
function addInArea(program: LinearProgram, model: PlanModel): void {
  const { question, futures } = model
  const wish = question.wishes.inArea
  if (!wish || !futures.inArea) return
  const all = new Map<string, number>()
  let least = 0
  for (let month = wish.fromMonth; month < question.months; month++) {
    least += wish.share * meanOfMonth(futures.inCare, month, question.months)
    least -= meanOfMonth(futures.inArea, month, question.months)
    question.needs.forEach((need, n) => {
      const { terms, others } = nearerIn(model, n, month)
      for (const [name, factor] of terms) all.set(name, factor)
      least -= others * model.payable[n]![month]!.expected(need.places[month]!)
      if (isBookable(question, n))
        least -= Math.min(1 - need.outsideInArea, others) * model.others[n]![month]!.expected(0)
    })
  }
  program.addRow(all, '>=', least)
}

function addNearness(program: LinearProgram, model: PlanModel): void {
  const { question } = model
  for (let month = question.wishes.inArea?.fromMonth ?? 0; month < question.months; month++)
    question.needs.forEach((_, n) => {
      for (const [name, factor] of nearerIn(model, n, month).terms)
        if (factor < 0) program.addCost(name, -factor * CHILD_BEFORE_COST)
    })
}

function addSpendCut(program: LinearProgram, question: PlanQuestion, cut: SpendCut): void {
  const terms = new Map<string, number>()
  const add = (by: SpendCut['byOwn'], name: (need: number, month: number) => string) => {
    by.forEach((line, n) =>
      line.forEach((pence, month) => {
        const isThere = name === own || isBookable(question, n)
        if (pence !== 0 && isThere) terms.set(name(n, month), pence / SCALE)
      }),
    )
  }
  add(cut.byOwn, own)
  add(cut.byBooked, booked)
  question.options.forEach((option, o) => {
    for (let opened = option.firstMonth; opened < cut.year.endMonth; opened++) {
      const from = Math.max(opened, cut.year.firstMonth)
      terms.set(openings(o, opened), costBetween(question, o, { opened, from, end: cut.year.endMonth }) / SCALE) // prettier-ignore
    }
  })
  program.addRow(terms, '<=', (cut.year.budgetInPence - cut.constant) / SCALE)
}

function meanOfMonth(values: Int32Array | Float64Array, month: number, months: number): number {
  let [sum, count] = [0, 0]
  for (let at = month; at < values.length; at += months, count++) sum += values[at]!
  return sum / count
}
