import { can, type User } from '../../access/index.ts'
import { isSameStatement, NOTHING_STATED, searchesInShort, standingStatement, type SearchStatement } from '../../forecast/index.ts' // prettier-ignore
import type { WebPorts } from '../web-ports.ts'

/** One quiet line: which order of places and which failed matches a page stands on. */
export interface SearchesLine {
  readonly says: string
  /** Whether something else is stated since. */
  readonly isOld: boolean
  readonly mayState: boolean
}

/** @param madeWith what the page's figures were made with; left out: what is stated now */
export async function searchesLine(
  user: User,
  { searches }: Pick<WebPorts, 'searches'>,
  madeWith?: SearchStatement,
): Promise<SearchesLine> {
  const now = (await standingStatement(searches)) ?? NOTHING_STATED
  const shown = madeWith ?? now
  return { says: searchesInShort(shown), isOld: !isSameStatement(shown, now), mayState: can(user, 'run_forecasts') } // prettier-ignore
}
