import { isDay, NO_DAY, type Day } from '../../care/index.ts'
import type { RuleContext } from './rule-context.ts'
import { eachRow, type Rule } from './rule.ts'
import { ALL_YEARS } from './rule-years.ts'

const BREAK_RULE = {
  years: ALL_YEARS,
  severity: 'error',
  relevance: 'supporting',
  topic: 'short breaks',
} as const

const MOST_DAYS_AT_ONCE = 17
const MOST_DAYS_A_YEAR = 75

/** By row of Episodes: when it ends; an open one at the end of what the return covers. */
function endsOf(context: RuleContext): (row: number) => Day {
  const ends = context.days('Episodes', 'DEC')
  return row => (ends[row] === NO_DAY ? context.lastDay : ends[row]!)
}

/** Limits of short breaks recorded one by one (V3). Care Planning Regulations 2010, regulation 48: 17 days at once, 75 a year. */
export const shortBreaks: readonly Rule[] = [
  {
    ...BREAK_RULE,
    code: '365',
    message: 'Any individual short- term respite placement must not exceed 17 days.',
    fields: ['LS', 'DECOM', 'DEC'],
    needs: { Episodes: ['DECOM', 'DEC', 'LS'] },
    effect: 'Short breaks are not counted; if the child in fact came into care, the figures are one too low.',
    check: eachRow('Episodes', context => {
      const [legalStatus, starts] = [context.text('Episodes', 'LS'), context.days('Episodes', 'DECOM')]
      const endOf = endsOf(context)
      return row =>
        legalStatus[row] === 'V3' && isDay(starts[row]!) && endOf(row) - starts[row]! > MOST_DAYS_AT_ONCE
    }),
  },
  {
    ...BREAK_RULE,
    code: '366',
    message: 'A child cannot change placement during the course of an individual short-term respite break.',
    fields: ['RNE'],
    needs: { Episodes: ['LS', 'RNE'] },
    check: eachRow('Episodes', context => {
      const [legalStatus, began] = [context.text('Episodes', 'LS'), context.text('Episodes', 'RNE')]
      return row => legalStatus[row] === 'V3' && began[row] !== 'S'
    }),
  },
  {
    ...BREAK_RULE,
    code: '367',
    message: 'The maximum amount of respite care allowable is 75 days in any 12-month period.',
    fields: ['LS', 'DECOM', 'DEC'],
    needs: { Episodes: ['CHILD', 'DECOM', 'DEC', 'LS'] },
    check: (context, fail) => {
      const { order, episodes, children } = context.now
      const daysInYear = shortBreakDays(context)
      const total = new Float64Array(children.count)
      for (const row of order.rows) total[episodes.childOf[row]!]! += daysInYear(row)
      for (const row of order.rows)
        if (daysInYear(row) > 0 && total[episodes.childOf[row]!]! > MOST_DAYS_A_YEAR) fail('Episodes', row)
    },
  },
]

/** The days of a V3 episode that fall in the collection year; 0 for all other episodes. */
function shortBreakDays(context: RuleContext): (row: number) => number {
  const legalStatus = context.text('Episodes', 'LS')
  const starts = context.days('Episodes', 'DECOM')
  const endOf = endsOf(context)
  return row => {
    if (legalStatus[row] !== 'V3' || !isDay(starts[row]!) || !isDay(endOf(row))) return 0
    return Math.max(0, Math.min(endOf(row), context.end) - Math.max(starts[row]!, context.start))
  }
}
