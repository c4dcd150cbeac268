import type { Finding, Severity } from '../../../care/index.ts'
import { SEVERITY_ORDER } from '../../components/findings-table.ts'
import { ruleWords, type Effect, type RuleWords } from './rule-words.ts'

/** What one rule found in one import. */
export interface FoundRule extends RuleWords {
  readonly rule: string
  readonly severity: Severity
  readonly count: number
  readonly tables: readonly string[]
}

/** Findings by rule: what keeps rows from being counted first, then the most serious, then the most frequent. */
export function foundRules(findings: readonly Finding[]): FoundRule[] {
  const byRule = new Map<string, Finding[]>()
  for (const finding of findings) {
    const known = byRule.get(finding.rule)
    if (known) known.push(finding)
    else byRule.set(finding.rule, [finding])
  }
  return [...byRule].map(([rule, found]) => foundRule(rule, found)).sort(byWeight)
}

function foundRule(rule: string, found: readonly Finding[]): FoundRule {
  const severities = found.map(finding => finding.severity)
  const severity = severities.reduce((worst, one) =>
    SEVERITY_ORDER[one] < SEVERITY_ORDER[worst] ? one : worst,
  )
  const tables = [...new Set(found.map(finding => finding.table).filter(table => table !== ''))].sort()
  const count = found.reduce((sum, { rowCount = 1 }) => sum + rowCount, 0)
  return { rule, severity, count, tables, ...ruleWords(rule) }
}

const EFFECT_ORDER: Record<Effect, number> = { 'set aside': 0, mended: 1, 'not counted': 2, none: 3 }

const byWeight = (one: FoundRule, other: FoundRule): number =>
  EFFECT_ORDER[one.effect] - EFFECT_ORDER[other.effect] ||
  SEVERITY_ORDER[one.severity] - SEVERITY_ORDER[other.severity] ||
  other.count - one.count

/** How many rows (of files) have findings with some effect: a row with two such findings is one row, one that stands for many is many. */
export function rowsWithEffect(findings: readonly Finding[], effect: Effect): number {
  const rowsOf = new Map<string, { rows: Set<number>; atLeast: number }>()
  for (const { row, file, rule, rowCount = 0 } of findings) {
    if (row === 0 || ruleWords(rule).effect !== effect) continue
    const known = rowsOf.get(file) ?? { rows: new Set(), atLeast: 0 }
    rowsOf.set(file, known)
    known.rows.add(row)
    known.atLeast = Math.max(known.atLeast, rowCount)
  }
  return [...rowsOf.values()].reduce((sum, { rows, atLeast }) => sum + Math.max(rows.size, atLeast), 0)
}

const gravity = ({ rule, severity }: Finding): number =>
  EFFECT_ORDER[ruleWords(rule).effect] * 10 + SEVERITY_ORDER[severity]

/** Findings with those that keep rows from being counted first, then the most serious, otherwise as they came. */
export const gravestFirst = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort((one, other) => gravity(one) - gravity(other))
