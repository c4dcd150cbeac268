import type { Cases, PopulationName } from './population.ts'
import type { Scene } from './scene.ts'
import type { Theme } from './theme.ts'

/** Which way is good; most counts are neither good nor bad in themselves. */
export type Polarity = 'more is better' | 'less is better' | 'neither'

/** What a measure cannot do without, besides the episodes of the returns. */
export const NEEDS = [
  'postcodes',
  'distances',
  'la_code',
  'population',
  'provision',
  'OC2',
  'Missing',
  'SWEpisodes',
  'DoLo',
  'Reviews',
  'prices',
] as const
export type Need = (typeof NEEDS)[number]

/** Asks about the case in a row of a population. */
export type Question = (scene: Scene, cases: Cases) => (row: number) => boolean

interface Described {
  /** Name in files and addresses: a contract. */
  readonly name: string
  /** Name for people. */
  readonly label: string
  /** What it answers: the heading of its page. */
  readonly question: string
  readonly theme: Theme
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
  /**
   * Months of returns before the figure can be compared over time: what came before the first return is not known, and figures of
   * the first years lean to one side. Not set: at once.
   */
  readonly steadyAfter?: number
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

/** How many of a population for each so many of something that is counted elsewhere: children of the area, places. */
export interface RateMeasure extends Described {
  readonly shape: 'rate'
  /** The value is numerator / denominator times this: 10,000, or 1 for a share. */
  readonly per: number
  readonly isCounted?: Question
  /** The denominator of a group (`all`, `age:1_to_4`); undefined where it is not known: the group has no row then. */
  readonly denominatorOf: (scene: Scene) => (group: string) => number | undefined
}

/** What an amount is counted in; money is in pounds, as files show it. */
export type Unit = 'miles' | 'days' | 'years' | 'pounds a week' | 'score' | 'times'

/** How an amount is spread over a population. */
export interface SpreadMeasure extends Described {
  readonly shape: 'spread'
  readonly unit: Unit
  /** Width of a bar of its histogram, in the unit. */
  readonly barWidth: number
  /** undefined where it is not known. */
  readonly valueOf: (scene: Scene, cases: Cases) => (row: number) => number | undefined
}

export type Measure = CountMeasure | ShareMeasure | RateMeasure | SpreadMeasure
