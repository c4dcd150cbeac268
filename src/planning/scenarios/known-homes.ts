import {
  dayInWords,
  isSameName,
  nameToCompare,
  type Day,
  type HomeCostRow,
  type Kind,
  type ProvisionRow,
} from '../../care/index.ts'
import type { Lever } from './lever.ts'

/** A home, or a group of carers, that the authority's own lists name. */
export interface KnownHome {
  readonly name: string
  readonly kind: Kind
  /** Its places with the days between which there are so many; rows of the same days add up. Empty: not told. */
  readonly places: readonly PlacesOfHome[]
}

export interface PlacesOfHome {
  readonly places: number
  readonly from: Day
  /** The first day without them. */
  readonly to: Day
}

/** Homes of ours by name, from the list of places and the costs of homes, each once. */
export function knownHomes(
  provision: readonly ProvisionRow[],
  homeCosts: readonly HomeCostRow[],
): readonly KnownHome[] {
  const named: readonly KnownHome[] = [
    ...provision.map(({ provision: name, kind, places, openFrom: from, openTo: to }) => ({ name: name.trim(), kind, places: [{ places, from, to }] })), // prettier-ignore
    ...homeCosts.map(row => ({ name: row.home.trim(), kind: row.kind, places: [] })),
  ]
  const found = new Map<string, KnownHome>()
  for (const home of named.filter(({ name }) => name !== '')) {
    const key = `${home.kind}|${nameToCompare(home.name)}`
    const before = found.get(key)
    found.set(key, before ? { ...before, places: [...before.places, ...home.places] } : home)
  }
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
}

/** How many places a home has on a day, planned ones among them; undefined: no list of places names it. */
export const placesOfHome = ({ places }: KnownHome, day: Day): number | undefined =>
  places.length === 0
    ? undefined
    : places.reduce((sum, row) => sum + (row.from <= day && day < row.to ? row.places : 0), 0)

export interface TooManyClosed {
  /** Which of the levers. */
  readonly at: number
  readonly message: string
}

/** The first closing that takes more places from a home than it has left on that day; several closings of one home add up. */
export function tooManyClosed(
  levers: readonly Lever[],
  homes: readonly KnownHome[],
): TooManyClosed | undefined {
  for (const [at, lever] of levers.entries()) {
    const home = lever.lever === 'close_home' ? homeOf(lever, homes) : undefined
    const has = home && placesOfHome(home, lever.from)
    if (!home || has === undefined) continue
    const closed = levers
      .filter(
        (one, place) =>
          one.lever === 'close_home' &&
          homeOf(one, homes) === home &&
          (one.from < lever.from || (one.from === lever.from && place < at)),
      ) // prettier-ignore
      .reduce((sum, one) => sum + one.number, 0)
    if (lever.number > has - closed) return { at, message: tooManyInWords(lever, { home, has, closed }) }
  }
  return undefined
}

const homeOf = ({ kind, name }: Lever, homes: readonly KnownHome[]): KnownHome | undefined =>
  name === '' ? undefined : homes.find(home => home.kind === kind && isSameName(home.name, name))

function tooManyInWords(
  lever: Lever,
  { home, has, closed }: { readonly home: KnownHome; readonly has: number; readonly closed: number },
): string {
  const places = `${has} ${has === 1 ? 'place' : 'places'}`
  const before = closed === 0 ? '' : `, of which other changes of this plan close ${closed} by then`
  return `number is “${lever.number}”: it must be ${Math.max(0, has - closed)} or fewer: ${home.name} has ${places} on ${dayInWords(lever.from)}${before}`
}

/** Closings that name a home which no list names (any more): its places close, what it costs goes on. */
export const closingsOfUnknownHomes = (
  levers: readonly Lever[],
  homes: readonly KnownHome[],
): readonly Lever[] =>
  levers.filter(
    ({ lever, name, kind }) =>
      lever === 'close_home' &&
      name !== '' &&
      homes.length > 0 &&
      !homes.some(home => home.kind === kind && isSameName(home.name, name)),
  )

/** How many letters must be put in, taken out or changed to make one word of another. */
function lettersApart(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, i) => i)
  for (const [i, letter] of Array.from(one).entries()) {
    const next = [i + 1]
    for (const [j, against] of Array.from(other).entries())
      next.push(Math.min(row[j + 1]! + 1, next[j]! + 1, row[j]! + (letter === against ? 0 : 1)))
    row = next
  }
  return row.at(-1)!
}

const MOST_NAMED = 5

/** The names most like what was written, nearest first: a few of them. */
export function nearNames(written: string, homes: readonly KnownHome[]): string[] {
  const wanted = nameToCompare(written)
  const apart = (name: string): number => {
    const known = nameToCompare(name)
    return known.includes(wanted) || wanted.includes(known) ? 0 : lettersApart(wanted, known)
  }
  return homes
    .map(({ name }) => ({ name, apart: apart(name) }))
    .sort((a, b) => a.apart - b.apart)
    .slice(0, MOST_NAMED)
    .map(({ name }) => name)
}
