import type { Day } from '../../care/index.ts'
import { between, pick, type Draw, type Weights } from '../draw.ts'
import { TIERS, type Tier } from './authorities.ts'
import type { Geography, Postcode } from './geography.ts'
import { providerName } from './names.ts'

/** A building with beds: a children's home, supported accommodation, a family centre, a school, a secure home. */
export interface Home {
  readonly name: string
  readonly urn: string
  /** PLACE code; SUP stands for supported accommodation, whose code depends on the year. */
  readonly place: 'K1' | 'K2' | 'SUP' | 'R3' | 'S1'
  readonly provider: string
  readonly tier: Tier
  readonly postcode: Postcode
  /** Places that we may use. */
  readonly places: number
  readonly openFrom: Day
  /** Flats where young people live on their own: P2 until they had to register. */
  readonly isIndependent: boolean
  taken: number
}

/** An agency that looks for foster carers for us. */
export interface Agency {
  readonly name: string
  readonly urn: string
  readonly provider: string
  readonly postcode: Postcode
}

export interface Market {
  readonly ownFosteringUrn: string
  readonly ownAdoptionUrn: string
  readonly homes: readonly Home[]
  /** Homes of each PLACE in the order in which they are asked: our own, in the city, near, further. */
  readonly ranks: Record<Home['place'], readonly (readonly Home[])[]>
  readonly agencies: readonly Agency[]
}

/** Numbers from 9900001: seven digits as Ofsted's, but none that Ofsted has given out. */
const FIRST_URN = 9_900_001
const LONG_AGO: Day = 10_957 // 1 January 2000

const PRIVATE_OR_VOLUNTARY: Weights<string> = [
  ['PR4', 96],
  ['PR5', 4],
]
const AGENCY_SECTOR: Weights<string> = [
  ['PR4', 91],
  ['PR5', 9],
]

/** A postcode of a tier, anywhere in it. */
export function postcodeIn(geography: Geography, tier: Tier, uniforms: readonly [number, number]): Postcode {
  const authorities = TIERS[tier]
  const postcodes = geography.of[authorities[between(0, authorities.length - 1, uniforms[0])]!]!
  return postcodes[between(0, postcodes.length - 1, uniforms[1])]!
}

interface HomesWanted {
  readonly place: Home['place']
  readonly tier: Tier
  /** Places of all these homes together. */
  readonly places: number
  /** Places of one home, at most. */
  readonly each: number
  readonly provider?: string
  readonly openFrom?: Day
}

/** Homes of our own: 38 places, and seven more since the beginning of the story's fifth year (in the shape of Leeds). */
const ownHomes = (scale: number, opening: Day): HomesWanted[] => [
  { place: 'K2', tier: 'own', places: 38 * scale, each: 5, provider: 'PR1' },
  { place: 'K2', tier: 'own', places: 7 * scale, each: 4, provider: 'PR1', openFrom: opening },
]

/** Homes of others: near ones are few (other authorities use them too), further ones as many as anyone may want. */
const homesOfOthers = (scale: number): HomesWanted[] => [
  { place: 'K2', tier: 'own', places: 24 * scale, each: 3 },
  { place: 'K2', tier: 'near', places: 28 * scale, each: 3 },
  { place: 'K2', tier: 'far', places: 110 * scale, each: 4 },
  { place: 'K2', tier: 'furthest', places: 90 * scale, each: 4 },
  { place: 'SUP', tier: 'own', places: 140 * scale, each: 6 },
  { place: 'SUP', tier: 'near', places: 60 * scale, each: 5 },
  { place: 'SUP', tier: 'far', places: 40 * scale, each: 5 },
  { place: 'R3', tier: 'own', places: 12 * scale, each: 6, provider: 'PR5' },
  { place: 'S1', tier: 'far', places: 8 * scale, each: 8 },
  { place: 'K1', tier: 'near', places: 6 * scale, each: 12, provider: 'PR2' },
]

function openHomes(wanted: HomesWanted, at: { first: number; geography: Geography; draw: Draw }): Home[] {
  const total = Math.max(1, Math.round(wanted.places))
  const count = Math.max(1, Math.round(total / wanted.each))
  return Array.from({ length: count }, (_, i) => {
    const key = at.first + i
    return {
      name: wanted.provider === 'PR1' ? `Our home ${key + 1}` : providerName(key, 'Homes'),
      urn: String(FIRST_URN + 100 + key),
      place: wanted.place,
      provider: wanted.provider ?? pick(PRIVATE_OR_VOLUNTARY, at.draw('home', key, 0)),
      tier: wanted.tier,
      postcode: postcodeIn(at.geography, wanted.tier, [at.draw('home', key, 1), at.draw('home', key, 2)]),
      places: Math.floor(((i + 1) * total) / count) - Math.floor((i * total) / count),
      openFrom: wanted.openFrom ?? LONG_AGO,
      isIndependent: wanted.place === 'SUP' && i % 9 === 4,
      taken: 0,
    }
  })
}

function makeAgency(i: number, geography: Geography, draw: Draw): Agency {
  const tier: Tier = i < 12 ? 'near' : 'far'
  return {
    name: providerName(500 + i, 'Fostering'),
    urn: String(FIRST_URN + 10 + i),
    provider: pick(AGENCY_SECTOR, draw('agency', i)),
    postcode: postcodeIn(geography, tier, [draw('agency', i, 1), draw('agency', i, 2)]),
  }
}

function ranked(homes: readonly Home[], place: Home['place']): Home[][] {
  const ofPlace = homes.filter(home => home.place === place)
  const own = ofPlace.filter(home => home.provider === 'PR1')
  const others = ofPlace.filter(home => home.provider !== 'PR1')
  const inTiers = (...tiers: Tier[]) => others.filter(home => tiers.includes(home.tier))
  return [own, inTiers('own'), inTiers('near'), inTiers('far', 'furthest')]
}

/** Everyone who offers places: our own homes, other homes near and far, and twenty fostering agencies. */
export function makeMarket(geography: Geography, draw: Draw, shape: { scale: number; opening: Day }): Market {
  const homes: Home[] = []
  for (const wanted of [...ownHomes(shape.scale, shape.opening), ...homesOfOthers(shape.scale)])
    homes.push(...openHomes(wanted, { first: homes.length, geography, draw }))
  return {
    ownFosteringUrn: String(FIRST_URN),
    ownAdoptionUrn: String(FIRST_URN + 1),
    homes,
    ranks: {
      K1: ranked(homes, 'K1'),
      K2: ranked(homes, 'K2'),
      SUP: ranked(homes, 'SUP'),
      R3: ranked(homes, 'R3'),
      S1: ranked(homes, 'S1'),
    },
    agencies: Array.from({ length: 20 }, (_, i) => makeAgency(i, geography, draw)),
  }
}
