import type { Kind } from '../../care/index.ts'

/**
 * What the best plan is asked: places for one or two needs over some months, in many futures.
 * Money is pence; months count from 0, the first month of the forecast; futures are columns of whole numbers [future][month].
 */
export interface PlanQuestion {
  readonly months: number
  /** Weeks in each month (its days over 7). */
  readonly weeks: readonly number[]
  readonly needs: readonly PlanNeed[]
  readonly options: readonly PlanOption[]
  readonly wishes: PlanWishes
  /** Cash for buildings over the whole time; undefined: no limit. */
  readonly capitalLimitInPence: number | undefined
  /** Years over which a building is paid for in the comparison of costs. */
  readonly capitalYears: number
  /** Prices of each month; left out: those of needs and options stand throughout. */
  readonly prices?: PlanPrices
  /** What one of each option brings and costs, opened in each month; left out: as the option says. */
  readonly openings?: PlanOpenings
  /** How children come to live in places that open; left out: at once, and no place stands empty between two of them. */
  readonly movingIn?: MovingIn
}

/** What a week of a child costs in each month, whole or parts of pence: [need][month]. */
export interface PlanPrices {
  readonly outside: readonly (readonly WeekPrice[])[]
  readonly own: readonly (readonly WeekPrice[])[]
}

/** A week of one child in a kind of home, as the authority pays it. */
export interface WeekPrice {
  /** By the week; nought where the place is paid for empty or full. */
  readonly care: number
  /** Weeks paid after children have left, spread over those who are there. */
  readonly notice: number
  /** What education and health pay back of it. */
  readonly partners: number
}

/** [option][month in which one opens][month] */
export interface PlanOpenings {
  /** Places at the end of the month. */
  readonly places: readonly (readonly (readonly number[])[])[]
  /** Pence in the month, used or not. */
  readonly pence: readonly (readonly (readonly number[])[])[]
}

/** For each need. */
export interface MovingIn {
  /** Of the children outside for want of a place, the share that looks for a home again in a month, from 0 to 1. */
  readonly looking: readonly number[]
  /** Of the places that a plan adds, the share that stands empty between two children; below 0: places that stood empty are lived in too. */
  readonly empty: readonly number[]
}

/** A need that own homes can meet, and what it costs to meet it elsewhere. */
export interface PlanNeed {
  /** The own kind that meets it. */
  readonly kind: Kind
  /** Places that there will be in each month without the plan. */
  readonly places: readonly number[]
  /** A child in an own place, beyond what is paid whether it is used or not. */
  readonly ownWeeklyInPence: number
  /** A child in an outside home for want of an own place. */
  readonly outsideWeeklyInPence: number
  /** Chance that an own place lies in the area, and that an outside home does. */
  readonly ownInArea: number
  readonly outsideInArea: number
}

/** Something that a council can do in a month, so many times: open a home of a kind, approve a carer household, block-book a bed. */
export interface PlanOption {
  readonly id: string
  /** What one of it is called, in words: "a home for two". */
  readonly name: string
  /** The own kind whose need it meets. */
  readonly kind: Kind
  /** Places ready in each month since it opened; the last value stands. Never falling. */
  readonly placesByMonth: readonly number[]
  readonly capitalInPence: number
  /** Paid from opening on, empty or full. */
  readonly fixedWeeklyInPence: number
  /** First month in which one can be ready. */
  readonly firstMonth: number
  /** At most so many in any quarter, and in all. */
  readonly perQuarter: number
  readonly inAll: number
}

/** What the plan must bring. Each may be left out. */
export interface PlanWishes {
  /** In this share of months, over all futures, there is a place for every child who needs one. */
  readonly certainty?: { readonly share: number; readonly fromMonth: number }
  /** At most so many children live outside for want of a place, our own or booked, on average over the months. */
  readonly short?: { readonly most: number; readonly fromMonth: number }
  /** At least this share of children live in the area, on average over the months. */
  readonly inArea?: { readonly share: number; readonly fromMonth: number }
  /** Spend in each of these years is within its budget in this share of futures. */
  readonly budget?: { readonly share: number; readonly years: readonly BudgetYear[] }
}

export interface BudgetYear {
  readonly name: string
  readonly firstMonth: number
  /** One past the last month. */
  readonly endMonth: number
  readonly budgetInPence: number
}

/** Futures to plan on, or to try a plan on: columns [future][month] for each need, and what does not depend on the plan. */
export interface PlanFutures {
  readonly count: number
  /** Children who would live in each need's own kind if its places were not limited; one column a need. */
  readonly demand: readonly Int32Array[]
  /** Children who live outside in places bought by the week, as things are; one column a need. Left out: those short of a place. */
  readonly spot?: readonly Int32Array[]
  /** Children in care, and those of them in the area as things are; undefined where it is not known. */
  readonly inCare: Int32Array
  readonly inArea: Float64Array | undefined
  /** Spend as things are, in pence a month. */
  readonly spend: Float64Array
}

/** How many of each option open in each month: [option][month]. */
export type Programme = readonly (readonly number[])[]

/** Nothing opens. */
export const emptyProgramme = ({ options, months }: PlanQuestion): Programme =>
  options.map(() => new Array<number>(months).fill(0))
