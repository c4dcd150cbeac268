import { isDay, NO_DAY, type Day } from '../../care/index.ts'
import type { Rule } from './rule.ts'
import { ALL_YEARS } from './rule-years.ts'

/** An episode is compared with the latest end of all that began before it, so that one inside a long one is seen too. */
export const overlaps: readonly Rule[] = [
  {
    code: '501',
    years: ALL_YEARS,
    message: 'A new episode has started before the end date of the previous episode.',
    severity: 'error',
    relevance: 'core',
    topic: 'overlap',
    effect: 'The episode before is read as ending on the day this one begins.',
    fields: ['DECOM', 'DEC'],
    needs: { Episodes: ['CHILD', 'DECOM', 'DEC'] },
    check: (context, fail) => {
      const [starts, ends] = [context.now.starts, context.days('Episodes', 'DEC')]
      const { rows, previous } = context.now.order
      let latestEnd: Day = NO_DAY
      for (const row of rows) {
        if (previous[row]! < 0) latestEnd = NO_DAY
        if (isDay(starts[row]!) && starts[row]! < latestEnd) fail('Episodes', row)
        if (isDay(ends[row]!) && ends[row]! > latestEnd) latestEnd = ends[row]!
      }
    },
  },
]
