import type { RuleNotRun } from './rules/index.ts'

/** The directory of postcodes that a check used: findings about distance and area depend on it. */
export interface PostcodesUsed {
  /** Brought with the files, or kept by the installation (`sufficiency postcodes`). */
  readonly from: 'files' | 'installation'
  /** How many postcodes it holds. */
  readonly count: number
  /** ISO day on which the installation kept it; undefined where the files brought it. */
  readonly keptOn: string | undefined
}

/** What a check rested on besides the rows. */
export interface CheckAccount {
  /** Rules that could not run, by year, and what they miss. */
  readonly notRun: readonly RuleNotRun[]
  /** undefined: there was no directory. */
  readonly postcodes: PostcodesUsed | undefined
}
