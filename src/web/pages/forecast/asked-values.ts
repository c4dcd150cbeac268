import { calendarDateOf, dayInWords, type Day } from '../../../care/index.ts'
import type { CoveredDays } from '../../forecasting.ts'

/** What stands in the form, before or after it was sent. */
export type Values = Readonly<
  Record<
    | 'name'
    | 'asAt'
    | 'months'
    | 'runs'
    | 'seed'
    | 'supply'
    | 'population'
    | 'families'
    | 'unaccompanied'
    | 'ranges',
    string
  >
>

/** As people write a day: 31/3/2025. */
const asTyped = (day: Day): string => {
  const { year, month, date } = calendarDateOf(day)
  return `${date}/${month}/${year}`
}

/** What the form asks first: the newest day, as things are. */
const firstValues = ({ lastDay }: CoveredDays): Values => ({
  name: `Forecast from ${dayInWords(lastDay)}`,
  asAt: asTyped(lastDay),
  months: '36',
  runs: '1000',
  seed: '1',
  supply: 'as-is',
  population: 'no',
  families: '0',
  unaccompanied: '0',
  ranges: 'adjusted',
})

/** The form as it was sent; what it does not hold stands as at first. */
export const valuesOf = (form: URLSearchParams, covered: CoveredDays): Values => {
  const first = firstValues(covered)
  const value = (name: keyof Values): string => (form.get(name) ?? first[name]).trim()
  return {
    name: value('name'),
    asAt: value('asAt'),
    months: value('months'),
    runs: value('runs'),
    seed: value('seed'),
    supply: value('supply'),
    population: value('population'),
    families: value('families'),
    unaccompanied: value('unaccompanied'),
    ranges: value('ranges'),
  }
}

export const coveredInWords = ({ firstDay, lastDay }: CoveredDays): string =>
  `${dayInWords(firstDay)} to ${dayInWords(lastDay)}`
