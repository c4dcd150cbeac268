import type { Day } from '../day.ts'
import { nameToCompare } from '../same-name.ts'
import type { ContractRow } from './contract.ts'
import type { PlacementCostRow } from './placement-cost.ts'
import type { SavingRow } from './saving.ts'

/** A claim for everyone: it shares with each line of its kind of home. */
export const EVERYONE = 'all'
/** A claim in words of one's own begins with this: it is compared as it is written. */
const OWN_WORDS = 'other:'

/** What claims of savings can be about. */
export interface KnownClaims {
  /** Children of the return, their identifiers as `nameToCompare` writes them; undefined: there is no return to tell. */
  readonly children: ReadonlySet<string> | undefined
  readonly placements: readonly PlacementCostRow[]
  readonly contracts: readonly ContractRow[]
  /** Our own homes, and how many children can live there. */
  readonly homes: readonly { readonly home: string; readonly places: number }[]
}

export const NOTHING_KNOWN: KnownClaims = { children: undefined, placements: [], contracts: [], homes: [] }

/** Whose costs a line changes, one by one, as they are compared with other lines' claims. */
export const claimsOf = ({ claims }: Pick<SavingRow, 'claims'>): readonly string[] => [
  ...new Set(
    claims
      .split(/[,;]/)
      .map(nameToCompare)
      .filter(one => one !== ''),
  ),
]

export type ClaimSort = 'everyone' | 'words' | 'child' | 'contract' | 'home' | 'unknown'

/** What a claim is about. Homes are our own, or those of a provider that placements or contracts name. */
export function sortOfClaim(claim: string, known: KnownClaims): ClaimSort {
  if (claim === EVERYONE) return 'everyone'
  if (claim.startsWith(OWN_WORDS)) return 'words'
  if (isChild(claim, known)) return 'child'
  if (known.contracts.some(row => nameToCompare(row.contract) === claim)) return 'contract'
  if (known.placements.some(row => nameToCompare(row.contract) === claim)) return 'contract'
  if (isHome(claim, known)) return 'home'
  return known.children ? 'unknown' : 'child'
}

const isChild = (claim: string, { children }: KnownClaims): boolean => children?.has(claim) ?? false

const isHome = (claim: string, { homes, contracts, placements }: KnownClaims): boolean =>
  homes.some(row => nameToCompare(row.home) === claim) ||
  [...contracts, ...placements].some(row => nameToCompare(row.provider) === claim)

/** One thing whose costs change, and when: two lines share it where both hold it on one day. */
interface Share {
  readonly key: string
  readonly from: Day
  readonly to: Day
}

/** What a claim holds: itself, and the children and contracts under it by the register of placements and prices. */
function sharesOf(claim: string, row: SavingRow, known: KnownClaims): Share[] {
  const sort = sortOfClaim(claim, known)
  const held = (key: string, dated: { readonly from: Day; readonly to: Day } = row): Share => ({
    key,
    from: Math.max(row.from, dated.from),
    to: Math.min(row.to, dated.to),
  })
  const itself = held(`${sort} ${claim}`)
  if (sort !== 'contract' && sort !== 'home') return [itself]
  const isUnder = (one: { readonly contract: string; readonly provider: string }): boolean =>
    nameToCompare(sort === 'contract' ? one.contract : one.provider) === claim
  const children = known.placements.filter(isUnder).map(one => held(`child ${nameToCompare(one.child)}`, one))
  const contracts = sort === 'home' ? known.contracts.filter(isUnder).map(one => held(`contract ${nameToCompare(one.contract)}`, one)) : [] // prettier-ignore
  return [itself, ...children, ...contracts]
}

const meet = (one: Share, other: Share): boolean =>
  one.key === other.key && Math.max(one.from, other.from) <= Math.min(one.to, other.to)

/**
 * Whose costs both lines claim on one day: a child, a home, a contract; a child who by its placement lives under a claimed
 * contract or with a claimed provider is claimed with that. Each as it is called, with why where another word was claimed.
 */
export function sharedClaims(one: SavingRow, other: SavingRow, known: KnownClaims): readonly string[] {
  const [mine, theirs] = [claimsOf(one), claimsOf(other)]
  const isSameKind = one.kind === '' || other.kind === '' || one.kind === other.kind
  if (mine.includes(EVERYONE)) return isSameKind ? theirs : []
  if (theirs.includes(EVERYONE)) return isSameKind ? mine : []
  const claimed = mine.map(claim => ({ claim, shares: sharesOf(claim, one, known) }))
  return theirs.flatMap(claim => {
    const shares = sharesOf(claim, other, known)
    const found = claimed.filter(my => my.shares.some(share => shares.some(theirs => meet(share, theirs))))
    const [first] = found
    if (!first) return []
    return [found.some(my => my.claim === claim) ? claim : `${claim} with ${first.claim}`]
  })
}

/**
 * How many children at once a line's claims can be: a child is one, a contract or home as many as it has places for.
 * @returns undefined where claims do not tell: everyone, words of one's own, or no return to know children by
 */
export function mostChildrenOf(row: SavingRow, known: KnownClaims): number | undefined {
  const each = claimsOf(row).map(claim => placesOf(claim, known))
  return each.reduce<number | undefined>(
    (sum, places) => (sum === undefined || places === undefined ? undefined : sum + places),
    0,
  )
}

function placesOf(claim: string, known: KnownClaims): number | undefined {
  const sum = (rows: readonly { readonly places: number }[]): number | undefined =>
    rows.length === 0 ? undefined : rows.reduce((total, row) => total + row.places, 0)
  switch (sortOfClaim(claim, known)) {
    case 'child':
      return known.children ? 1 : undefined
    case 'contract':
      return sum(known.contracts.filter(row => nameToCompare(row.contract) === claim))
    case 'home':
      return sum(known.homes.filter(row => nameToCompare(row.home) === claim))
    default:
      return undefined
  }
}
