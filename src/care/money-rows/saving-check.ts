import type { Day } from '../day.ts'
import { isDay } from '../day.ts'
import type { CellProblem } from '../row-shape.ts'
import { claimsOf, mostChildrenOf, sortOfClaim, type KnownClaims } from './claims.ts'
import { soFarIsWhole, type SavingRow } from './saving.ts'

/** What a line of the savings ledger is held against: the records, and the day on which it is asked. */
export interface SavingTerms {
  readonly known: KnownClaims
  /** undefined: nobody says which day it is. */
  readonly today: Day | undefined
}

/** What cannot be of a line, with the records and the day in view. */
type SavingRule = (row: SavingRow, terms: SavingTerms) => CellProblem | undefined

const DAYS_IN_A_WEEK = 7

export const saysAchieved = (row: SavingRow): boolean =>
  row.weeksWithoutSoFar + row.weeksAchieved + row.incomeAchievedInPence > 0

const everyClaimIsKnown: SavingRule = (row, { known }) => {
  const unknown = claimsOf(row).filter(claim => sortOfClaim(claim, known) === 'unknown')
  if (unknown.length === 0) return undefined
  const names = unknown.map(claim => `“${claim}”`).join(', ')
  return { column: 'claims', message: `${names}: no child of the return, contract or home is called that (put commas between; begin words of your own with “other:”)` } // prettier-ignore
}

const nothingIsAchievedBeforeItBegins: SavingRule = (row, { today }) =>
  today !== undefined && isDay(row.from) && row.from > today && saysAchieved(row)
    ? { column: 'from', message: 'Nothing can be achieved before the first day, which is yet to come' }
    : undefined

const noMoreWeeksThanHavePassed: SavingRule = (row, { known, today }) => {
  const children = mostChildrenOf(row, known)
  if (today === undefined || children === undefined || !isDay(row.from)) return undefined
  const passed = Math.ceil((Math.min(today, row.to) - row.from + 1) / DAYS_IN_A_WEEK)
  const most = children * Math.max(passed, 0)
  const says = (column: string): CellProblem => ({
    column,
    message: `At most ${most} weeks have passed so far (${children} ${children === 1 ? 'child' : 'children'} or places, ${passed} weeks since the first day)`,
  })
  if (row.weeksWithoutSoFar > most) return says('weeks_without_so_far')
  return row.weeksAchieved > most ? says('weeks_achieved') : undefined
}

const SAVING_RULES: readonly SavingRule[] = [
  soFarIsWhole,
  everyClaimIsKnown,
  nothingIsAchievedBeforeItBegins,
  noMoreWeeksThanHavePassed,
]

/** Why a line cannot be so, by what is known of children, homes and contracts and by the day; undefined: it can. */
export function savingProblem(row: SavingRow, terms: SavingTerms): CellProblem | undefined {
  for (const rule of SAVING_RULES) {
    const problem = rule(row, terms)
    if (problem) return problem
  }
  return undefined
}
