import { KIND_LABELS, OWN_KINDS, type ContractRow, type OwnKind } from '../care/index.ts'
import type { FailedMatches, ForecastRequest } from './forecast.ts'
import { bookedFirstOf, bookingsOf } from './place-order.ts'
import { placeOrdersInWords } from './place-order-words.ts'

/** What an authority states of how its searches for a home go: the return tells neither. One statement for everything that looks ahead. */
export interface SearchStatement {
  /** Own kinds for which booked places are tried before our own, in the order of OWN_KINDS; empty: our own come first. */
  readonly bookedFirst: readonly OwnKind[]
  /** Share of failed matches among the searches that ended outside though a place was free, of the kinds of which it is known. */
  readonly failedMatches: FailedMatches
}

/** Our own places first, and nothing known of failed matches: how everything is worked out until somebody states otherwise. */
export const NOTHING_STATED: SearchStatement = { bookedFirst: [], failedMatches: {} }

/** A statement in one form, whatever the order in which it was made. */
export const searchStatement = (said: Partial<SearchStatement>): SearchStatement => ({
  bookedFirst: OWN_KINDS.filter(kind => said.bookedFirst?.includes(kind)),
  failedMatches: Object.fromEntries(
    OWN_KINDS.flatMap(kind => {
      const share = said.failedMatches?.[kind]
      return share === undefined ? [] : [[kind, share]]
    }),
  ),
})

export const isNothingStated = ({ bookedFirst, failedMatches }: SearchStatement): boolean =>
  bookedFirst.length === 0 && Object.keys(failedMatches).length === 0

export const isSameStatement = (a: SearchStatement, b: SearchStatement): boolean =>
  JSON.stringify(searchStatement(a)) === JSON.stringify(searchStatement(b))

/** What a forecast or a plan is asked with by a statement; nothing where nothing is stated. */
export const searchesAsked = (
  { bookedFirst, failedMatches }: SearchStatement,
  contracts: readonly ContractRow[],
): Pick<ForecastRequest, 'bookedFirst' | 'bookings' | 'failedMatches'> => {
  const order = bookedFirstOf(bookedFirst, contracts)
  const bookings = bookingsOf(contracts)
  const isTold = bookings.some(({ isInArea, postcode }) => isInArea !== undefined || postcode !== undefined)
  return {
    ...(isTold ? { bookings } : {}),
    ...(order ? { bookedFirst: order } : {}),
    ...(Object.keys(failedMatches).length > 0 ? { failedMatches } : {}),
  }
}

/** The statement that something was asked with. */
export const statementAsked = ({
  bookedFirst,
  failedMatches,
}: Pick<ForecastRequest, 'bookedFirst' | 'failedMatches'>): SearchStatement =>
  searchStatement({ bookedFirst: bookedFirst?.kinds ?? [], failedMatches: failedMatches ?? {} })

const lower = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1)

/** "40 in 100 in fostering" for each kind of which it is stated. @param where the kind, with its preposition */
const sharesInWords = (failedMatches: FailedMatches, where: (kind: OwnKind) => string): string[] =>
  OWN_KINDS.flatMap(kind => {
    const share = failedMatches[kind]
    return share === undefined ? [] : [`${Math.round(100 * share)} in 100 ${where(kind)}`]
  })

/** What searches that ended outside though a place was free are taken to have been, in a sentence. */
export function failedMatchesInWords(failedMatches: FailedMatches): string {
  const said = sharesInWords(failedMatches, kind => `for ${lower(KIND_LABELS[kind])}`)
  return said.length === 0
    ? 'Nothing is stated of failed matches: a search that ended outside though a place was free needed something else.'
    : `Of searches that ended outside though a place was free, failed matches were ${said.join(' and ')}, as stated.`
}

const SHORT: Readonly<Record<OwnKind, string>> = {
  in_house_fostering: 'fostering',
  in_house_residential: 'children’s homes',
}

/** Both statements as short as can be: "booked places first in fostering, else our own; failed matches: 40 in 100 in fostering". */
export function searchesInShort({ bookedFirst, failedMatches }: SearchStatement): string {
  const booked = OWN_KINDS.filter(kind => bookedFirst.includes(kind)).map(kind => SHORT[kind])
  const order =
    booked.length === 0
      ? 'our own places first, then booked ones, then the market'
      : `booked places first in ${booked.join(' and ')}${booked.length < OWN_KINDS.length ? ', else our own' : ''}`
  const failed = sharesInWords(failedMatches, kind => `in ${SHORT[kind]}`)
  return `${order}; failed matches: ${failed.length === 0 ? 'nothing stated' : failed.join(', ')}`
}

/** Both statements in two sentences. */
export const searchesInWords = ({ bookedFirst, failedMatches }: SearchStatement): string =>
  `${placeOrdersInWords(bookedFirst)} ${failedMatchesInWords(failedMatches)}`
