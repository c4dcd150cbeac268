import type { History } from '../history/index.ts'

/** A geography of the authority's own: clusters, hubs, wards. */
export interface Localities {
  readonly names: readonly string[]
  /** Locality of a home postcode; undefined where it lies in none. */
  of(postcode: string): string | undefined
}

/** Where the home postcode of each episode row lies. */
export interface LocalityIndex {
  readonly names: readonly string[]
  /** Place in `names`; -1 where it is not known. */
  readonly ofSource: Int16Array
}

/** The part of a postcode before its last three characters: `LS9` of `LS9 8AB`; undefined where it is no postcode. */
export const postcodeDistrict = (postcode: string): string | undefined =>
  /^([A-Z]{1,2}\d[A-Z\d]?)\s*\d[A-Z]{2}$/.exec(postcode.trim().toUpperCase())?.[1]

/** Districts with fewer children than this over the years are not told apart. */
const LEAST_CHILDREN = 10

/** Localities of the home postcodes of a history: the authority's own, or districts that many children came from. */
export function localityIndex(history: History, own: Localities | undefined): LocalityIndex {
  const { homePostcode } = history.sources
  const nameOf = new Map<string, string | undefined>()
  for (const postcode of new Set(homePostcode))
    nameOf.set(postcode, own ? own.of(postcode) : postcodeDistrict(postcode))
  const names = own?.names ?? frequentNames(history, nameOf)
  const placeOf = new Map(names.map((name, place) => [name, place]))
  const places = new Map([...nameOf].map(([postcode, name]) => [postcode, placeOf.get(name ?? '') ?? -1]))
  return { names, ofSource: Int16Array.from(homePostcode, postcode => places.get(postcode)!) }
}

function frequentNames(
  { periods, placements }: History,
  nameOf: ReadonlyMap<string, string | undefined>,
): string[] {
  const counts = new Map<string, number>()
  for (let period = 0; period < periods.count; period++) {
    const name = nameOf.get(placements.homePostcode[periods.firstPlacement[period]!]!)
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts]
    .filter(([, count]) => count >= LEAST_CHILDREN)
    .map(([name]) => name)
    .sort((one, other) => one.localeCompare(other, 'en', { numeric: true }))
}
