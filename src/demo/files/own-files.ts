import { addMonths, ageOn, calendarDateOf, isoFromDay, KINDS, type Day, type Kind } from '../../care/index.ts'
import { INVENTED_AUTHORITIES } from '../town/authorities.ts'
import type { World } from '../lives/world.ts'
import type { PlantedSlip } from '../slips/plant-slips.ts'
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

/** Eight small homes and two larger (Leeds' programme), in months after the last return; places at the story's size. */
// prettier-ignore
const PROGRAMME = [
  ['Small group home', 3, 2], ['Small group home', 6, 2], ['Small group home', 9, 2], ['Larger home', 10, 5],
  ['Small group home', 12, 2], ['Small group home', 15, 2], ['Small group home', 18, 2], ['Larger home', 19, 5],
  ['Small group home', 21, 2], ['Small group home', 24, 2],
] as const

/** provision.csv: what is open and what is planned; URN, postcode and households as further columns. */
export function provisionCsv({ carers, market, scale }: World, lastDay: Day): string {
  const fostering = ['Our own foster carers', 'in_house_fostering', String(carers.usablePlaces), '2000-01-01', '', 'open'] // prettier-ignore
  const open = market.homes
    .filter(home => home.provider === 'PR1')
    .map(home => [home.name, 'in_house_residential', String(home.places), isoFromDay(home.openFrom), '', 'open', home.urn, home.postcode.text, '']) // prettier-ignore
  const planned = PROGRAMME.map(([name, months, places], i) => [
    `${name} ${i + 1}`,
    'in_house_residential',
    String(Math.max(1, Math.round(places * scale))),
    isoFromDay(addMonths(lastDay + 1, months)),
    '',
    'planned',
    '',
    '',
    '',
  ])
  const header = [
    'provision',
    'kind',
    'places',
    'open_from',
    'open_to',
    'status',
    'urn',
    'postcode',
    'households',
  ]
  const households = String(carers.open.length)
  return toCsv(header, [[...fostering, market.ownFosteringUrn, '', households], ...open, ...planned])
}

/** Fees of the last year, £ a week (our assumption, about what councils paid in 2024-25). */
const WEEKLY_FEES: Record<Kind, number> = {
  kinship: 330,
  in_house_fostering: 550,
  agency_fostering: 1000,
  in_house_residential: 5000,
  external_residential: 7000,
  supported_accommodation: 1050,
  with_parents: 100,
  adoption: 60,
  secure: 8500,
  other: 1050,
}
/** Rise of fees from one year to the next: our assumption. */
const RISE = 1.04
const YEARS_OF_FEES = [-2, -1, 0, 1]

/** fees.csv: a row a kind and financial year, rising; the last stands until another is agreed. */
export function feesCsv(lastDay: Day): string {
  const { year } = calendarDateOf(lastDay)
  const rows = KINDS.flatMap(kind =>
    YEARS_OF_FEES.map(later => [
      kind,
      (WEEKLY_FEES[kind] * RISE ** later).toFixed(2),
      later === YEARS_OF_FEES[0] ? '' : `${year - 1 + later}-04-01`,
      later === YEARS_OF_FEES.at(-1) ? '' : `${year + later}-03-31`,
    ]),
  )
  return toCsv(['kind', 'weekly_fee', 'from', 'to'], rows)
}

/** carers.csv: each fostering household of our own that is open, or closed in the years of the returns. */
export function carersCsv({ carers }: World, firstDay: Day, lastDay: Day): string {
  const rows = carers.all
    .filter(household => household.approvedTo === undefined || household.approvedTo >= firstDay)
    .map(household => [
      household.id,
      household.postcode.text,
      isoFromDay(household.approvedFrom),
      household.approvedTo === undefined ? '' : isoFromDay(household.approvedTo),
      String(household.approvedPlaces),
      String(household.approvedPlaces - household.unavailable),
      household.reason,
      String(household.leadAge + ageOn(household.approvedFrom, household.approvedTo ?? lastDay)),
    ])
  // prettier-ignore
  const header = ['household', 'postcode', 'approved_from', 'approved_to', 'approved_places', 'usable_places', 'why_not_usable', 'lead_carer_age']
  return toCsv(header, rows)
}

/** providers.csv: every URN that the returns name. Sectors and PLACE codes are the return's own. */
export function providersCsv({ market, geography }: World): string {
  const own = geography.of[0]![0]!
  const services = [
    [market.ownFosteringUrn, `${OWN.name} fostering service`, 'U1 U2 U3 U4 U5 U6 A5', 'PR1', own, ''],
    [market.ownAdoptionUrn, `${OWN.name} adoption service`, 'A3 A4 A5 A6', 'PR1', own, ''],
    ...market.agencies.map(agency => [
      agency.urn,
      agency.name,
      'U4 U5 U6',
      agency.provider,
      agency.postcode,
      '',
    ]),
    ...market.homes.map(home => [
      home.urn,
      home.name,
      home.place === 'SUP' ? 'K3 H5' : home.place,
      home.provider,
      home.postcode,
      String(home.places),
    ]),
  ] as const
  const rows = services.map(([urn, name, codes, provider, postcode, places]) => {
    const place = postcode as typeof own
    return [
      urn,
      name,
      codes,
      provider,
      INVENTED_AUTHORITIES[place.authority]!.code,
      place.text,
      places,
    ] as string[]
  })
  // prettier-ignore
  return toCsv(['urn', 'provider_name', 'place_codes', 'provider_codes', 'laua', 'setting_postcode', 'places_for_us'], rows)
}

/** slips.csv: what was put in wrong on purpose, for tests and the tutorial. */
export const slipsCsv = (slips: readonly PlantedSlip[]): string =>
  toCsv(
    ['file', 'row', 'table', 'child', 'field', 'rule', 'what'],
    slips.map(({ file, row, table, child, field, rule, what }) => [
      file,
      String(row),
      table,
      child,
      field,
      rule,
      what,
    ]),
  )
