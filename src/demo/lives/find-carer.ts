import { between, pick, type Weights } from '../draw.ts'
import type { Tier } from '../town/authorities.ts'
import type { Stay } from './child.ts'
import { drawFor, freshPostcode, isElsewhere, type Search } from './search.ts'

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
const NEAR_BY: Weights<Tier> = [
  ['own', 60],
  ['near', 40],
]

/** Family or friends: they live where they live. */
export function kinCarer(search: Search): Stay {
  const { market } = search.world
  const postcode = freshPostcode(search, pick(KIN_WHERE, drawFor(search, 10)), 11)
  return { place: 'U3', kind: 'kinship', provider: 'PR1', urn: market.ownFosteringUrn, postcode }
}

/** A household of our own; none where all are full. */
export function ownCarer(search: Search): Stay | undefined {
  const { carers, market } = search.world
  const household = carers.find({
    day: search.day,
    together: search.together,
    uniform: drawFor(search, 20),
    suits: postcode => isElsewhere(search, postcode),
  })
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

/** An agency's carer: near by while there is room, else further off. */
export function agencyCarer(search: Search): Stay {
  const { market, story, scale, nearAgency } = search.world
  const hasRoomNearby = nearAgency < NEAR_AGENCY_PLACES * scale * story.localAgency
  const tier: Tier = hasRoomNearby ? pick(NEAR_BY, drawFor(search, 30)) : pick(BEYOND, drawFor(search, 31))
  const agency = market.agencies[between(0, market.agencies.length - 1, drawFor(search, 32))]!
  const postcode = freshPostcode(search, tier, 33)
  return { place: 'U6', kind: 'agency_fostering', provider: agency.provider, urn: agency.urn, postcode }
}
