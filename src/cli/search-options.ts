import { Option } from 'commander'
import { InputError, type ContractRow, type OwnKind } from '../care/index.ts'
import { kindsBooked, searchStatement, type FailedMatches, type SearchStatement } from '../forecast/index.ts' // prettier-ignore
import { failedMatchesOf, ownKindsOf } from './arguments.ts'

/** What the authority states of its searches, on a command line. */
export interface SearchOptions {
  readonly failedMatches?: FailedMatches
  readonly bookedFirst?: readonly OwnKind[]
}

export const failedMatchesOption = (): Option =>
  new Option(
    '--failed-matches <kind=percent,...>',
    'of the searches that ended outside though a place of ours was free, how many in a hundred were failed matches',
  ).argParser(failedMatchesOf)

export const bookedFirstOption = (): Option =>
  new Option(
    '--booked-first <kind,...>',
    'try places booked in blocks (contracts.csv) before our own of this kind; the open market stays last',
  ).argParser(ownKindsOf)

/**
 * @param booksBesides own kinds in whose place a plan books homes
 * @throws InputError for a kind of which nothing is booked: the preference would change nothing
 */
export function searchesStated(
  { bookedFirst, failedMatches }: SearchOptions,
  contracts: readonly ContractRow[],
  booksBesides: readonly OwnKind[] = [],
): SearchStatement {
  const booked = [...kindsBooked(contracts), ...booksBesides]
  const none = bookedFirst?.find(kind => !booked.includes(kind))
  if (none)
    throw new InputError(
      `--booked-first ${none}: no contracts.csv in the folder books places in its stead in blocks`,
    )
  return searchStatement({ ...(bookedFirst ? { bookedFirst } : {}), ...(failedMatches ? { failedMatches } : {}) }) // prettier-ignore
}
