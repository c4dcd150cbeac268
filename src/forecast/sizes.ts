/**
 * How many there are of what a future looks up at every event, and where tables begin that are held in one array. Plain
 * numbers, which the build writes in place (a look at the length of a list costs more than what is looked up there);
 * `sizes.test.ts` holds them to the lists.
 */
export const KIND_COUNT = 10
export const BAND_COUNT = 5
export const OWN_COUNT = 2
/** Leaving, moving on as planned, moving otherwise. */
export const RISK_COUNT = 3
export const NEED_COUNT = 8
export const AGE_STEP_COUNT = 10
export const CARE_STEP_COUNT = 10
export const HOME_STEP_COUNT = 8
export const STAY_CLASS_COUNT = 5
export const CHILDHOOD = 6575

/** [kind][age step][risk], then [kind][step in care][step in home][risk], then [unaccompanied][risk] */
export const STAY_RATES = 300
export const ALONE_RATES = 2700
/** Behind the rates: what logarithms are worked out from, as `random.ts` has it. */
export const INVERSES = 2706
export const LOGS = 2962
export const SCALES = 3218
export const RATES_AND_LOGS = 3251

/** Small tables in one: the ends of steps, and which home meets which need. */
export const AGE_ENDS = 0
export const CARE_ENDS = 16
export const HOME_ENDS = 32
export const OWN_OF_KIND = 48
export const OWN_OF_NEED = 64
export const OUTSIDE_OF_NEED = 80
export const KIND_OF_OWN = 96
export const STAY_CLASS_OF = 112
export const SMALL = 128

/**
 * What is counted while a future is lived, month by month: as little as the series can be worked out from. Stocks as
 * changes: one more from here on, one less from there on.
 */
export const STARTED = 0
export const ENDED = 10
/** Stocks by age band. */
export const AGED = 20
/** Who would live in an own kind had it room, then who would had it one that suits: [own kind][age band]. */
export const WANTING = 25
/** Of those, who live elsewhere. */
export const OUTSIDE = 45
export const ENTERED = 65
export const LEFT = 70
export const ENTERED_ALONE = 75
export const TURNED_18 = 76
/** Counts of a month. */
export const COUNTED = 80
