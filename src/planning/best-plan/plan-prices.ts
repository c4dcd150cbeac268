import { KINDS, kindIndex, type Kind } from '../../care/index.ts'
import { PAID_AS_A_WHOLE, type Spend } from '../../money/index.ts'
import type { PlanPrices, PlanQuestion, WeekPrice } from './plan-question.ts'

const FREE: WeekPrice = { care: 0, notice: 0, partners: 0 }

/** A week of a child outside in a month, and of one in a place of our own, beyond what is paid used or not. */
export function weekPrices(
  { prices, needs }: PlanQuestion,
  need: number,
  month: number,
): { readonly outside: WeekPrice; readonly own: WeekPrice } {
  const { outsideWeeklyInPence, ownWeeklyInPence } = needs[need]!
  return {
    outside: prices?.outside[need]![month] ?? { ...FREE, care: outsideWeeklyInPence },
    own: prices?.own[need]![month] ?? { ...FREE, care: ownWeeklyInPence },
  }
}

export const netOf = ({ care, notice, partners }: WeekPrice): number => care + notice - partners

/** Pence a week that a child outside costs more than one in an own place. */
export function dearerOutside(question: PlanQuestion, need: number, month: number): number {
  const { outside, own } = weekPrices(question, need, month)
  return netOf(outside) - netOf(own)
}

/** Pence a week that a booked place saves when a child lives there who would else be in one bought by the week; partners pay as before. */
export function savedByBooked(question: PlanQuestion, need: number, month: number): number {
  const { care, notice } = weekPrices(question, need, month).outside
  return care + notice
}

/**
 * Prices of each month, read from the spend of the futures as things are: the weekly rate over all the children of the kind, with
 * its rises; the weeks paid after children have left; and what partners pay for each child. One source with the simulation.
 * @param outsideOf the kind that meets a need outside
 */
export function planPrices(
  kinds: readonly Kind[],
  spend: Spend,
  outsideOf: (kind: Kind) => Kind,
): PlanPrices {
  const months = spend.monthEnds.map((_, month) => month)
  return {
    outside: kinds.map(kind => months.map(month => weekOf(spend, outsideOf(kind), month))),
    own: kinds.map(kind =>
      months.map(month => {
        const week = weekOf(spend, kind, month)
        // so that a child who lives there costs nothing more
        return kind === PAID_AS_A_WHOLE ? { ...week, care: 0, notice: 0 } : week
      }),
    ),
  }
}

function weekOf(spend: Spend, kind: Kind, month: number): WeekPrice {
  const { rate, educationWeekly, healthWeekly, sharedOver } = spend.months[kindIndex(kind)]![month]!
  return {
    care: rate.pence,
    notice: noticeOf(spend, kind, month),
    partners: (educationWeekly + healthWeekly) / Math.max(sharedOver, 1),
  }
}

/** Twice seven: days are counted in halves. */
const HALF_DAYS_IN_A_WEEK = 14

/** Notice of a month over all futures for each week that children of the kind are there. */
function noticeOf({ lines, pence, halfDays, monthEnds }: Spend, kind: Kind, month: number): number {
  const line = lines.findIndex(one => one.kind === kind && one.part === 'notice')
  if (line < 0) return 0
  const sum = (column: Float64Array): number => {
    let all = 0
    for (let at = month; at < column.length; at += monthEnds.length) all += column[at]!
    return all
  }
  const weeks = sum(halfDays[KINDS.indexOf(kind)]!) / HALF_DAYS_IN_A_WEEK
  return weeks > 0 ? sum(pence[line]!) / weeks : 0
}
