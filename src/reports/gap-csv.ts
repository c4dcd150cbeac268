import { AGE_BANDS, isoFromDay, KINDS } from '../care/index.ts'
import { SERVICE_LEVELS, type ForecastRow } from '../forecast/index.ts'
import { csvText, twoDecimals } from './csv.ts'
import { rangeOf } from './forecast-answer.ts'

const COLUMNS = [
  'date',
  'kind',
  'age',
  'places',
  'demand',
  'demand_p10',
  'demand_p50',
  'demand_p90',
  'shortfall',
  'outside_for_want_of_a_place',
  'chance_of_being_short',
  ...SERVICE_LEVELS.map(level => `places_needed_${level}`),
]

/**
 * `gap.csv`: for each kind, age and month demand, places, shortfall, chance of being short, and places that are enough in
 * 80, 90 and 95 futures of 100, each on the last day of a month.
 */
export function gapCsv(rows: readonly ForecastRow[]): string {
  const known = new Map(rows.map(row => [`${row.date} ${row.measure} ${row.group}`, row]))
  const demand = rows.filter(row => row.measure === 'demand')
  const groups = KINDS.flatMap(kind =>
    ['all', ...AGE_BANDS].map(age => ({
      kind,
      age,
      group: `placement:${kind}${age === 'all' ? '' : `/age:${age}`}`,
    })),
  )
  const lines = groups.flatMap(({ kind, age, group }) =>
    demand
      .filter(row => row.group === group)
      .map(row => {
        const mean = (measure: string, of = group): number | string => {
          const found = known.get(`${row.date} ${measure} ${of}`)
          return found ? twoDecimals(found.mean) : ''
        }
        const { low, middle, high } = rangeOf(row)
        return [
          isoFromDay(row.date),
          kind,
          age,
          mean('places'),
          twoDecimals(row.mean),
          twoDecimals(low),
          twoDecimals(middle),
          twoDecimals(high),
          mean('shortfall'),
          mean('outside_for_want_of_a_place'),
          mean('chance_of_being_short'),
          ...SERVICE_LEVELS.map(level => mean('places_needed', `${group}/days:${level}`)),
        ]
      }),
  )
  return csvText(COLUMNS, lines)
}
