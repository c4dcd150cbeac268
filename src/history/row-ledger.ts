import type { Finding } from '../care/index.ts'
import type { EpisodeColumn, EpisodeRows } from './episode-rows.ts'
import type { RowAccount } from './history.ts'
import { repairFinding, type RepairRule } from './repair-rules.ts'

/** What became of a row. Every row ends as exactly one of these, so the account adds up by construction. */
export const FATES = ['used', 'superseded', 'shortBreaks', 'afterEighteen', 'setAside'] as const
export type Fate = (typeof FATES)[number]

export interface Remark {
  readonly field: EpisodeColumn
  readonly rule: RepairRule
  readonly message: string
}

/** Keeps the account of every episode row and the findings about it. */
export class RowLedger {
  readonly findings: Finding[] = []
  readonly #fate: Uint8Array
  readonly #isRepaired: Uint8Array

  constructor(readonly rows: EpisodeRows) {
    this.#fate = new Uint8Array(rows.count)
    this.#isRepaired = new Uint8Array(rows.count)
  }

  mark(row: number, fate: Fate): void {
    this.#fate[row] = FATES.indexOf(fate)
  }

  /** The row is used, but not as it stands. */
  repair(row: number, remark: Remark): void {
    this.#isRepaired[row] = 1
    this.remark(row, remark)
  }

  /** The row is not used, and a finding says why. */
  setAside(row: number, remark: Remark): void {
    this.mark(row, 'setAside')
    this.remark(row, remark)
  }

  /** A finding that changes nothing about the row's use. */
  remark(row: number, { field, rule, message }: Remark): void {
    const { rows } = this
    const where = {
      file: rows.fileOf(row),
      row: rows.lineOf(row),
      table: 'Episodes',
      child: rows.raw(row, 'CHILD'),
      field,
    }
    this.findings.push(repairFinding(where, rule, message))
  }

  isRepaired(row: number): boolean {
    return this.#isRepaired[row] === 1
  }

  account(): RowAccount {
    const counts = new Int32Array(FATES.length)
    let repaired = 0
    this.#fate.forEach((fate, row) => {
      counts[fate]!++
      if (fate === 0 && this.#isRepaired[row] === 1) repaired++
    })
    const of = (fate: Fate) => counts[FATES.indexOf(fate)]!
    return {
      read: this.#fate.length,
      used: of('used'),
      superseded: of('superseded'),
      shortBreaks: of('shortBreaks'),
      afterEighteen: of('afterEighteen'),
      repaired,
      setAside: of('setAside'),
    }
  }
}
