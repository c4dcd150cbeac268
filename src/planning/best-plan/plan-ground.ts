import { kindIndex, KINDS, ownIndex, type Kind } from '../../care/index.ts'
import {
  childrenByKind,
  kindFuturesOf,
  NO_CHANGES,
  outsideByAgeSeries,
  outsideOfOwn,
  SERIES_COUNT,
  type PlacesChange,
} from '../../forecast/index.ts'
import { spendOf, type Spend } from '../../money/index.ts'
import {
  futuresUnder,
  inAreaByMonth,
  likelyPlaces,
  type ScenarioFutures,
  type ScenarioWork,
} from '../scenarios/index.ts'
import { monthStartsOf, planOpenings } from './plan-openings.ts'
import { planFutures } from './plan-futures.ts'
import { planPrices } from './plan-prices.ts'
import type { MovingIn, PlanFutures, PlanNeed, PlanQuestion } from './plan-question.ts'
import { isBlockBooking, type PlanWish } from './plan-wish.ts'

/** Where the children of a need live who find no place of ours. */
export const outsideOf = (kind: Kind): Kind => KINDS[outsideOfOwn(ownIndex(kind))]!
const DAYS_IN_A_WEEK = 7

/** A question about an authority as it stands, and two sets of its futures: to plan on, and to try the plan on. */
export interface PlanGround {
  readonly question: PlanQuestion
  readonly own: PlanFutures
  readonly others: PlanFutures
}

/** Simulates `2 × futures` futures as things are, prices them, and reads from them what a plan is worked out with. */
export async function planGround(wish: PlanWish, work: ScenarioWork, futures: number): Promise<PlanGround> {
  const { prepared, past } = work.simulations
  const { asAt, monthEnds } = work.ground
  const months = monthEnds.length
  const nothing = await futuresUnder([], 2 * futures, work)
  const spend = spendOf(kindFuturesOf(prepared, nothing, { asAt, past }), work.terms)
  const inArea = inAreaByMonth(nothing, work.ground)
  const part = (from: number, to: number) =>
    planFutures({
      tallies: nothing.tallies.subarray(from * SERIES_COUNT * months, to * SERIES_COUNT * months),
      months,
      kinds: wish.kinds,
      outside: wish.kinds.map(outsideOf),
      paidAnyway: wish.kinds.map(kind => paidAnyway(spend, outsideOf(kind))),
      spend: nothing.pence.subarray(from * months, to * months),
      inArea: inArea?.subarray(from * months, to * months),
    })
  const movingIn = await movingInOf(wish, work, futures)
  return {
    question: questionOf(wish, work, { spend, movingIn, near: nothing.near }),
    own: part(0, futures),
    others: part(futures, 2 * futures),
  }
}

/** Places of a kind that are paid for whether a child lives there or not: bookings and retainers in force, whole places. */
const paidAnyway = (spend: Spend, kind: Kind): number[] =>
  spend.months[kindIndex(kind)]!.map(({ blockPlaces, retainedPlaces, days }) =>
    Math.round((blockPlaces.days + retainedPlaces.days) / days),
  )

function questionOf(
  wish: PlanWish,
  work: ScenarioWork,
  { spend, movingIn, near }: { readonly spend: Spend; readonly movingIn: MovingIn; readonly near: ScenarioFutures['near'] }, // prettier-ignore
): PlanQuestion {
  const { asAt, monthEnds } = work.ground
  const options = wish.options.filter(option => wish.kinds.includes(option.kind))
  const prices = planPrices(wish.kinds, spend, outsideOf)
  const children = childrenByKind(work.simulations.prepared)
  return {
    months: monthEnds.length,
    weeks: monthEnds.map((end, month) => (end - (monthEnds[month - 1] ?? asAt)) / DAYS_IN_A_WEEK),
    needs: wish.kinds.map((kind, n) => ({
      ...placesOfNeed(kind, work, near),
      ownWeeklyInPence: prices.own[n]![0]!.care,
      outsideWeeklyInPence: prices.outside[n]![0]!.care,
    })),
    options,
    prices,
    openings: planOpenings(options, work.ground, { ...work.terms, children }),
    movingIn,
    wishes: wish.wishes,
    capitalLimitInPence: wish.capitalLimitInPence,
    capitalYears: wish.capitalYears,
  }
}

type NeedWithoutPrices = Omit<PlanNeed, 'ownWeeklyInPence' | 'outsideWeeklyInPence'>

/** Places that levers bring are in the area where it is known where ours are, as the simulation has it; else as ours are today. */
function placesOfNeed(
  kind: Kind,
  { ground, simulations }: ScenarioWork,
  near: ScenarioFutures['near'],
): NeedWithoutPrices {
  // prettier-ignore
  const own = ownIndex(kind)
  return {
    kind,
    places: likelyPlaces(simulations)[own]!,
    ownInArea: near[kindIndex(kind)] ? 1 : (ground.inArea?.[kindIndex(kind)] ?? 1),
    outsideInArea: ground.inArea?.[kindIndex(outsideOf(kind))] ?? 0,
  }
}

/** Far more places than anybody needs. */
const ABUNDANT = 10_000
/** How many months of abundance tell how soon those outside look for a home again. */
const MONTHS_OF_LOOKING = 12

/**
 * How soon children outside for want of a place look for a home again, measured on the simulation: with more places than anybody
 * needs from the first month in which one can open, those who wait grow fewer only as they look.
 */
async function movingInOf(
  { kinds, options }: PlanWish,
  { simulations, ground }: ScenarioWork,
  runs: number,
): Promise<MovingIn> {
  const months = ground.monthEnds.length
  const starts = monthStartsOf(ground)
  const first = kinds.map(kind => {
    const opening = options.filter(option => option.kind === kind && !isBlockBooking(option))
    return Math.min(...opening.map(option => Math.max(option.firstMonth, 1)), months - 1)
  })
  const places = kinds.map((kind, n): PlacesChange => {
    const day = starts[first[n]!]! - ground.asAt
    const own = ownIndex(kind)
    return { id: n, own, day, earliest: day, latest: day, steps: [{ after: 0, places: ABUNDANT }], isMovingOut: false } // prettier-ignore
  })
  const tallies = await simulations.run({ ...NO_CHANGES, places }, runs)
  return {
    looking: kinds.map((kind, n) => {
      const end = Math.min(first[n]! + MONTHS_OF_LOOKING, months) - 1
      const before = waitingIn(tallies, { kind, month: first[n]! - 1, months })
      const after = waitingIn(tallies, { kind, month: end, months })
      return before > 0 ? 1 - (after / before) ** (1 / (end - first[n]! + 1)) : 1
    }),
    empty: kinds.map(() => 0),
  }
}

/** Children outside for want of a place of a kind in a month, over all futures. */
export function waitingIn(
  tallies: Int32Array,
  { kind, month, months }: { readonly kind: Kind; readonly month: number; readonly months: number },
): number {
  let sum = 0
  for (const series of waitingSeries(kind))
    for (let at = series * months + month; at < tallies.length; at += SERIES_COUNT * months) sum += tallies[at]! // prettier-ignore
  return sum
}

/** Places in SERIES of the children outside for want of a place of a kind, by age. */
export const waitingSeries = (kind: Kind): number[] => outsideByAgeSeries(ownIndex(kind))
