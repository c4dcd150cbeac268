import { INVENTED_AUTHORITIES } from '../town/authorities.ts'
import type { World } from '../lives/world.ts'
import { toCsv } from './csv.ts'

const OWN = INVENTED_AUTHORITIES[0]!

/** authority.csv */
export const authorityCsv = (): string =>
  toCsv(['name', 'la_code', 'own_provider_codes'], [[OWN.name, OWN.code, 'PR1']])

/** postcodes.csv: every invented postcode, with the name of its authority and, in the city, its part of it. */
export function postcodesCsv({ geography }: World): string {
  const rows = geography.all.map(({ text, authority, easting, northing, locality }) => [
    text,
    INVENTED_AUTHORITIES[authority]!.code,
    String(easting),
    String(northing),
    INVENTED_AUTHORITIES[authority]!.name,
    locality,
  ])
  return toCsv(['pcds', 'laua', 'oseast1m', 'osnrth1m', 'authority_name', 'locality'], rows)
}
