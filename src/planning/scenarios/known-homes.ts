import type { HomeCostRow, Kind, ProvisionRow } from '../../care/index.ts'
import type { Lever } from './lever.ts'

/** A home, or a group of carers, that the authority's own lists name. */
export interface KnownHome {
  readonly name: string
  readonly kind: Kind
}

const spelled = (name: string): string => name.trim().toLowerCase().replace(/\s+/g, ' ')

/** The same home, however it is spaced and capitalised. */
export const isSameName = (one: string, other: string): boolean => spelled(one) === spelled(other)

/** Homes of ours by name, from the list of places and the costs of homes, each once. */
export function knownHomes(
  provision: readonly ProvisionRow[],
  homeCosts: readonly HomeCostRow[],
): readonly KnownHome[] {
  const named = [
    ...provision.map(row => ({ name: row.provision.trim(), kind: row.kind })),
    ...homeCosts.map(row => ({ name: row.home.trim(), kind: row.kind })),
  ].filter(home => home.name !== '')
  const first = new Map<string, KnownHome>()
  for (const home of named) {
    const key = `${home.kind}|${spelled(home.name)}`
    if (!first.has(key)) first.set(key, home)
  }
  return [...first.values()].sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
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
  const wanted = spelled(written)
  const apart = (name: string): number => {
    const known = spelled(name)
    return known.includes(wanted) || wanted.includes(known) ? 0 : lettersApart(wanted, known)
  }
  return homes
    .map(({ name }) => ({ name, apart: apart(name) }))
    .sort((a, b) => a.apart - b.apart)
    .slice(0, MOST_NAMED)
    .map(({ name }) => name)
}
