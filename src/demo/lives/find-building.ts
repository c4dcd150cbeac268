import { dayOf, type Day, type Kind } from '../../care/index.ts'
import type { Home } from '../town/market.ts'
import type { Stay } from './child.ts'
import { drawFor, isElsewhere, type Search } from './search.ts'

const KIND_OF_HOME = { K1: 'secure', SUP: 'supported_accommodation', R3: 'other', S1: 'other' } as const

/** Supported accommodation had to register by 28 October 2023: from this day on new stays carry a URN. */
export const REGISTRATION_BEGINS: Day = dayOf(2023, 9, 1)

function kindOfHome({ place, provider }: Home): Kind {
  if (place !== 'K2') return KIND_OF_HOME[place]
  return provider === 'PR1' ? 'in_house_residential' : 'external_residential'
}

function stayIn(home: Home, day: Day): Stay {
  const { place, provider, postcode } = home
  const urn = place === 'SUP' && day < REGISTRATION_BEGINS ? '' : home.urn
  return { place, kind: kindOfHome(home), provider, urn, postcode, home }
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
export function homeWithBeds(search: Search, place: Home['place']): Stay {
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
