import { birthday, InputError, isoFromDay, OPEN, type Day } from '../care/index.ts'
import { asAt as historyAsAt, type History } from '../history/index.ts'

/** Stays in homes as they were known on a day, in plain columns: what fitting and simulation start from. */
export interface KnownHistory {
  readonly asAt: Day
  /** The first day that the returns cover: before it only children who were still in care then are seen. */
  readonly firstDay: Day
  readonly children: {
    readonly count: number
    readonly id: readonly string[]
    readonly birth: Int32Array
    /** 18th birthday. */
    readonly adult: Int32Array
    readonly isUnaccompanied: Uint8Array
    /** 1 where no return gives the birth, and the median age at entry stands in for it. */
    readonly isBirthAssumed: Uint8Array
  }
  /** In order of child, then start. */
  readonly periods: {
    readonly count: number
    readonly child: Int32Array
    readonly start: Int32Array
    /** OPEN where the child is in care at the end of `asAt`. */
    readonly end: Int32Array
    readonly exit: Uint8Array
    readonly isStartUnknown: Uint8Array
    /** One longer than `count`. */
    readonly firstStay: Int32Array
  }
  /** Homes: consecutive placements of one kind with the same carer are one stay. */
  readonly stays: {
    readonly count: number
    readonly period: Int32Array
    readonly start: Int32Array
    readonly end: Int32Array
    readonly kind: Uint8Array
  }
  /** Of each period. */
  readonly homePostcode: readonly string[]
  readonly history: History
}

/** Periods of the children in care at the end of the as-at day, in order of child. */
export function periodsInCare({ periods, children, asAt }: KnownHistory): readonly number[] {
  const open: number[] = []
  for (let p = 0; p < periods.count; p++)
    if (periods.end[p] === OPEN && children.adult[periods.child[p]!]! > asAt) open.push(p)
  return open
}

const SAME_CARER = new Set(['T', 'U'])

/** The history as it was known at the end of a day: later rows are not seen, later ends are open. Throws InputError for a day that the returns do not cover. */
export function knownOn(whole: History, asAt: Day): KnownHistory {
  if (asAt < whole.firstDay || asAt > whole.lastDay)
    throw new InputError(
      `The as-at day ${isoFromDay(asAt)} is not among the days that the returns cover: ${isoFromDay(whole.firstDay)} to ${isoFromDay(whole.lastDay)}.`,
    )
  const history = historyAsAt(whole, asAt)
  const { children, periods } = history
  const { stays, firstStay } = staysOf(history)
  return {
    asAt,
    firstDay: history.firstDay,
    children: {
      count: children.count,
      id: children.id,
      birth: children.birth,
      adult: children.birth.map(birth => birthday(birth, 18)),
      isUnaccompanied: children.isUnaccompanied,
      isBirthAssumed: children.isBirthAssumed,
    },
    periods: {
      count: periods.count,
      child: periods.child,
      start: periods.start,
      end: periods.end,
      exit: periods.exit,
      isStartUnknown: periods.isStartUnknown,
      firstStay,
    },
    stays,
    homePostcode: Array.from(periods.child, (_, period) => addressOf(history, period)),
    history,
  }
}

const addressOf = ({ periods, placements }: History, period: number): string =>
  placements.homePostcode[periods.firstPlacement[period]!]!

/** Placements with consecutive ones of one kind and the same carer made one stay. */
function staysOf({ periods, placements }: History) {
  const rows: number[] = []
  const end: number[] = []
  const firstStay = new Int32Array(periods.count + 1)
  for (let placement = 0; placement < placements.count; placement++) {
    const last = rows.at(-1)
    const isSameHome =
      last !== undefined &&
      placements.period[last] === placements.period[placement] &&
      placements.kind[last] === placements.kind[placement] &&
      SAME_CARER.has(placements.reasonNew[placement]!)
    if (isSameHome) end[end.length - 1] = placements.end[placement]!
    else {
      rows.push(placement)
      end.push(placements.end[placement]!)
    }
    firstStay[placements.period[placement]! + 1] = rows.length
  }
  const stays = {
    count: rows.length,
    period: Int32Array.from(rows, row => placements.period[row]!),
    start: Int32Array.from(rows, row => placements.start[row]!),
    end: Int32Array.from(end),
    kind: Uint8Array.from(rows, row => placements.kind[row]!),
  }
  return { stays, firstStay }
}
