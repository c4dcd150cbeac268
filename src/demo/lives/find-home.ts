import { dayOf, type Day, type Kind } from '../../care/index.ts'
import { between, pick, type Weights } from '../draw.ts'
import type { Tier } from '../town/authorities.ts'
import { postcodeIn, type Home } from '../town/market.ts'
import type { Postcode } from '../town/geography.ts'
import { ageInYears, type DemoChild, type Stay, type StayPlace } from './child.ts'
import type { World } from './world.ts'

/** What is looked for, before it is known what is free. */
export type Wanted = 'kinship' | 'fostering' | 'residential' | 'supported' | 'parents' | 'secure' | 'other'

/** One search for one child, or for brothers and sisters together. */
export interface Search {
  readonly world: World
  readonly child: DemoChild
  readonly day: Day
  /** How many children come together, this one among them. */
  readonly together: number
  /** The postcode that the child leaves: the next home is another. */
  readonly leaving?: Postcode | undefined
}

/** Places with agency carers near by that are kept for us, at the story's size. */
const NEAR_AGENCY_PLACES = 128
const KIN_WHERE: Weights<Tier> = [
  ['own', 68],
  ['near', 16],
  ['far', 10],
  ['furthest', 6],
]
const BEYOND: Weights<Tier> = [
  ['far', 70],
  ['furthest', 30],
]
/** How often a free household of our own suits a child of each age band: the older, the less often. */
const SUITS = [0.97, 0.9, 0.75, 0.62, 0.6] as const

const drawFor = (search: Search, part: number): number =>
  search.world.draw('search', search.child.number, search.child.step, part)

/** A postcode of a tier that is neither the family's nor the one just left. */
function freshPostcode(search: Search, tier: Tier, part: number): Postcode {
  for (let tries = 0; ; tries++) {
    const found = postcodeIn(search.world.geography, tier, [
      drawFor(search, part + tries * 2),
      drawFor(search, part + tries * 2 + 1),
    ])
    if (found !== search.child.home && found !== search.leaving) return found
  }
}

const isElsewhere = (search: Search, postcode: Postcode): boolean =>
  postcode !== search.child.home && postcode !== search.leaving

function kinship(search: Search): Stay {
  const { market } = search.world
  const postcode = freshPostcode(search, pick(KIN_WHERE, drawFor(search, 10)), 11)
  return { place: 'U3', kind: 'kinship', provider: 'PR1', urn: market.ownFosteringUrn, postcode }
}

function ownCarer(search: Search): Stay | undefined {
  const { carers, market } = search.world
  const household = carers.find(search.day, search.together, drawFor(search, 20), postcode =>
    isElsewhere(search, postcode),
  )
  if (!household) return undefined
  const { postcode } = household
  return {
    place: 'U6',
    kind: 'in_house_fostering',
    provider: 'PR1',
    urn: market.ownFosteringUrn,
    postcode,
    household,
  }
}

function agencyCarer(search: Search): Stay {
  const { market, story, scale, nearAgency } = search.world
  const hasRoomNearby = nearAgency < NEAR_AGENCY_PLACES * scale * story.localAgency
  const tier: Tier = hasRoomNearby ? pick([['own', 6], ['near', 4]], drawFor(search, 30)) : pick(BEYOND, drawFor(search, 31)) // prettier-ignore
  const agency = market.agencies[between(0, market.agencies.length - 1, drawFor(search, 32))]!
  const postcode = freshPostcode(search, tier, 33)
  return { place: 'U6', kind: 'agency_fostering', provider: agency.provider, urn: agency.urn, postcode }
}

const KIND_OF_HOME = { K1: 'secure', SUP: 'supported_accommodation', R3: 'other', S1: 'other' } as const

/** Supported accommodation had to register by 28 October 2023: from this day on new stays carry a URN. */
export const REGISTRATION_BEGINS: Day = dayOf(2023, 9, 1)

function stayIn(home: Home, day: Day): Stay {
  const kind: Kind =
    home.place === 'K2'
      ? home.provider === 'PR1'
        ? 'in_house_residential'
        : 'external_residential'
      : KIND_OF_HOME[home.place]
  const { place, provider, postcode } = home
  const urn = place === 'SUP' && day < REGISTRATION_BEGINS ? '' : home.urn
  return { place, kind, provider, urn, postcode, home }
}

/** The first that will do of a list, looked through from a random one on. */
function firstFrom<Item>(
  items: readonly Item[],
  uniform: number,
  willDo: (item: Item) => boolean,
): Item | undefined {
  const first = Math.floor(uniform * items.length)
  for (let i = 0; i < items.length; i++) {
    const item = items[(first + i) % items.length]!
    if (willDo(item)) return item
  }
  return undefined
}

/** Our own homes first, then near ones, then further ones; where all are full, one that makes room. */
function homeWithBeds(search: Search, place: Home['place']): Stay {
  const uniform = drawFor(search, 40)
  const fits = (home: Home) => home.openFrom <= search.day && isElsewhere(search, home.postcode)
  const ranks = search.world.market.ranks[place]
  for (const rank of ranks) {
    const home = firstFrom(rank, uniform, each => each.taken < each.places && fits(each))
    if (home) return stayIn(home, search.day)
  }
  const furthest = ranks.findLast(rank => rank.length > 0)!
  return stayIn(firstFrom(furthest, uniform, fits) ?? furthest[0]!, search.day)
}

function fostering(search: Search): Stay {
  const age = ageInYears(search.child, search.day)
  const suits =
    SUITS[age < 1 ? 0 : age < 5 ? 1 : age < 10 ? 2 : age < 16 ? 3 : 4] - 0.07 * (search.child.band - 2)
  const own = drawFor(search, 50) < suits ? ownCarer(search) : undefined
  if (own) return own
  // where our own carers are full, one in ten of the older and harder to place goes to a children's home instead
  if (age >= 11 && drawFor(search, 51) < 0.04 * search.child.band) return homeWithBeds(search, 'K2')
  return agencyCarer(search)
}

const withParents = (search: Search): Stay => ({
  place: 'P1',
  kind: 'with_parents',
  provider: 'PR0',
  urn: '',
  postcode: search.child.home ?? freshPostcode(search, 'own', 60),
})

function elsewhere(search: Search): Stay {
  const age = ageInYears(search.child, search.day)
  if (age < 3) return homeWithBeds(search, 'R3')
  const postcode = freshPostcode(search, 'near', 71)
  const other = (place: StayPlace, provider: string): Stay => ({
    place,
    kind: 'other',
    provider,
    urn: '',
    postcode,
  })
  if (age >= 8 && drawFor(search, 70) < 0.25) return homeWithBeds(search, 'S1')
  return drawFor(search, 73) < 0.5 ? other('R2', 'PR3') : other('Z1', '')
}

const FINDERS: Record<Wanted, (search: Search) => Stay> = {
  kinship,
  fostering,
  residential: search => homeWithBeds(search, 'K2'),
  supported: search => homeWithBeds(search, 'SUP'),
  parents: withParents,
  secure: search => homeWithBeds(search, 'K1'),
  other: elsewhere,
}

/** The home that a search ends with: what is wanted if it is free, else further off or of another kind. */
export const findHome = (search: Search, wanted: Wanted): Stay => FINDERS[wanted](search)

const isNearAgency = (stay: Stay): boolean => stay.kind === 'agency_fostering' && stay.postcode.authority <= 4

/** A child moves in: the place is taken. */
export function takePlace(world: World, stay: Stay): void {
  if (stay.home) stay.home.taken++
  if (stay.household) world.carers.take(stay.household)
  if (isNearAgency(stay)) world.nearAgency++
}

/** A child moves out: the place is free again. */
export function freePlace(world: World, stay: Stay, day: Day): void {
  if (stay.home) stay.home.taken--
  if (stay.household) world.carers.leave(stay.household, day)
  if (isNearAgency(stay)) world.nearAgency--
}
