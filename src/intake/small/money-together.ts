import {
  nameToCompare,
  NOTHING_KNOWN,
  placementProblem,
  savingProblem,
  type Day,
  type KnownClaims,
  type MoneyRegister,
  type MoneyRows,
  type ProvisionRow,
  type Return,
} from '../../care/index.ts'
import type { ReadRow } from './money-csv.ts'
import { refuseCell } from './rows-of.ts'

/** What was read about money, each row with its place. */
export type ReadBook = { readonly [Name in MoneyRegister]?: readonly ReadRow<MoneyRows[Name]>[] }

/** What else was handed in, and the day. */
export interface Beside {
  readonly returns: readonly Return[]
  readonly provision: readonly ProvisionRow[] | undefined
  readonly today: Day | undefined
}

const rowsIn = <Row>(read: readonly ReadRow<Row>[] | undefined): readonly Row[] =>
  (read ?? []).map(({ row }) => row)

/** Children that any table of any return names; undefined where there is no return. */
function childrenOf(returns: readonly Return[]): ReadonlySet<string> | undefined {
  if (returns.length === 0) return undefined
  const found = new Set<string>()
  for (const { tables } of returns)
    for (const table of tables.values())
      for (const child of table.text('CHILD')) found.add(nameToCompare(child))
  return found
}

/**
 * Holds rows about money against each other and against the returns: a saving of nobody’s costs, a price of no child. A row that
 * cannot be so is a finding at its cell, and is not used; where a file is not among those handed in, nothing is held against it.
 */
export function heldTogether(read: ReadBook, { returns, provision, today }: Beside): ReadBook {
  const children = childrenOf(returns)
  const lastDay = returns.at(-1)?.lastDay
  const placementCosts = read.placementCosts?.filter(({ row, at }) => {
    const problem = placementProblem(row, { children, lastDay })
    if (problem?.isRefused) refuseCell(at, problem)
    else if (problem) at.remark(problem.column, `${problem.message}.`)
    return !problem?.isRefused
  })
  const homes = [...rowsIn(read.homeCosts), ...(provision ?? []).map(({ provision: home, places }) => ({ home, places }))] // prettier-ignore
  // without the files of contracts and homes a saving on one of them is not told from a saving on nothing
  const known: KnownClaims =
    children && read.contracts && homes.length > 0
      ? { children, placements: rowsIn(placementCosts), contracts: rowsIn(read.contracts), homes }
      : NOTHING_KNOWN
  const savings = read.savings?.filter(({ row, at }) => {
    const problem = savingProblem(row, { known, today })
    if (problem) refuseCell(at, problem)
    return !problem
  })
  return { ...read, ...(placementCosts ? { placementCosts } : {}), ...(savings ? { savings } : {}) }
}
