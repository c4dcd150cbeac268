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
    effect:
      'The child’s age is not known: the child is left out of the figures unless another table or year gives the date.',
  },
  {
    code: '141',
    message: 'Date episode began is not a valid date.',
    relevance: 'core',
    topic: 'dates',
    table: 'Episodes',
    column: 'DECOM',
    mayBeBlank: true,
    effect: 'The episode cannot be put in time and is not counted.',
  },
  {
    code: '147',
    message: 'Date episode ceased is not a valid date.',
    relevance: 'core',
    topic: 'dates',
    table: 'Episodes',
    column: 'DEC',
    mayBeBlank: true,
    effect: 'The episode’s end is taken from the episode after it, or from the end of the return.',
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
