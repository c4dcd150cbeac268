import {
  saysAchieved,
  savingProblem,
  type CellProblem,
  type SavingRow,
  type SavingTerms,
  type SavingType,
} from '../../care/index.ts'
import { achievedEffect, addEffects, projectedEffect, type Effect } from './effect.ts'
import { overlapOf, type Overlap } from './overlap.ts'

export interface SavingLine {
  readonly row: SavingRow
  readonly projected: Effect
  readonly achieved: Effect
  /** Lines before it that hold the same money: where there are any, this one is in no total. */
  readonly overlaps: readonly Overlap[]
  /** What cannot be of this line: then it is in no total, and keeps no other out. */
  readonly problem: CellProblem | undefined
  readonly isCounted: boolean
}

export interface LedgerTotals {
  readonly projected: Effect
  readonly achieved: Effect
}

export interface Ledger {
  readonly lines: readonly SavingLine[]
  readonly counted: LedgerTotals
  readonly byType: Readonly<Record<SavingType, LedgerTotals>>
  /** What lines that are not counted would have added. */
  readonly setAside: LedgerTotals
}

const totalsOf = (lines: readonly SavingLine[]): LedgerTotals => ({
  projected: addEffects(lines.map(line => line.projected)),
  achieved: addEffects(lines.map(line => line.achieved)),
})

/** Which of two lines that hold the same money counts: what is achieved before what is only projected; then what began first;
 * then what has more behind it, in pounds achieved; then what was entered first. */
const stronger = (a: SavingRow, b: SavingRow): number =>
  Number(saysAchieved(b)) - Number(saysAchieved(a)) ||
  a.from - b.from ||
  achievedEffect(b).total - achievedEffect(a).total

/**
 * The savings ledger. The strongest lines are taken first; one that shares children, homes or contracts with a line that is
 * counted already, at the same time and for the same money, is shown with the reason and left out of every total. So is one
 * that cannot be so: a child that is not in the records, weeks that have not passed.
 * @param rows in the order in which they were entered
 */
export function ledgerOf(rows: readonly SavingRow[], terms: SavingTerms): Ledger {
  const lines: SavingLine[] = []
  for (const row of [...rows].sort(stronger)) {
    const problem = savingProblem(row, terms)
    const before = problem ? [] : lines.filter(line => line.isCounted)
    const overlaps = before.flatMap(line => overlapOf(line.row, row, terms.known) ?? [])
    const effects = { projected: projectedEffect(row), achieved: achievedEffect(row) }
    lines.push({ row, ...effects, overlaps, problem, isCounted: !problem && overlaps.length === 0 })
  }
  const counted = lines.filter(line => line.isCounted)
  const ofType = (type: SavingType) => totalsOf(counted.filter(line => line.row.type === type))
  return {
    lines,
    counted: totalsOf(counted),
    byType: { cashable: ofType('cashable'), avoided: ofType('avoided') },
    setAside: totalsOf(lines.filter(line => !line.isCounted)),
  }
}
