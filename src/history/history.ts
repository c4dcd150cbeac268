import type { Day, Finding } from '../care/index.ts'

/** How the end of a period of care is known. */
export const CLOSINGS = [
  /** Still open on the history's last day. */
  'open',
  /** DEC and REC in a return. */
  'recorded',
  /** Open in an earlier return and gone from later ones: closed by us, and labelled. */
  'vanished',
  /** Open past the 18th birthday: closed on it by us, and labelled. */
  'came_of_age',
  /** Another period began before this one was closed: closed by us, and labelled. */
  'superseded',
] as const
export type Closing = (typeof CLOSINGS)[number]

/** Where a period of care went to: what the exit codes say, grouped as the forecast and the needs analysis use them. */
// prettier-ignore
export const EXITS = [
  'open', 'home', 'adopted', 'special_guardianship', 'arrangements_order', 'independence', 'other_authority',
  'custody', 'died', 'came_of_age', 'other', 'unknown',
] as const
export type Exit = (typeof EXITS)[number]

/** Legal status in groups: section 20, interim order, full order, placement order, police or remand. */
export const LEGAL_GROUPS = [
  'voluntary',
  'interim_order',
  'full_order',
  'placement_order',
  'short_term',
  'other',
] as const
export type LegalGroup = (typeof LEGAL_GROUPS)[number]

/** One row a child, in order of identifier. */
export interface Children {
  readonly count: number
  /** CHILD as the return gives it (text: zeros stay). */
  readonly id: readonly string[]
  /** Day of birth: the one that most returns give (an unaccompanied child: the latest, after assessment). Always a day. */
  readonly birth: Int32Array
  /** 1 where no return gives a usable one: the median age at entry is assumed, and a finding says so. */
  readonly isBirthAssumed: Uint8Array
  readonly sex: readonly ('M' | 'F' | 'U')[]
  readonly ethnicity: readonly string[]
  /** 1 where any return's UASC table names the child. */
  readonly isUnaccompanied: Uint8Array
  /** Day on which unaccompanied status ceased; OPEN where it has not; NO_DAY for all others. */
  readonly unaccompaniedUntil: Int32Array
  /** First row of `periods`, one longer than `count`. */
  readonly firstPeriod: Int32Array
}

/** Periods of care: one row each, in order of child, then start. In care on a day: start <= day < end. */
export interface Periods {
  readonly count: number
  readonly child: Int32Array
  readonly start: Int32Array
  /** OPEN where the child is still in care on the last day. */
  readonly end: Int32Array
  /** Place in CLOSINGS. */
  readonly closing: Uint8Array
  /** Place in EXITS. */
  readonly exit: Uint8Array
  /** REC of the last episode, as text; '' where open or closed by us. */
  readonly exitCode: readonly string[]
  /** CIN at the start. */
  readonly need: readonly string[]
  /** 1 where the true start is not in any return (the first episode we have is not RNE S). */
  readonly isStartUnknown: Uint8Array
  /** First row of `placements`, one longer than `count`. */
  readonly firstPlacement: Int32Array
  /** First row of `statuses`, one longer than `count`. */
  readonly firstStatus: Int32Array
}

/** Whether a home is in the authority's area, as typed arrays hold it. */
export const AREA = { unknown: 0, inArea: 1, outside: 2 } as const

/** Homes within periods, in order: legal-status-only rows are folded in, and so are T0-T4. They meet without gaps. */
export interface Placements {
  readonly count: number
  readonly period: Int32Array
  readonly start: Int32Array
  readonly end: Int32Array
  /** Place in KINDS. */
  readonly kind: Uint8Array
  /** PLACE and PLACE_PROVIDER as text, upper case. */
  readonly place: readonly string[]
  readonly provider: readonly string[]
  /** RNE of the first episode: S, P, B new carer; T, U the same carer (for stability measures: no move). */
  readonly reasonNew: readonly string[]
  /** REASON_PLACE_CHANGE of the last episode. */
  readonly reasonChange: readonly string[]
  readonly homePostcode: readonly string[]
  readonly placementPostcode: readonly string[]
  /** One of AREA. Left out: nobody has looked. */
  readonly area?: Uint8Array
  readonly urn: readonly string[]
  /** First row of `sources`, one longer than `count`. */
  readonly source: Int32Array
  /** First day with a home other than a temporary one (T0-T4); the start for all but a few, OPEN where there never was one. */
  readonly settled: Int32Array
}

/** Spells of legal status within periods, in order. */
export interface Statuses {
  readonly count: number
  readonly period: Int32Array
  readonly start: Int32Array
  readonly end: Int32Array
  /** LS as text. */
  readonly code: readonly string[]
  /** Place in LEGAL_GROUPS. */
  readonly group: Uint8Array
}

/**
 * Every used episode row, where it came from and what it said of the home: any figure can be followed back.
 * In order of placement, then start: the rows of placement p are `source[p]` up to `source[p + 1]`, temporary stays (T0-T4) among them.
 */
export interface Sources {
  readonly count: number
  readonly file: readonly string[]
  /** The line that a spreadsheet shows. */
  readonly row: Int32Array
  /** Day from which the row stands, after repair. */
  readonly start: Int32Array
  readonly place: readonly string[]
  readonly provider: readonly string[]
  readonly homePostcode: readonly string[]
  readonly placementPostcode: readonly string[]
  /** 1 where something in the row was mended. */
  readonly isRepaired: Uint8Array
}

/** What became of the episode rows that were handed in: read = used + superseded + shortBreaks + afterEighteen + setAside. */
export interface RowAccount {
  readonly read: number
  readonly used: number
  /** The same (CHILD, DECOM) in a later return: the later one stands. Ordinary, not a fault. */
  readonly superseded: number
  /** V3 and V4: short breaks. */
  readonly shortBreaks: number
  /** Begin on or after the 18th birthday: kept in the account and reported, not counted as care. */
  readonly afterEighteen: number
  /** Of those used, the ones in which something was mended; each has a finding. */
  readonly repaired: number
  /** Not used; each has a finding. */
  readonly setAside: number
}

/** Each child's journey, made one from many years of returns. */
export interface History {
  /** 1 April of the first collection year. */
  readonly firstDay: Day
  /** The last day that the returns cover. */
  readonly lastDay: Day
  readonly children: Children
  readonly periods: Periods
  readonly placements: Placements
  readonly statuses: Statuses
  readonly sources: Sources
  readonly rows: RowAccount
  /** Rules `repair-...`: each row mended or set aside, and how. */
  readonly findings: readonly Finding[]
}
