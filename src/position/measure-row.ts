import type { Day } from '../care/index.ts'

/** A row of `measures.csv`. */
export interface MeasureRow {
  readonly date: Day
  readonly measure: string
  /** `all`, `placement:<kind>`, `age:<band>`, ...; for spreads `mean`, `median`, `sd`, `p25`, `p75`, `max`, `n`. */
  readonly group: string
  readonly numerator: number | undefined
  readonly denominator: number | undefined
  /** numerator / denominator; where there is no denominator, the count or the amount; undefined where the denominator is 0. */
  readonly value: number | undefined
}
