import { BAD_DAY, isDay, type TableName } from '../../care/index.ts'
import { eachRow, type Rule } from './rule.ts'
import { ALL_YEARS } from './rule-years.ts'

interface DateRule extends Pick<Rule, 'code' | 'message' | 'relevance' | 'topic' | 'effect'> {
  readonly table: TableName
  readonly column: string
  readonly mayBeBlank: boolean
}

/** Text in a date column that is not a date of the calendar. */
const dateRules: readonly DateRule[] = [
  {
    code: '102',
    message: 'Date of birth is not a valid date.',
    relevance: 'core',
    topic: 'child characteristics',
    table: 'Header',
    column: 'DOB',
    mayBeBlank: false,
    effect: 'Where no other table or year gives the day of birth, the median age at entry is assumed.',
  },
  {
    code: '141',
    message: 'Date episode began is not a valid date.',
    relevance: 'core',
    topic: 'dates',
    table: 'Episodes',
    column: 'DECOM',
    mayBeBlank: true,
    effect:
      'The row is not counted, unless the date can be mended (day and month exchanged, 31 in a month of 30 days).',
  },
  {
    code: '147',
    message: 'Date episode ceased is not a valid date.',
    relevance: 'core',
    topic: 'dates',
    table: 'Episodes',
    column: 'DEC',
    mayBeBlank: true,
    effect: 'The end is mended where it can be, and else taken from the episode after it.',
  },
]

const toRule = ({ table, column, mayBeBlank, ...rule }: DateRule): Rule => ({
  ...rule,
  years: ALL_YEARS,
  severity: 'error',
  fields: [column],
  needs: { [table]: [column] },
  check: eachRow(table, context => {
    const days = context.days(table, column)
    return row => (mayBeBlank ? days[row] === BAD_DAY : !isDay(days[row]!))
  }),
})

export const unreadableDates: readonly Rule[] = dateRules.map(toRule)
