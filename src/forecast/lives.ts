/**
 * A child of a future: eight whole numbers side by side (32 bytes: two children in a line of the processor's cache).
 * No object is made for a child or an event.
 */
export const WORDS = 8
/** Whose draws the child's are. */
export const KEY = 0
/** Where the next child in the same day's list is; NOBODY: there is none. */
export const NEXT = 1
/** What is left of the last draw once it has decided something: as likely one number from 0 to WHOLE as another. */
export const CHOICE = 2
/** The child's factor on the rate of moving, in parts of FACTOR_PARTS. */
export const FACTOR = 3
/** What happens next, who the child is and where it lives then: the bits below. */
export const STATE = 4
/** Days on which the home (upper half) and the period of care (lower half) began. */
export const STARTS = 5
/** The 18th birthday (upper half), and the birthday on which the child comes into the next age band (lower half). */
export const BIRTHDAYS = 6
/** Decisions taken so far: each has a draw of its own. */
export const STEP = 7

export const NOBODY = 0
export const FACTOR_PARTS = 2 ** 20
/** Chances and draws that are held as whole numbers are parts of this, and below it. */
export const WHOLE = 2 ** 31

/** Bits of STATE, from the lowest: the event, whether unaccompanied, the kind, the own kind wanted, and the steps that rates depend on. */
export const EVENT_BITS = 7
export const ALONE_AT = 3
export const KIND_AT = 4
export const KIND_BITS = 15
export const WANTED_AT = 8
export const WANTED_BITS = 7
export const BAND_AT = 11
export const BAND_BITS = 7
export const AGE_AT = 14
export const CARE_AT = 18
export const HOME_AT = 22
export const STEP_BITS = 15

/** The kind of a child who is not in care. */
export const NOT_IN_CARE = 15
/**
 * The child neither lives in an own home nor would if there were room. A code below OWN_COUNT is the own kind that is
 * wanted; one of OWN_COUNT more is the own kind of which none suited, where it is stated that matches fail.
 */
export const NO_OWN = 7

/** What a child's next event can be. */
export const LEAVE = 0
export const MOVE = 1
export const TURN_18 = 2
export const ENTER = 3
/** Nothing yet: how the stay goes on is to be drawn. */
export const STAY = 4
/** Move as the child's plan has it. */
export const MOVE_ON = 5

/** Decisions that draw: each has counters of its own, so that one more draw here changes none there. */
export const WAIT = 0
export const NATURE = 1
export const BACK = 2
export const DIRECTED = 3

/** Days that fit into half a word. */
export const EARLIEST_DAY = -30_000
export const LATEST_DAY = 32_767

export const upperHalf = (word: number): number => word >> 16
export const lowerHalf = (word: number): number => (word << 16) >> 16
export const bothHalves = (upper: number, lower: number): number => (upper << 16) | (lower & 0xffff)

/** A chance as a whole number of parts. */
export const partsOf = (chance: number): number => Math.min(Math.round(chance * WHOLE), WHOLE - 1)
