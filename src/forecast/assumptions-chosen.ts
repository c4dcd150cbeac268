import { AGE_BAND_LABELS, isoFromDay, KIND_LABELS, OWN_KINDS } from '../care/index.ts'
import type { Assumption } from './forecast.ts'
import type { Plan } from './forecast-here.ts'
import { populationGrowth } from './population.ts'

/** What was learned of the ranges from the past, where it was used. */
export function calibrationAssumption({ request: { calibration } }: Plan): Assumption[] {
  if (!calibration) return []
  return [
    {
      name: 'How far entries and leaving may drift',
      value: calibration.factor.toFixed(2),
      unit: 'times what the method alone would say',
      basis: 'estimated',
      source: `${calibration.of} forecasts of the past: their 80 % ranges held ${calibration.held} times`,
      changedBy: 'new_forecast',
    },
  ]
}

/** What families' entries follow, by age; that they do not, where no projection was given. */
export function populationAssumptions({ request, prepared }: Plan): Assumption[] {
  const { population, asAt } = request
  if (!population)
    return [
      {
        name: 'Population by age',
        value: 'not followed',
        unit: 'entries follow their own past',
        basis: 'assumed',
        source: 'no projection was chosen',
        changedBy: 'new_forecast',
      },
    ]
  const until = asAt + prepared.monthEnds.at(-1)!
  return populationGrowth(population, asAt, until).map(({ band, now, then }) => ({
    name: `Population: ${AGE_BAND_LABELS[band].toLowerCase()}`,
    value: (100 * (then / now - 1)).toFixed(1),
    unit: `% more or fewer by ${isoFromDay(until)}; families’ entries of that age follow`,
    basis: 'stated' as const,
    source: 'population of the authority',
    changedBy: 'new_forecast' as const,
  }))
}

/** What searches were that ended outside though a place was free: the return does not tell. */
export const searchAssumptions = ({ request: { failedMatches } }: Plan): Assumption[] =>
  OWN_KINDS.map(kind => {
    const stated = failedMatches?.[kind]
    return {
      name: `${KIND_LABELS[kind]}: searches that ended outside though a place was free`,
      value: (100 * (stated ?? 0)).toFixed(0),
      unit: '% were failed matches, the others a need for something else',
      basis: stated === undefined ? ('assumed' as const) : ('stated' as const),
      source: stated === undefined ? 'the return tells neither; the gap shows both ends' : 'the authority',
      changedBy: 'searches' as const,
    }
  })
