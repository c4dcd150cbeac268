import type { KeptForecast } from './kept-forecasts.ts'
import { isSameStatement, NOTHING_STATED, statementAsked, type SearchStatement } from './search-statement.ts'

/** A statement as somebody made it. */
export interface KeptSearchStatement extends SearchStatement {
  /** What makes them think so: "review of 40 searches, September 2026"; may be empty. */
  readonly evidence: string
  readonly by: string
  /** ISO instant. */
  readonly at: string
}

/** Port: what one authority states of its searches. The newest stands; none is ever changed. */
export interface SearchStatements {
  state(statement: KeptSearchStatement): Promise<void>
  /** Newest first; empty: nothing was ever stated. */
  list(): Promise<readonly KeptSearchStatement[]>
}

/** Whether something else was stated when a forecast was made than is now. */
export const isOfOtherSearches = async (
  { forecast }: KeptForecast,
  kept: SearchStatements,
): Promise<boolean> =>
  !isSameStatement(statementAsked(forecast.request), (await standingStatement(kept)) ?? NOTHING_STATED)

/** The statement that stands. */
export const standingStatement = async (kept: SearchStatements): Promise<KeptSearchStatement | undefined> =>
  (await kept.list())[0]
