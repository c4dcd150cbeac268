import { EMPTY_MONEY_BOOK, MONEY_REGISTERS, type FeeRow, type MoneyBook, type MoneyRegister, type MoneyRows } from '../care/index.ts' // prettier-ignore
import type { KeptRow } from '../supply/index.ts'
import { PUBLISHED_MINIMUM_ALLOWANCES } from './minimum-allowance.ts'

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

/** The registers as they are kept, by name. */
export type KeptMoney = { readonly [Name in MoneyRegister]: readonly KeptRow<MoneyRows[Name]>[] }

const standing = <Row>(kept: readonly KeptRow<Row>[]): readonly KeptRow<Row>[] =>
  kept.filter(one => !one.isRemoved)

const keptBasis = (kept: KeptRow<unknown>): Basis => (kept.corrected ? 'entered' : 'imported')

/** The book that the registers make as they stand: rows taken out left out, published minimum allowances put in. */
export function costBookOf(money: KeptMoney, fees: readonly KeptRow<FeeRow>[]): CostBook {
  const all: readonly KeptRow<object>[] = [
    ...standing(fees),
    ...MONEY_REGISTERS.flatMap(name => standing<object>(money[name])),
  ]
  const rowsOf = <Row>(kept: readonly KeptRow<Row>[]): readonly Row[] => standing(kept).map(one => one.row)
  const ownFees = rowsOf(fees)
  return {
    unitCosts: rowsOf(money.unitCosts),
    inflation: rowsOf(money.inflation),
    homeCosts: rowsOf(money.homeCosts),
    contracts: rowsOf(money.contracts),
    placementCosts: rowsOf(money.placementCosts),
    carerPayments: rowsOf(money.carerPayments),
    // the authority's own row for an age and a year comes first, and is found first
    minimumAllowances: [...rowsOf(money.minimumAllowances), ...PUBLISHED_MINIMUM_ALLOWANCES],
    oneOffCosts: rowsOf(money.oneOffCosts),
    stayingPut: rowsOf(money.stayingPut),
    budgets: rowsOf(money.budgets),
    savings: rowsOf(money.savings),
    fees: ownFees.length > 0 ? ownFees : undefined,
    bases: new Map(all.map(kept => [kept.row, keptBasis(kept)])),
  }
}
