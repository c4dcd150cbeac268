import { AGE_BANDS, isoFromDay, KINDS } from '../care/index.ts'
import { SERVICE_LEVELS, type ForecastRow } from '../forecast/index.ts'
import { csvText, twoDecimals } from './csv.ts'
import { rangeOf, seriesOf } from './forecast-answer.ts'

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

/** Of a kind of which no demand is told, as none of its places is listed: who lives there. */
const demandOf = (rows: readonly ForecastRow[], group: string): readonly ForecastRow[] => {
  const demand = seriesOf(rows, 'demand', group)
  return demand.length > 0 || group.includes('/') ? demand : seriesOf(rows, 'in_care', group)
}

const groupsOf = () =>
  KINDS.flatMap(kind =>
    ['all', ...AGE_BANDS].map(age => ({
      kind,
      age,
      group: `placement:${kind}${age === 'all' ? '' : `/age:${age}`}`,
    })),
  )

/**
 * `gap.csv`: for each kind and month, and of own kinds each age, demand, places, shortfall, chance of being short, and places that
 * are enough in 80, 90 and 95 futures of 100, each on the last day of a month. Blank: not told. Of a kind that is no own one, demand
 * is who lives there, those among them who are outside for want of an own place.
 */
export function gapCsv(rows: readonly ForecastRow[]): string {
  const known = new Map(rows.map(row => [`${row.date} ${row.measure} ${row.group}`, row]))
  const lines = groupsOf().flatMap(({ kind, age, group }) =>
    demandOf(rows, group).map(row => {
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
