import { isDay } from '../../care/index.ts'
import { eachRow, type Rule } from './rule.ts'
import { ALL_YEARS } from './rule-years.ts'

/** An end that no return of the year can know yet. */
export const leftAfterTheYear: readonly Rule[] = [
  {
    code: '385',
    years: ALL_YEARS,
    message: 'Date episode ceased must be on or before the end of the current collection year.',
    severity: 'error',
    relevance: 'core',
    topic: 'dates',
    effect: 'The episode is read as still open when the return ends.',
    fields: ['DEC'],
    needs: { Episodes: ['DEC'] },
    check: eachRow('Episodes', context => {
      const ends = context.days('Episodes', 'DEC')
      return row => isDay(ends[row]!) && ends[row]! > context.end
    }),
  },
]
