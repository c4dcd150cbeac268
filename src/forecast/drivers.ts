import { AGE_BAND_LABELS, AGE_BANDS, type Day } from '../care/index.ts'
import type { Forecast } from './forecast.ts'

/** One reason why the number of children goes up or down: a flow of the last twelve months against the next twelve. */
export interface Driver {
  readonly name: string
  readonly measure: string
  readonly group: string
  readonly lastYear: number
  readonly nextYear: number
  /** Children more (or fewer, below 0) at the end of next year than if this flow went on as last year. */
  readonly inChildren: number
}

const MONTHS = 12

/**
 * Why it goes up or down: who enters, by age; who leaves before 18, by age; who turns 18. The drivers' children add up
 * to next year's net change less last year's. Empty where the past or the forecast is shorter than a year.
 */
export function driversOf(forecast: Forecast): Driver[] {
  const dates = [...new Set(forecast.rows.map(row => row.date))].slice(0, MONTHS)
  const pastDates = [...new Set(forecast.past.map(row => row.date))].slice(-MONTHS)
  if (dates.length < MONTHS || pastDates.length < MONTHS) return []
  const flows = flowsOf(forecast, new Set([...dates, ...pastDates]))
  const sum = (days: readonly Day[], measure: string, group: string) =>
    days.reduce((total, day) => total + (flows.get(`${measure} ${group} ${day}`) ?? 0), 0)
  const driver = (name: string, sign: 1 | -1, parts: readonly Part[]): Driver => {
    const year = (days: readonly Day[]) =>
      parts.reduce((total, [factor, measure, group]) => total + factor * sum(days, measure, group), 0)
    const [lastYear, nextYear] = [year(pastDates), year(dates)]
    return {
      name,
      measure: parts[0]![1],
      group: parts[0]![2],
      lastYear,
      nextYear,
      inChildren: sign * (nextYear - lastYear),
    }
  }
  return [
    ...AGE_BANDS.map(band =>
      driver(`Enter aged ${AGE_BAND_LABELS[band].toLowerCase()}`, 1, [[1, 'entries', `age:${band}`]]),
    ),
    ...AGE_BANDS.map(band =>
      driver(`Leave aged ${AGE_BAND_LABELS[band].toLowerCase()}, before 18`, -1, [
        [1, 'exits', `age:${band}`],
        ...(band === '16_and_over' ? [[-1, 'turning_18', 'all'] as const] : []),
      ]),
    ),
    driver('Turn 18', -1, [[1, 'turning_18', 'all']]),
  ]
}

type Part = readonly [factor: number, measure: string, group: string]

function flowsOf(forecast: Forecast, days: ReadonlySet<Day>): Map<string, number> {
  const flows = new Map<string, number>()
  const flowing = new Set(['entries', 'exits', 'turning_18'])
  for (const row of forecast.past)
    if (flowing.has(row.measure) && days.has(row.date))
      flows.set(`${row.measure} ${row.group} ${row.date}`, row.value)
  for (const row of forecast.rows)
    if (flowing.has(row.measure) && days.has(row.date))
      flows.set(`${row.measure} ${row.group} ${row.date}`, row.mean)
  return flows
}

const SMALLEST = 3

/** The largest drivers in words, a sentence each: `More enter aged 10 to 15: 190 instead of 172 (18 children more).` */
export function describeDrivers(drivers: readonly Driver[]): string[] {
  const large = drivers.filter(driver => Math.abs(driver.inChildren) >= SMALLEST)
  const sorted = [...large].sort((a, b) => Math.abs(b.inChildren) - Math.abs(a.inChildren))
  return sorted.map(({ name, lastYear, nextYear, inChildren }) => {
    const more = nextYear > lastYear ? 'More' : 'Fewer'
    const effect = `${Math.abs(inChildren).toFixed(0)} children ${inChildren > 0 ? 'more' : 'fewer'} in care`
    return `${more} ${name.charAt(0).toLowerCase()}${name.slice(1)}: ${nextYear.toFixed(0)} next year, ${lastYear.toFixed(0)} last year (${effect}).`
  })
}
