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
    | 'firstFostering'
    | 'firstResidential'
    | 'failedFostering'
    | 'failedResidential'
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
  firstFostering: 'own',
  firstResidential: 'own',
  failedFostering: '',
  failedResidential: '',
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
    firstFostering: value('firstFostering'),
    firstResidential: value('firstResidential'),
    failedFostering: value('failedFostering'),
    failedResidential: value('failedResidential'),
    families: value('families'),
    unaccompanied: value('unaccompanied'),
    ranges: value('ranges'),
  }
}

/** Which free places are tried first, for each need that two sorts of places can meet. */
export const ORDERS = [
  { name: 'firstFostering', kind: 'in_house_fostering', label: 'Which free foster homes are tried first?' },
  { name: 'firstResidential', kind: 'in_house_residential', label: 'Which free places in children’s homes are tried first?' },
] as const // prettier-ignore

/** What the return does not tell. */
export const FAILED = [
  { name: 'failedFostering', kind: 'in_house_fostering', label: 'Of 100 children with agency carers although a carer of ours was free, how many could have lived with one that suited?' },
  { name: 'failedResidential', kind: 'in_house_residential', label: 'Of 100 children in other homes although a home of ours had a place, how many could have lived in one that suited?' },
] as const // prettier-ignore

export const coveredInWords = ({ firstDay, lastDay }: CoveredDays): string =>
  `${dayInWords(firstDay)} to ${dayInWords(lastDay)}`
