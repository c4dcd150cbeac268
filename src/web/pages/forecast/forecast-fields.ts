import { dayOf } from '../../../care/index.ts'
import type { FormField } from '../../components/form-fields.ts'
import type { CoveredDays } from '../../forecasting.ts'
import { coveredInWords, type Values } from './asked-values.ts'

/** The form of a new forecast, filled. */
export const fieldsOf = (values: Values, covered: CoveredDays): FormField[] => [
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

const SUPPLY_CHOICES = [
  { value: 'as-is', text: 'Those that are open', hint: 'Nothing new is opened' },
  { value: 'planned', text: 'Planned ones too, from their date' },
] as const
