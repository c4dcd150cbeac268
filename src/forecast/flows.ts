import { AGE_BANDS, type Day } from '../care/index.ts'
import type { Forecast } from './forecast.ts'

/** Children who came in, left and turned 18 in some months: counted where they are past, expected where they are ahead. */
export interface Flows {
  readonly families: number
  readonly unaccompanied: number
  /** By place in AGE_BANDS. */
  readonly enteredByBand: readonly number[]
  /** Before their 18th birthday, by place in AGE_BANDS. */
  readonly leftByBand: readonly number[]
  readonly turned18: number
  /** Children in care at each month's end, summed up, by place in AGE_BANDS: what those who left are held against. */
  readonly childMonthsByBand: readonly number[]
}

/** Values of a forecast by measure, group and day: counted in the past, expected ahead. */
export type ValueOn = (measure: string, group: string, day: Day) => number

/** Looks up values of a forecast; nought where there is none. */
export function valuesOf(forecast: Forecast): ValueOn {
  const values = new Map<string, number>()
  for (const row of forecast.past) values.set(`${row.measure} ${row.group} ${row.date}`, row.value)
  for (const row of forecast.rows) values.set(`${row.measure} ${row.group} ${row.date}`, row.mean)
  return (measure, group, day) => values.get(`${measure} ${group} ${day}`) ?? 0
}

/** The flows of the months that end on `days`. */
export function flowsIn(valueOn: ValueOn, days: readonly Day[]): Flows {
  const sum = (measure: string, group: string) =>
    days.reduce((total, day) => total + valueOn(measure, group, day), 0)
  const unaccompanied = sum('entries', 'unaccompanied')
  const turned18 = sum('turning_18', 'all')
  const oldest = AGE_BANDS.length - 1
  return {
    families: sum('entries', 'all') - unaccompanied,
    unaccompanied,
    enteredByBand: AGE_BANDS.map(band => sum('entries', `age:${band}`)),
    leftByBand: AGE_BANDS.map((band, b) => sum('exits', `age:${band}`) - (b === oldest ? turned18 : 0)),
    turned18,
    childMonthsByBand: AGE_BANDS.map(band => sum('in_care', `age:${band}`)),
  }
}
