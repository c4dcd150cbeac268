import type { World } from '../lives/world.ts'
import { INVENTED_AUTHORITIES } from '../town/authorities.ts'
import type { Postcode } from '../town/geography.ts'
import { toCsv } from './csv.ts'

// prettier-ignore
const COLUMNS = ['urn', 'provider_name', 'place_codes', 'provider_codes', 'laua', 'setting_postcode', 'places_for_us'] as const

interface Registered {
  readonly urn: string
  readonly name: string
  readonly codes: string
  readonly provider: string
  readonly postcode: Postcode
  readonly places: string
}

function* registered({ market, geography }: World): Generator<Registered> {
  const { name: city } = INVENTED_AUTHORITIES[0]!
  const ours = { provider: 'PR1', postcode: geography.of[0]![0]!, places: '' }
  yield {
    ...ours,
    urn: market.ownFosteringUrn,
    name: `${city} fostering service`,
    codes: 'U1 U2 U3 U4 U5 U6',
  }
  yield { ...ours, urn: market.ownAdoptionUrn, name: `${city} adoption service`, codes: 'A3 A4 A5 A6' }
  for (const agency of market.agencies) yield { ...agency, codes: 'U4 U5 U6', places: '' }
  for (const home of market.homes)
    yield { ...home, codes: home.place === 'SUP' ? 'H5 K3' : home.place, places: String(home.places) }
}

/** providers.csv: every URN that the returns name, with the codes it is registered for. */
export function providersCsv(world: World): string {
  const rows = Array.from(registered(world), ({ urn, name, codes, provider, postcode, places }) => {
    const { code } = INVENTED_AUTHORITIES[postcode.authority]!
    return [urn, name, codes, provider, code, postcode.text, places]
  })
  return toCsv(COLUMNS, rows)
}
