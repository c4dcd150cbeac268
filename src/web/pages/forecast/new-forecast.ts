import {
  addMonths,
  calendarDateOf,
  dayInWords,
  dayOf,
  isDay,
  parseDay,
  type Day,
} from '../../../care/index.ts'
import { LEAST_STATED, MOST_STATED, placeOrderInWords } from '../../../forecast/index.ts'
import type { FormField } from '../../components/form-fields.ts'
import { page, redirect, type Answer, type FormError } from '../../server/answer.ts'
import type { UserRequest } from '../../server/route.ts'
import type { CoveredDays, ForecastWish } from '../../forecasting.ts'
import type { Work } from '../../work/long-work.ts'
import type { ForecastPorts } from './forecast-ports.ts'

const MOST_MONTHS = 60
const MOST_RUNS = 5000
const LARGEST_SEED = 2_147_483_647

/** What stands in the form, before or after it was sent. */
type Values = Readonly<
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

const valuesOf = (form: URLSearchParams, covered: CoveredDays): Values => {
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

const HEADER = {
  question: 'What should the forecast rest on?',
  answer:
    'The returns, places and fees as they stand now, and what you say here. It is kept with all of them, so that it can be opened again.',
  back: { href: '/forecasts', text: 'Forecasts' },
}

const formPage = (values: Values, covered: CoveredDays, errors: readonly FormError[] = []): Answer =>
  page('pages/forecast/new-forecast.njk', HEADER, { fields: fieldsOf(values, covered) }, { errors })

const fieldsOf = (values: Values, covered: CoveredDays): FormField[] => [
  { kind: 'text', name: 'name', label: 'Name', hint: 'So that you find it again', value: values.name },
  {
    kind: 'day',
    name: 'asAt',
    label: 'As at',
    hint: `What was known on this day is used. The returns cover ${coveredInWords(covered)}.`,
    value: values.asAt,
  },
  { kind: 'number', name: 'months', label: 'Months ahead', value: values.months },
  {
    kind: 'radios',
    name: 'supply',
    label: 'Which places count?',
    value: values.supply,
    choices: SUPPLY_CHOICES,
  },
  ...populationField(values, covered),
  ...statedFields(values),
  ...orderFields(values, covered),
  ...FAILED.map(({ name, label }): FormField => ({
    kind: 'number',
    name,
    label,
    hint: FAILED_HINT,
    value: values[name],
  })),
  {
    kind: 'number',
    name: 'runs',
    label: 'How many futures',
    hint: 'More take longer and give smoother ranges',
    value: values.runs,
  },
  {
    kind: 'number',
    name: 'seed',
    label: 'Seed',
    hint: 'The same seed gives the same futures',
    value: values.seed,
  },
]

const ORDERS = [
  { name: 'firstFostering', kind: 'in_house_fostering', label: 'Which free foster homes are tried first?' },
  { name: 'firstResidential', kind: 'in_house_residential', label: 'Which free places in children’s homes are tried first?' },
] as const // prettier-ignore

/** Asked only of a sort of home of which places are booked in blocks. */
const orderFields = (values: Values, { booked = [] }: CoveredDays): FormField[] =>
  ORDERS.filter(({ kind }) => booked.includes(kind)).map(({ name, kind, label }) => ({
    kind: 'radios',
    name,
    label,
    value: values[name],
    choices: [
      { value: 'own', text: sentence(placeOrderInWords(kind, false)), hint: 'As always, unless you say otherwise' },
      { value: 'booked', text: sentence(placeOrderInWords(kind, true)), hint: 'As many as your contracts book in blocks on the day' },
    ],
  })) // prettier-ignore

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** What the return does not tell. */
const FAILED = [
  { name: 'failedFostering', kind: 'in_house_fostering', label: 'Of 100 children with agency carers although a carer of ours was free, how many could have lived with one that suited?' },
  { name: 'failedResidential', kind: 'in_house_residential', label: 'Of 100 children in other homes although a home of ours had a place, how many could have lived in one that suited?' },
] as const // prettier-ignore
const FAILED_HINT =
  'The match failed, they needed nothing else. The return does not say: a review of recent searches may. Blank: not known'

/** Asked only where a population is kept that reaches beyond the returns. */
const populationField = (values: Values, { lastDay, populationUntil }: CoveredDays): FormField[] =>
  populationUntil === undefined || dayOf(populationUntil, 6, 30) <= lastDay
    ? []
    : [
        {
          kind: 'radios',
          name: 'population',
          label: 'Should families’ entries follow the population of their age?',
          value: values.population,
          choices: [
            { value: 'no', text: 'No', hint: 'They go on from their own past' },
            {
              value: 'yes',
              text: 'Yes',
              hint: `As the population is projected until mid-${populationUntil}`,
            },
          ],
        },
      ]

/** What a person may know better than the past. */
const statedFields = (values: Values): FormField[] => [
  {
    kind: 'number',
    name: 'families',
    label: 'Families’ children who come in: more or fewer than the past says',
    hint: '0 follows the past. −10 is a tenth fewer from the first day on, 20 a fifth more.',
    value: values.families,
    suffix: '%',
  },
  {
    kind: 'number',
    name: 'unaccompanied',
    label: 'Unaccompanied children who come in: more or fewer than the past says',
    hint: 'For a change of the transfer scheme, for example',
    value: values.unaccompanied,
    suffix: '%',
  },
  {
    kind: 'radios',
    name: 'ranges',
    label: 'How wide should the ranges be?',
    value: values.ranges,
    choices: [
      {
        value: 'adjusted',
        text: 'As forecasts made in the past say',
        hint: 'Wider where the past was outside too often',
      },
      { value: 'method', text: 'As the method alone says' },
    ],
  },
]

/** Per cent as people write it: `-10`, `−10`, `+20 %`. NaN where it is none. */
const percentOf = (text: string): number => {
  const plain = text.replace(/[−–]/, '-').replace(/[+%\s]/g, '')
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : NaN
}

const isPercent = (text: string): boolean => percentOf(text) >= LEAST_STATED && percentOf(text) <= MOST_STATED

const SUPPLY_CHOICES = [
  { value: 'as-is', text: 'Those that are open', hint: 'Nothing new is opened' },
  { value: 'planned', text: 'Planned ones too, from their date' },
] as const

const coveredInWords = ({ firstDay, lastDay }: CoveredDays): string =>
  `${dayInWords(firstDay)} to ${dayInWords(lastDay)}`

const isWholeNumber = (text: string, least: number, most: number): boolean =>
  /^\d+$/.test(text) && Number(text) >= least && Number(text) <= most

function errorsOf(values: Values, { firstDay, lastDay, populationUntil = 0 }: CoveredDays): FormError[] {
  const asAt = parseDay(values.asAt)
  const errors: (FormError | false)[] = [
    values.name === '' && { field: 'name', text: 'Give the forecast a name' },
    values.name.length > 100 && { field: 'name', text: 'The name must be 100 characters or fewer' },
    !isDay(asAt) && {
      field: 'asAt',
      text: `${values.asAt || 'A blank'} is not a date: write it like 31/3/2027`,
    },
    isDay(asAt) &&
      (asAt < firstDay || asAt > lastDay) && {
        field: 'asAt',
        text: `The day must lie within what the returns cover: ${coveredInWords({ firstDay, lastDay })}`,
      },
    !isWholeNumber(values.months, 1, MOST_MONTHS) && {
      field: 'months',
      text: `Months must be a whole number from 1 to ${MOST_MONTHS}`,
    },
    !isWholeNumber(values.runs, 10, MOST_RUNS) && {
      field: 'runs',
      text: `Futures must be a whole number from 10 to ${MOST_RUNS}`,
    },
    !isWholeNumber(values.seed, 0, LARGEST_SEED) && {
      field: 'seed',
      text: 'The seed must be a whole number',
    },
    values.population === 'yes' &&
      isDay(asAt) &&
      addMonths(asAt, Number(values.months)) > dayOf(populationUntil, 6, 30) && {
        field: 'population',
        text: `The population is told until mid-${populationUntil}: ask for fewer months, or do not follow it`,
      },
    ...FAILED.map(
      ({ name }) =>
        values[name] !== '' &&
        !isWholeNumber(values[name], 0, 100) && {
          field: name,
          text: 'Enter a whole number from 0 to 100, or leave it blank',
        },
    ),
    ...(['families', 'unaccompanied'] as const).map(
      field =>
        !isPercent(values[field]) && {
          field,
          text: `Write a number of per cent from ${LEAST_STATED} to ${MOST_STATED}: 0 follows the past`,
        },
    ),
    ...ORDERS.map(
      ({ name }) =>
        !['own', 'booked'].includes(values[name]) && { field: name, text: 'Choose which places come first' },
    ),
    values.supply !== 'as-is' &&
      values.supply !== 'planned' && { field: 'supply', text: 'Choose which places to count' },
  ]
  return errors.filter(error => error !== false)
}

const wishOf = (values: Values): ForecastWish => {
  const stated = { families: percentOf(values.families), unaccompanied: percentOf(values.unaccompanied) }
  return {
    ...plainWishOf(values),
    ...(stated.families !== 0 || stated.unaccompanied !== 0 ? { stated } : {}),
    ...(values.ranges === 'method' ? { isUnadjusted: true } : {}),
  }
}

const plainWishOf = (values: Values): ForecastWish => ({
  name: values.name,
  asAt: parseDay(values.asAt),
  months: Number(values.months),
  runs: Number(values.runs),
  seed: Number(values.seed),
  supply: values.supply === 'planned' ? 'planned' : 'as-is',
  ...failedMatchesIn(values),
  ...bookedFirstIn(values),
  ...(values.population === 'yes' ? { followsPopulation: true } : {}),
})

function failedMatchesIn(values: Values): Pick<ForecastWish, 'failedMatches'> {
  const stated = FAILED.filter(({ name }) => values[name] !== '').map(({ name, kind }) => [kind, Number(values[name]) / 100] as const) // prettier-ignore
  return stated.length > 0 ? { failedMatches: Object.fromEntries(stated) } : {}
}

function bookedFirstIn(values: Values): Pick<ForecastWish, 'bookedFirst'> {
  const kinds = ORDERS.filter(({ name }) => values[name] === 'booked').map(({ kind }) => kind)
  return kinds.length > 0 ? { bookedFirst: kinds } : {}
}

/** The form for a new forecast. */
export async function newForecastPage(ports: ForecastPorts): Promise<Answer> {
  const covered = await ports.forecasting.covered()
  return covered ? formPage(firstValues(covered), covered) : redirect('/forecast')
}

/** Starts a forecast as long work; what is wrong with the form comes back with it. */
export async function startForecast(request: UserRequest, ports: ForecastPorts): Promise<Answer> {
  const covered = await ports.forecasting.covered()
  if (!covered) return redirect('/forecast')
  const values = valuesOf(request.form, covered)
  const errors = errorsOf(values, covered)
  if (errors.length > 0) return formPage(values, covered, errors)
  const who = { by: request.user.name, at: request.at }
  const work = ports.work.start({
    title: 'Making the forecast',
    userId: request.user.id,
    backTo: '/forecasts/new',
    run: async progress => {
      return `/forecasts/${await ports.forecasting.make(wishOf(values), who, progress)}`
    },
  })
  return redirect(`/work/${work.id}`)
}

/** Works out the track record of a forecast while the person goes on. */
export function startRecord(id: string, { user }: UserRequest, ports: ForecastPorts): Work {
  return ports.work.start({
    title: 'Working out how wrong the forecast has been',
    userId: user.id,
    backTo: `/forecasts/${id}`,
    run: async progress => {
      await ports.forecasting.addRecord(id, progress)
      return `/forecasts/${id}/accuracy`
    },
  })
}
