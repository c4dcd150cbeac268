import { upperTierAuthority, type Day } from '../../care/index.ts'
import type { Ground } from '../ground.ts'
import { Scene } from '../scene.ts'
import { hexagonAt, type Hexagon } from './hexagon.ts'

/** Bands of distance from home, in miles: each up to and with its end; the last has none. */
export const DISTANCE_BANDS = [
  { label: 'Up to 5 miles', upTo: 5 },
  { label: '5 to 10 miles', upTo: 10 },
  { label: '10 to 20 miles', upTo: 20 },
  { label: '20 to 50 miles', upTo: 50 },
  { label: 'More than 50 miles', upTo: Infinity },
] as const

/** Where one child in care lives on a day. It never leaves the counting: pages get `countsOf`. */
export interface LivingPlace {
  /** ONS code of the authority of the home; undefined where its postcode is not known. */
  readonly authority: string | undefined
  readonly hexagon: Hexagon | undefined
  /** Miles from home by the return's formula; undefined where a postcode is not known. */
  readonly miles: number | undefined
  /** Places in KINDS and in AGE_BANDS. */
  readonly kind: number
  readonly band: number
  /** Place in the ground's localities of the family home; -1 where it is in none. */
  readonly locality: number
}

/** Every child in care on a day, with the place where the home lies. */
export function whereChildrenLive(ground: Ground, day: Day): LivingPlace[] {
  const { history, context } = ground
  const cases = new Scene(ground, day).cases('in_care')
  return Array.from({ length: cases.count }, (_, row) => {
    const source = cases.source[row]!
    const placementPostcode = history.sources.placementPostcode[source]!
    const place = context.postcodes?.lookup(placementPostcode)
    return {
      authority: place && upperTierAuthority(place.laua),
      hexagon: place && hexagonAt(place.east, place.north),
      miles: ground.distanceOf(source),
      kind: history.placements.kind[cases.placement[row]!]!,
      band: ground.bandOn(cases.child[row]!, day),
      locality: ground.localityOf(source),
    }
  })
}

/** Place in DISTANCE_BANDS; one past the last where the distance is not known. */
export function distanceBandOf(miles: number | undefined): number {
  if (miles === undefined) return DISTANCE_BANDS.length
  return DISTANCE_BANDS.findIndex(({ upTo }) => miles <= upTo)
}

/** Counts things by a name. */
export function countBy<Thing>(
  things: readonly Thing[],
  nameOf: (thing: Thing) => string,
): Map<string, number> {
  const counts = new Map<string, number>()
  for (const thing of things) counts.set(nameOf(thing), (counts.get(nameOf(thing)) ?? 0) + 1)
  return counts
}
