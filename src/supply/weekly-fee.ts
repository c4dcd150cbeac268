import { isDay, KINDS, NO_DAY, OPEN, type Day, type FeeRow, type Kind } from '../care/index.ts'
import { ASSUMED_WEEKLY_FEES_IN_PENCE } from './assumed-fees.ts'

/** Pence a week on a day; after the last fee's end the last fee stands; a kind without a fee has the default. */
export function weeklyFeeInPence(fees: readonly FeeRow[] | undefined, kind: Kind, day: Day): number {
  const rows = (fees ?? []).filter(row => row.kind === kind && begins(row) <= day)
  if (rows.length === 0) return ASSUMED_WEEKLY_FEES_IN_PENCE[kind]
  const inForce = rows.filter(row => day <= ends(row))
  const latest = (a: FeeRow, b: FeeRow) => (begins(b) >= begins(a) ? b : a)
  const chosen =
    inForce.length > 0 ? inForce.reduce(latest) : rows.reduce((a, b) => (ends(b) >= ends(a) ? b : a))
  return chosen.weeklyFeeInPence
}

const begins = (row: FeeRow): Day => (isDay(row.from) ? row.from : NO_DAY)
const ends = (row: FeeRow): Day => (isDay(row.to) ? row.to : OPEN)

/** Kinds whose weekly fee is our assumption. */
export const kindsWithoutFee = (fees: readonly FeeRow[] | undefined): Kind[] =>
  KINDS.filter(kind => !(fees ?? []).some(row => row.kind === kind))
