import type { PlanAnswer, WishName } from '../../../planning/index.ts'
import { number } from '../../words.ts'
import { LEAST_SHOWN, monthsInWords } from './plan-words.ts'

interface FrontierWords {
  readonly title: string
  /** Head of the column of what is asked. */
  readonly asked: string
  /** What going from the first to the last is called. */
  readonly question: string
}

const FRONTIER_WORDS: Readonly<Record<WishName, FrontierWords>> = {
  certainty: {
    title: 'What it costs to be surer',
    asked: 'A place for every child who needs one in',
    question: 'What would it cost to be surer?',
  },
  short: {
    title: 'What it costs to have fewer children without a place',
    asked: 'Children outside for want of a place, at most',
    question: 'What would it cost to have fewer children without a place?',
  },
  inArea: {
    title: 'What it costs to have more children in our area',
    asked: 'Children in our area, at least',
    question: 'What would it cost to have more children in our area?',
  },
  budget: {
    title: 'What it costs to be surer of the budget',
    asked: 'Every year within its budget in',
    question: 'What would it cost to be surer of the budget?',
  },
}

/** What more of the wish that the frontier is of is called: of certainty for plans of old, which do not say. */
export const frontierWords = ({ frontierOf = 'certainty' }: PlanAnswer): FrontierWords =>
  FRONTIER_WORDS[frontierOf]

/** One level of the wish that the frontier is of. */
export function levelInWords({ frontierOf = 'certainty' }: PlanAnswer, level: number): string {
  switch (frontierOf) {
    case 'certainty':
      return isOfTenths(level) ? monthsInWords(level) : `${number(level * 100)} months in 100`
    case 'short':
      return number(level)
    case 'inArea':
      return `${number(level * 100, 2)} %`
    case 'budget':
      if (!isOfTenths(level)) return `${number(level * 100)} futures in 100`
      return level > 0.945 ? '19 futures in 20' : `${Math.round(level * 10)} futures in 10`
  }
}

/** Tenths, and nineteen in twenty: those are said as a council says them. */
const isOfTenths = (level: number): boolean =>
  level === 0.95 || Number.isInteger(Number((level * 10).toFixed(6)))

/** Whether a frontier of numbers of children may be shown to a reader. */
export const isFrontierShown = ({ frontierOf, frontier }: PlanAnswer, seesSmallNumbers: boolean): boolean =>
  frontierOf !== 'short' || seesSmallNumbers || frontier.every(({ share }) => share >= LEAST_SHOWN)
