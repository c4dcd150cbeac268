import { distanceInMiles, upperTierAuthority, type PostcodePlace } from '../../care/index.ts'
import type { Lookups } from './rule-context.ts'
import type { TableView } from './table-view.ts'

/** By row of Episodes: what the Department derives from the two postcodes. */
export interface EpisodePlaces {
  /** PL_LA: the authority in which the placement lies; '' where the postcode is blank or unknown. */
  readonly authority: readonly string[]
  /** PL_LOCATION: IN or OUT of the placing authority; '' where unknown. */
  readonly location: readonly string[]
  /** PL_DISTANCE: miles from home to placement, to one decimal; NaN where either is unknown. */
  readonly miles: Float64Array
}

const OUTSIDE_ENGLAND = /^(CON|NIR|SCO|WAL|NUK|[NWSC]\d)/

/** Whether a PL_LA stands for a place outside England: by the return's words or an ONS code of another country. */
export const isOutsideEngland = (authority: string): boolean => OUTSIDE_ENGLAND.test(authority)

const COUNTRIES: Readonly<Record<string, string>> = { S: 'SCO', W: 'WAL', N: 'NIR' }

/** PL_LA of a place: the authority with social services duties there, or its country outside England. */
export const authorityOfPlacement = ({ laua }: PostcodePlace): string =>
  laua.startsWith('E') ? upperTierAuthority(laua) : (COUNTRIES[laua[0] ?? ''] ?? 'NUK')

/** Derives each episode's place; columns that the file itself gives (PL_LA, PL_LOCATION, PL_DISTANCE) are taken as they stand. */
export function placeEpisodes(episodes: TableView, lookups: Lookups): EpisodePlaces {
  const placements = findAll(episodes, 'PL_POST', lookups)
  const authority = episodes.has('PL_LA')
    ? episodes.text('PL_LA')
    : placements.map(place => (place ? authorityOfPlacement(place) : ''))
  return {
    authority,
    location: episodes.has('PL_LOCATION')
      ? episodes.text('PL_LOCATION')
      : authority.map(code => locationOf(code, lookups.authority ?? '')),
    miles: episodes.has('PL_DISTANCE')
      ? Float64Array.from(episodes.text('PL_DISTANCE'), text => (text === '' ? NaN : Number(text)))
      : distances(findAll(episodes, 'HOME_POST', lookups), placements),
  }
}

type Found = readonly (PostcodePlace | undefined)[]

/** Each postcode is looked up once, however many rows repeat it. */
function findAll(episodes: TableView, column: string, { postcodes }: Lookups): Found {
  const known = new Map<string, PostcodePlace | undefined>([['', undefined]])
  return episodes.text(column).map(postcode => {
    if (!known.has(postcode)) known.set(postcode, postcodes?.lookup(postcode))
    return known.get(postcode)
  })
}

function distances(homes: Found, placements: Found): Float64Array {
  return Float64Array.from(homes, (home, row) => {
    const placement = placements[row]
    return home && placement ? distanceInMiles(home, placement) : NaN
  })
}

function locationOf(placement: string, own: string): string {
  if (placement === '' || own === '') return ''
  return upperTierAuthority(placement) === upperTierAuthority(own.toUpperCase()) ? 'IN' : 'OUT'
}
