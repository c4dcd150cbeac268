import { EMPTY_MONEY_BOOK, type FeeRow, type MoneyBook } from '../care/index.ts'

/** How we know a figure: from a file, typed in by a person, worked out from such figures, or assumed by us. */
export type Basis = 'imported' | 'entered' | 'assumed'

/** Everything that prices rest on. */
export interface CostBook extends MoneyBook {
  /** Rows of fees.csv; undefined: none, the usual fees are assumed. */
  readonly fees: readonly FeeRow[] | undefined
  /** How we know a row; one that is not in it was entered. */
  readonly bases: ReadonlyMap<object, Basis>
}

/** A book in which nothing is entered: every price is an assumption. */
export const EMPTY_BOOK: CostBook = { ...EMPTY_MONEY_BOOK, fees: undefined, bases: new Map() }

export const basisOf = (book: CostBook, row: object): Basis => book.bases.get(row) ?? 'entered'
