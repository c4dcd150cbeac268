import type { Stay, StayPlace } from './child.ts'
import { ageInYears } from './child.ts'
import { homeWithBeds } from './find-building.ts'
import { agencyCarer, kinCarer, ownCarer } from './find-carer.ts'
import { drawFor, freshPostcode, type Search, type Wanted } from './search.ts'

/** How often a free household of our own suits a child of each age band: the older, the less often. */
const SUITS = [0.97, 0.9, 0.75, 0.62, 0.6] as const

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
  kinship: kinCarer,
  fostering,
  residential: search => homeWithBeds(search, 'K2'),
  supported: search => homeWithBeds(search, 'SUP'),
  parents: withParents,
  secure: search => homeWithBeds(search, 'K1'),
  other: elsewhere,
}

/** The home that a search ends with: what is wanted if it is free, else further off or of another kind. */
export const findHome = (search: Search, wanted: Wanted): Stay => FINDERS[wanted](search)
