import { dayOf, isDay } from '../../care/index.ts'
import { eachRow, type Rule } from './rule.ts'
import { ALL_YEARS } from './rule-years.ts'

/** The Children Act 1989 came into force on this day. */
const CHILDREN_ACT = dayOf(1991, 10, 14)

const DATE_RULE = { years: ALL_YEARS, severity: 'error', relevance: 'core' } as const

/** Dates that cannot stand as they do. */
export const episodeDates: readonly Rule[] = [
  {
    ...DATE_RULE,
    code: '301',
    message: 'Date of birth falls after the year ended.',
    topic: 'dates',
    effect: 'Day and month are exchanged where that explains it; else the child counts as under 1.',
    fields: ['DOB'],
    needs: { Header: ['DOB'] },
    check: eachRow('Header', context => {
      const births = context.days('Header', 'DOB')
      return row => isDay(births[row]!) && births[row]! > context.end
    }),
  },
  {
    ...DATE_RULE,
    code: '302',
    message: 'First episode starts before child was born.',
    topic: 'dates',
    fields: ['DECOM', 'DOB'],
    needs: { Header: ['CHILD', 'DOB'], Episodes: ['CHILD', 'DECOM'] },
    effect:
      'Day and month are exchanged where that explains it; else the child counts as under 1 until the day of birth.',
    check: ({ now, births }, fail) => {
      const { first } = now.order
      const starts = now.episodes.days('DECOM')
      first.forEach((row, child) => {
        if (row < 0 || !isDay(starts[row]!) || !(births[child]! > starts[row]!)) return
        fail('Episodes', row)
        fail('Header', now.table('Header').rowOf(child))
      })
    },
  },
  {
    ...DATE_RULE,
    code: '353',
    message: 'No episode submitted can start before 14 October 1991.',
    topic: 'dates',
    effect: 'The episode is counted from the day it gives: the time in care comes out too long.',
    fields: ['DECOM'],
    needs: { Episodes: ['DECOM'] },
    check: eachRow('Episodes', context => {
      const starts = context.days('Episodes', 'DECOM')
      return row => isDay(starts[row]!) && starts[row]! < CHILDREN_ACT
    }),
  },
  {
    ...DATE_RULE,
    code: '354',
    message: 'Date episode ceased must be on or before the end of the current collection year.',
    topic: 'dates',
    fields: ['DECOM'],
    needs: { Episodes: ['DECOM'] },
    effect: 'The row is not counted, unless day and month were exchanged.',
    check: eachRow('Episodes', context => {
      const starts = context.days('Episodes', 'DECOM')
      return row => starts[row]! > context.end
    }),
  },
  {
    ...DATE_RULE,
    code: '355',
    message: 'Episode appears to have lasted for less than 24 hours',
    topic: 'dates',
    fields: ['DECOM', 'DEC'],
    needs: { Episodes: ['DECOM', 'DEC'] },
    effect: 'The child is not counted on any day of this episode.',
    check: eachRow('Episodes', context => {
      const [starts, ends] = [context.days('Episodes', 'DECOM'), context.days('Episodes', 'DEC')]
      return row => isDay(starts[row]!) && starts[row] === ends[row]
    }),
  },
  {
    ...DATE_RULE,
    code: '356',
    message: 'The date the episode ceased is before the date the same episode started.',
    topic: 'dates',
    fields: ['DECOM'],
    needs: { Episodes: ['DECOM', 'DEC'] },
    effect: 'The end is read as the first day of the next episode, or as our best estimate.',
    check: eachRow('Episodes', context => {
      const [starts, ends] = [context.days('Episodes', 'DECOM'), context.days('Episodes', 'DEC')]
      return row => isDay(starts[row]!) && isDay(ends[row]!) && ends[row]! < starts[row]!
    }),
  },
]
