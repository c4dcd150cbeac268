import type { Finding, Return, TableName } from '../../care/index.ts'
import { ChildNumbers } from './child-numbers.ts'
import { FailureCollector } from './failures.ts'
import { directoryForReturn } from './postcode-coverage.ts'
import { listForReturn } from './provider-coverage.ts'
import { ReturnView } from './return-view.ts'
import type { Rule } from './rule.ts'
import { RuleContext, type Lookups } from './rule-context.ts'
import { missingFor } from './rule-needs.ts'
import { fieldsShown } from './rule-fields.ts'
import { isInForce, nameOfYear } from './rule-years.ts'
import { RULES } from './rules.ts'

/** The rows of one table in one return that one rule fails. */
export interface RuleFailures {
  readonly rule: Rule
  readonly source: Return
  readonly table: TableName
  /** Ascending, from 0. */
  readonly rows: Int32Array
}

/** A rule that could not run on a year's return, and what it would need. */
export interface RuleNotRun {
  readonly rule: string
  /** `2024/25`. */
  readonly year: string
  /** Tables, columns (`Episodes.URN`) and lookups that are not there. */
  readonly missing: readonly string[]
}

export interface RuleRun {
  readonly rule: string
  readonly year: string
  /** How many rows failed. */
  readonly failed: number
}

export interface CheckedReturns {
  readonly failures: readonly RuleFailures[]
  /** Of directories and lists that do not cover a year, then one a failing row: in order of year, rule, table, row. */
  readonly findings: readonly Finding[]
  readonly notRun: readonly RuleNotRun[]
  readonly ran: readonly RuleRun[]
}

export interface CheckOptions extends Lookups {
  /** All that the product has, unless said otherwise. */
  readonly rules?: readonly Rule[] | undefined
}

/**
 * Checks returns by the Department's rules of their years, each with the return of the year before where it is there.
 * Nothing in the returns is changed. Rules whose tables, columns or lookups are missing are listed in `notRun`.
 */
export function checkReturns(returns: readonly Return[], options: CheckOptions = {}): CheckedReturns {
  const children = new ChildNumbers()
  const seen = returns.map(source => {
    const { postcodes, finding } = directoryForReturn(options.postcodes, source)
    const lookups = { ...options, postcodes, isDirectoryElsewhere: finding !== undefined }
    return { view: new ReturnView({ source, children, lookups }), about: finding ? [finding] : [] }
  })
  const years = seen.map(({ view: now, about }) => {
    const last = seen.find(({ view }) => view.year === now.year - 1)?.view
    const { providers, finding } = listForReturn(options.providers, now)
    const lookups = { ...now.lookups, providers, isListTooShort: finding !== undefined }
    const year = checkYear(new RuleContext({ now, last, lookups }), options.rules ?? RULES)
    return { ...year, about: finding ? [...about, finding] : about }
  })
  const failures = years.flatMap(year => year.failures)
  return {
    failures,
    findings: [...years.flatMap(year => year.about), ...failures.flatMap(findingsOf)],
    notRun: years.flatMap(year => year.notRun),
    ran: years.flatMap(year => year.ran),
  }
}

type CheckedYear = Pick<CheckedReturns, 'failures' | 'notRun' | 'ran'>

function checkYear(context: RuleContext, rules: readonly Rule[]): CheckedYear {
  const failures: RuleFailures[] = []
  const notRun: RuleNotRun[] = []
  const ran: RuleRun[] = []
  const year = nameOfYear(context.year)
  for (const rule of rules) {
    if (!isInForce(rule, context.year)) continue
    const missing = missingFor(rule, context)
    if (missing.length > 0) {
      notRun.push({ rule: rule.code, year, missing })
      continue
    }
    const failed = runRule(rule, context)
    failures.push(...failed)
    ran.push({ rule: rule.code, year, failed: failed.reduce((sum, { rows }) => sum + rows.length, 0) })
  }
  return { failures, notRun, ran }
}

/** Runs one rule whose needs are met: the rows that fail, by table. */
export function runRule(rule: Rule, context: RuleContext): RuleFailures[] {
  const collector = new FailureCollector()
  rule.check(context, collector.fail)
  return collector.collected().map(([table, rows]) => ({ rule, source: context.now.source, table, rows }))
}

/** One finding a failing row. */
export function findingsOf({ rule, source, table: name, rows }: RuleFailures): Finding[] {
  const table = source.tables.get(name)
  if (!table) return []
  const children = table.text('CHILD')
  const field = fieldsShown(rule, name)
  return Array.from(rows, row => ({
    file: table.fileOf(row),
    row: table.rowNumbers[row]!,
    table: name,
    child: children[row]!,
    field,
    rule: rule.code,
    severity: rule.severity,
    message: rule.message,
  }))
}
