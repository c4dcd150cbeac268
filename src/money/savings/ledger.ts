import type { SavingRow, SavingType } from '../../care/index.ts'
import { achievedEffect, addEffects, projectedEffect, type Effect } from './effect.ts'
import { overlapOf, type Overlap } from './overlap.ts'

export interface SavingLine {
  readonly row: SavingRow
  readonly projected: Effect
  readonly achieved: Effect
  /** Lines before it that hold the same money: where there are any, this one is in no total. */
  readonly overlaps: readonly Overlap[]
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

/**
 * The savings ledger. Lines are taken from the earliest on; one that shares children, homes or contracts with a line that
 * is counted already, at the same time and for the same money, is shown with the reason and left out of every total.
 */
export function ledgerOf(rows: readonly SavingRow[]): Ledger {
  const lines: SavingLine[] = []
  const inOrder = [...rows].sort((a, b) => a.from - b.from || a.saving.localeCompare(b.saving, 'en-GB'))
  for (const row of inOrder) {
    const overlaps = lines.filter(line => line.isCounted).flatMap(line => overlapOf(line.row, row) ?? [])
    lines.push({
      row,
      projected: projectedEffect(row),
      achieved: achievedEffect(row),
      overlaps,
      isCounted: overlaps.length === 0,
    })
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
