import type { Cases, PopulationName } from './population.ts'
import type { Scene } from './scene.ts'

/** Which way is good; most counts are neither good nor bad in themselves. */
export type Polarity = 'more is better' | 'less is better' | 'neither'

/** What a measure cannot do without, besides the returns. */
export type Need = 'postcodes' | 'la_code'

/** Asks about the case in a row of a population. */
export type Question = (scene: Scene, cases: Cases) => (row: number) => boolean

interface Described {
  /** Name in files and addresses: a contract. */
  readonly name: string
  /** Name for people. */
  readonly label: string
  readonly definition: string
  readonly numerator: string
  /** '' where there is none. */
  readonly denominator: string
  /** Who is left out, and what is not known; '' where nobody is. */
  readonly exclusions: string
  /** Whose definition it is. */
  readonly source: string
  readonly polarity: Polarity
  readonly needs: readonly Need[]
  /** Months up to the day that the returns must cover; 0: the day alone. */
  readonly months: number
  readonly of: PopulationName
}

/** How many of a population. */
export interface CountMeasure extends Described {
  readonly shape: 'count'
}

/** Which part of a population. */
export interface ShareMeasure extends Described {
  readonly shape: 'share'
  /** Who is in the denominator; all of the population where it is not given. */
  readonly isAsked?: Question
  /** Who of those is in the numerator. */
  readonly isCounted: Question
}

/** How an amount is spread over a population. */
export interface SpreadMeasure extends Described {
  readonly shape: 'spread'
  readonly unit: 'miles' | 'days'
  /** undefined where it is not known. */
  readonly valueOf: (scene: Scene, cases: Cases) => (row: number) => number | undefined
}

export type Measure = CountMeasure | ShareMeasure | SpreadMeasure
