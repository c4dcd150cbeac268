import { DISTRICTS, INVENTED_AUTHORITIES } from '../town/authorities.ts'
import { makeCountryside } from '../town/countryside.ts'
import { districtCentre } from '../town/geography.ts'
import type { World } from '../lives/world.ts'
import { toCsv } from './csv.ts'

const OWN = INVENTED_AUTHORITIES[0]!

/** authority.csv */
export const authorityCsv = (): string =>
  toCsv(['name', 'la_code', 'own_provider_codes'], [[OWN.name, OWN.code, 'PR1']])

/** postcodes.csv: every invented postcode, towns first, with the name of its authority. */
export function postcodesCsv({ geography }: World): string {
  const rows = [...geography.all, ...makeCountryside()].map(({ text, authority, easting, northing }) => [
    text,
    INVENTED_AUTHORITIES[authority]!.code,
    String(easting),
    String(northing),
    INVENTED_AUTHORITIES[authority]!.name,
  ])
  return toCsv(['pcds', 'laua', 'oseast1m', 'osnrth1m', 'authority_name'], rows)
}

/** Four hubs, each of the clusters in its quarter of the city. */
const HUBS = ['Riverside', 'Northgate', 'Moorside', 'Weir'] as const

/** localities.csv: clusters and hubs of the city by the first part of the postcode, two geographies side by side. */
export function localitiesCsv(): string {
  const names = DISTRICTS[0]!
  const rowsOf = (geography: string, nameOf: (district: number) => string) =>
    names.map((_, district) => [`${OWN.area}${district + 1}`, nameOf(district), geography])
  const hubOf = (district: number): string => {
    const { east, north } = districtCentre(OWN, district)
    return HUBS[(east < 0 ? 0 : 1) + (north < 0 ? 0 : 2)]!
  }
  return toCsv(
    ['postcode', 'locality', 'geography'],
    [...rowsOf('cluster', district => names[district]!), ...rowsOf('hub', hubOf)],
  )
}
