import { BAD_DAY, isDay } from '../../care/index.ts'
import { eachCarriedOver } from './carried-over.ts'
import { eachRow, type Rule } from './rule.ts'
import { ALL_YEARS } from './rule-years.ts'

const crossYear = { years: ALL_YEARS, severity: 'error', relevance: 'core', topic: 'cross-year' } as const

/** Stays that one year's return has and the other's has not. */
export const lastYearMissing: readonly Rule[] = [
  {
    ...crossYear,
    code: '502',
    message:
      'Last year’s record ended with an open episode. The date on which that episode started does not match the start date of the first episode on this year’s record.',
    effect:
      'Last year’s episode is read as ending when this one begins, or set aside where this one covers the same days.',
    fields: ['DECOM'],
    needs: { Episodes: ['CHILD', 'DECOM'], Episodes_last: ['CHILD', 'DECOM', 'DEC'] },
    check: eachCarriedOver(({ now, last }) => {
      const [is, was] = [now.starts, last!.starts]
      return (first, open) => is[first] !== BAD_DAY && was[open] !== BAD_DAY && is[first] !== was[open]
    }),
  },
  {
    ...crossYear,
    code: '562',
    message:
      'Episode commenced before the start of the current collection year but there is a missing continuous episode in the previous year.',
    effect:
      'The child is counted in care from the day that this year’s return gives, in last year’s figures too.',
    fields: ['DECOM'],
    needs: { Episodes: ['CHILD', 'DECOM'], Episodes_last: ['CHILD', 'DECOM'] },
    check: ({ now, last, start }, fail) => {
      const [starts, startsThen] = [now.starts, last!.starts]
      const lasts = last!.order.last
      now.order.first.forEach((first, child) => {
        if (first < 0 || !isDay(starts[first]!) || starts[first]! >= start) return
        if (lasts[child]! >= 0 && startsThen[lasts[child]!] === BAD_DAY) return
        if (lasts[child]! < 0 || startsThen[lasts[child]!] !== starts[first]) fail('Episodes', first)
      })
    },
  },
  {
    ...crossYear,
    code: 'NoE',
    severity: 'warning',
    message:
      'This child has no episodes loaded for previous year even though child started to be looked after before this current year.',
    effect:
      'The child is counted in care from the day that this year’s return gives, in last year’s figures too.',
    fields: ['DECOM'],
    needs: { Episodes: ['CHILD', 'DECOM'], Episodes_last: ['CHILD'] },
    check: eachRow('Episodes', ({ now, last, start }) => {
      const starts = now.episodes.days('DECOM')
      const { childOf } = now.episodes
      const before = last!.episodes
      return row =>
        childOf[row]! >= 0 && isDay(starts[row]!) && starts[row]! < start && !before.hasChild(childOf[row]!)
    }),
  },
]
