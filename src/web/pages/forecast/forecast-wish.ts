import { addMonths, dayOf, isDay, parseDay } from '../../../care/index.ts'
import { LEAST_STATED, MOST_STATED } from '../../../forecast/index.ts'
import type { CoveredDays, ForecastWish } from '../../forecasting.ts'
import type { FormError } from '../../server/answer.ts'
import { coveredInWords, type Values } from './asked-values.ts'

const MOST_MONTHS = 60
const MOST_RUNS = 5000
const LARGEST_SEED = 2_147_483_647

/** Per cent as people write it: `-10`, `−10`, `+20 %`. NaN where it is none. */
const percentOf = (text: string): number => {
  const plain = text.replace(/[−–]/, '-').replace(/[+%\s]/g, '')
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : NaN
}

const isPercent = (text: string): boolean => percentOf(text) >= LEAST_STATED && percentOf(text) <= MOST_STATED

const isWholeNumber = (text: string, least: number, most: number): boolean =>
  /^\d+$/.test(text) && Number(text) >= least && Number(text) <= most

/** What is wrong with the form, field by field. */
export function errorsOf(
  values: Values,
  { firstDay, lastDay, populationUntil = 0 }: CoveredDays,
): FormError[] {
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
    ...(['families', 'unaccompanied'] as const).map(
      field =>
        !isPercent(values[field]) && {
          field,
          text: `Write a number of per cent from ${LEAST_STATED} to ${MOST_STATED}: 0 follows the past`,
        },
    ),
    values.supply !== 'as-is' &&
      values.supply !== 'planned' && { field: 'supply', text: 'Choose which places to count' },
  ]
  return errors.filter(error => error !== false)
}

/** The forecast that a form without errors asks for. */
export const wishOf = (values: Values): ForecastWish => {
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
  ...(values.population === 'yes' ? { followsPopulation: true } : {}),
})
