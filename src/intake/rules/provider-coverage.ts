import { OPEN, type Finding } from '../../care/index.ts'
import { FOSTERING, PLACED_FOR_ADOPTION, union } from './code-sets.ts'
import type { ProviderList, RegisteredProvider } from './lookups.ts'
import type { ReturnView } from './return-view.ts'
import { isRealUrn } from './urn-wanted.ts'

/** A list of providers as it serves one return. */
export interface ListForReturn {
  /** undefined: no list, or one that does not cover the return. */
  readonly providers: ProviderList | undefined
  /** Why the list does not serve. */
  readonly finding: Finding | undefined
}

/** A list that misses more homes than this, and more than this share of those that the return names, is not the return's list. */
const MOST_MISSING = { homes: 10, share: 0.25 } as const

const FAMILIES_OF_OTHERS = union(FOSTERING, PLACED_FOR_ADOPTION)
const AUTHORITIES = new Set(['PR1', 'PR2'])

/** An authority's own fostering or adoption service, which a list may leave out: nothing is held against it. */
const OWN_SERVICE: RegisteredProvider = {
  placeCodes: [...FAMILIES_OF_OTHERS],
  providerCodes: [...AUTHORITIES],
  registeredUntil: OPEN,
  postcode: '',
  laCode: '',
}

/** The list for one year's rules; none where it evidently does not cover the return, with one finding instead of thousands. */
export function listForReturn(list: ProviderList | undefined, view: ReturnView): ListForReturn {
  if (!list) return { providers: undefined, finding: undefined }
  const providers = list.leavesOutOwnServices ? withOwnServices(list, view) : list
  const urns = new Set(view.text('Episodes', 'URN').filter(isRealUrn))
  const missing = [...urns].filter(urn => providers.find(urn) === undefined).length
  const known = [...urns].filter(urn => list.find(urn) !== undefined).length
  const isCovered = missing <= MOST_MISSING.homes || missing <= urns.size * MOST_MISSING.share
  return isCovered
    ? { providers, finding: undefined }
    : { providers: undefined, finding: notCovered(view, known, urns.size) }
}

function notCovered({ source, episodes }: ReturnView, known: number, all: number): Finding {
  return {
    file: episodes.table.fileOf(0),
    row: 0,
    table: 'Episodes',
    child: '',
    field: 'URN',
    rule: 'read-providers-not-covering',
    severity: 'warning',
    message: `The list of providers knows ${known} of the ${all} Ofsted numbers (URN) in Episodes of ${source.collectionYear}. Rules that ask it do not run on this year. Is it the whole list, and of about this year?`,
  }
}

/** URNs under which there are only fostering and adoptive families of authorities are taken for such services. */
function withOwnServices(list: ProviderList, view: ReturnView): ProviderList {
  const [urns, places, codes] = [
    view.text('Episodes', 'URN'),
    view.text('Episodes', 'PLACE'),
    view.text('Episodes', 'PLACE_PROVIDER'),
  ]
  const isOwn = new Map<string, boolean>()
  urns.forEach((urn, row) => {
    const isIt = FAMILIES_OF_OTHERS.has(places[row]!) && AUTHORITIES.has(codes[row]!)
    isOwn.set(urn, isIt && isOwn.get(urn) !== false)
  })
  return { find: urn => list.find(urn) ?? (isOwn.get(urn) ? OWN_SERVICE : undefined) }
}
