import type { Day, Severity } from '../care/index.ts'
import type { History } from './history.ts'
import { REPAIR_RULES, type RepairRule } from './repair-rules.ts'

/** How many rows a rule touched. */
export interface RuleTrust {
  readonly rule: string
  readonly severity: Severity
  readonly rows: number
}

/** How far a figure can be trusted: what it rests on, and what was done to it. */
export interface Trust {
  /** Episode rows that the figure counts. */
  readonly rows: number
  /** Of those, rows in which something was mended. */
  readonly repaired: number
  /** Rows of the same returns that could not be used, for any figure. */
  readonly setAside: number
  /** Rules behind the repaired rows and behind those set aside; a row may have several. Most rows first. */
  readonly repairs: readonly RuleTrust[]
  readonly setAsides: readonly RuleTrust[]
}

/** What a figure counts: all rows where nothing is said. */
export interface Counted {
  /** The rows that stand on this day: a figure about children in care then. */
  readonly on?: Day
  /** Which placements the figure counts. */
  readonly isCounted?: (placement: number) => boolean
}

/** How many rows a figure rests on, how many of them were mended or set aside, and by which rule. */
export function trustOf(history: History, { on, isCounted = () => true }: Counted = {}): Trust {
  const rows: number[] = []
  const { placements } = history
  for (let placement = 0; placement < placements.count; placement++) {
    if (!isCounted(placement)) continue
    if (on === undefined) rows.push(...rowsOf(history, placement))
    else if (placements.start[placement]! <= on && on < placements.end[placement]!)
      rows.push(sourceOn(history, placement, on))
  }
  return trustOfRows(history, rows)
}

/** The same for some rows of `sources`. */
export function trustOfRows(history: History, rows: readonly number[]): Trust {
  const repaired = rows.filter(row => history.sources.isRepaired[row] === 1)
  return {
    rows: rows.length,
    repaired: repaired.length,
    setAside: history.rows.setAside,
    repairs: rulesOf(history, repaired),
    setAsides: rulesSetAside(history),
  }
}

function rowsOf({ placements }: History, placement: number): number[] {
  const first = placements.source[placement]!
  return Array.from({ length: placements.source[placement + 1]! - first }, (_, i) => first + i)
}

/** The row of `sources` that stands on a day within a placement: the last that has begun. */
export function sourceOn({ placements, sources }: History, placement: number, day: Day): number {
  let row = placements.source[placement]!
  while (row + 1 < placements.source[placement + 1]! && sources.start[row + 1]! <= day) row++
  return row
}

const isRepairRule = (rule: string): rule is RepairRule => rule in REPAIR_RULES

const keyOf = (file: string, row: number): string => `${row} ${file}`

function rulesOf({ sources, findings }: History, rows: readonly number[]): RuleTrust[] {
  const keys = new Set(rows.map(row => keyOf(sources.file[row]!, sources.row[row]!)))
  return byRule(
    findings.filter(finding => finding.table === 'Episodes' && keys.has(keyOf(finding.file, finding.row))),
  )
}

function rulesSetAside({ findings }: History): RuleTrust[] {
  return byRule(
    findings.filter(({ rule }) => isRepairRule(rule) && REPAIR_RULES[rule].effect === 'set aside'),
  )
}

function byRule(findings: History['findings']): RuleTrust[] {
  const counts = new Map<string, RuleTrust>()
  for (const { rule, severity } of findings)
    counts.set(rule, { rule, severity, rows: (counts.get(rule)?.rows ?? 0) + 1 })
  return [...counts.values()].sort((a, b) => b.rows - a.rows || (a.rule < b.rule ? -1 : 1))
}
