import { keepsWishes } from './keeps-wishes.ts'
import { isWithinLimits } from './plan-limits.ts'
import type { PlanFutures, PlanOption, PlanQuestion, Programme } from './plan-question.ts'
import { averageCost, type TriedProgramme } from './tried-programme.ts'
import { planTrial } from './try-plan.ts'

/** So many of an option in a month. */
interface Openings {
  readonly option: number
  readonly month: number
  readonly count: number
}

/** One change of a programme: some openings less, some more. */
interface Move {
  readonly take?: Openings
  readonly put?: Openings
}

/** How many changed programmes are tried at most: a number, not a clock, so that the same question has the same answer. */
const TRIES = 500
/** Months by which an opening is put off or brought forward. */
const BY_MONTHS = [1, 3, 6, -1, -3] as const
/** Whole pence: less is no saving. */
const A_PENNY = 1

/**
 * Where a solver stops near the cheapest, and reckons with the mean of the futures, what is tried on each of them can often be had for
 * less: an opening left out, put off, swapped or added, as long as that is cheaper and keeps the wishes and limits (a local search).
 * @param tries how many programmes to try at most
 */
export function cheaperPlan(
  question: PlanQuestion,
  futures: PlanFutures,
  start: TriedProgramme,
  tries = TRIES,
): TriedProgramme {
  const moves = movesOf(question)
  const trial = planTrial(question, futures)
  let [best, cost] = [start, averageCost(start.tried)]
  for (let [at, since, left] = [0, 0, tries]; since < moves.length && left > 0;) {
    const programme = changedBy(best.programme, moves[at]!)
    const isAllowed = programme !== undefined && isWithinLimits(question, programme)
    const tried = isAllowed && trial(programme)
    if (tried) left--
    if (tried && keepsWishes(question.wishes, tried) && averageCost(tried) < cost - A_PENNY) {
      // and the same once more
      ;[best, cost, since] = [{ programme, tried }, averageCost(tried), 0]
    } else [at, since] = [(at + 1) % moves.length, since + 1]
  }
  return best
}

/** Every change that is looked at, in order: leave out, swap, put off or bring forward, add. */
function movesOf({ options, months }: PlanQuestion): Move[] {
  const all = options.flatMap(
    (option, o) =>
    Array.from({ length: Math.max(months - option.firstMonth, 0) }, (_, i) => ({ option: o, month: months - 1 - i, count: 1 })), // prettier-ignore
  )
  const swaps = all.flatMap(
    ({ option, month }) =>
    options.flatMap((other, put) => (put === option ? [] : swapped(options[option]!, other).map(([less, more]): Move => ({ take: { option, month, count: less }, put: { option: put, month, count: more } })))), // prettier-ignore
  )
  const shifts = all.flatMap(take => BY_MONTHS.map((by): Move => ({ take, put: { ...take, month: take.month + by } }))) // prettier-ignore
  return [...all.map(take => ({ take })), ...swaps, ...shifts, ...all.map(put => ({ put }))]
}

/** How many of one option go for how many of another: one for one, and as many places for as many. */
function swapped(one: PlanOption, other: PlanOption): (readonly [number, number])[] {
  const ratio = (one.placesByMonth.at(-1) ?? 1) / Math.max(other.placesByMonth.at(-1) ?? 1, 1)
  const alike = ratio > 1 ? ([1, Math.round(ratio)] as const) : ([Math.round(1 / Math.max(ratio, 0.1)), 1] as const) // prettier-ignore
  return one.kind !== other.kind || ratio === 1 ? [[1, 1]] : [[1, 1], alike]
}

/** The programme with a move made; undefined where there is nothing to take, or no such month. */
function changedBy(programme: Programme, { take, put }: Move): Programme | undefined {
  if (take && programme[take.option]![take.month]! < take.count) return undefined
  if (put && programme[put.option]![put.month] === undefined) return undefined
  return programme.map((line, o) => {
    if (o !== take?.option && o !== put?.option) return line
    const next = [...line]
    if (o === take?.option) next[take.month]! -= take.count
    if (o === put?.option) next[put.month]! += put.count
    return next
  })
}
