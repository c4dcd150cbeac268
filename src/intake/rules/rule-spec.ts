import { expect, it } from 'vitest'
import type { TableName } from '../../care/index.ts'
import { runCase, type RuleCase, type RuleCaseMetadata } from './rule-case.ts'
import type { Source } from './rule.ts'
import { RULES } from './rules.ts'

/**
 * For tests: tables of rows as text, one row a line, the first line naming the columns. `-` is a blank, `_` a space inside a value.
 * A row that the rule should fail ends in `fails`.
 */
export type SpecTables = Readonly<Partial<Record<Source, string>>>

export interface RuleSpec {
  /** The rule's wording: its first collection year, `2022/23` unless said otherwise. */
  readonly ruleset?: string
  readonly metadata?: RuleCaseMetadata
  readonly tables: SpecTables
}

/** A test: the rule fails the marked rows and no others. */
export function ruleSpec(code: string, title: string, spec: RuleSpec): void {
  it(`${code}: ${title}`, () => {
    const outcome = runCase(caseOf(code, spec), { rules: RULES, accepted: new Set() })
    expect(outcome).toEqual({ state: 'passed' })
  })
}

function caseOf(code: string, { ruleset = '2022/23', metadata = {}, tables }: RuleSpec): RuleCase {
  const read = Object.entries(tables).map(([source, text]) => [source as Source, readRows(text)] as const)
  return {
    id: 'spec',
    rule: code,
    ruleset,
    active_years: [],
    metadata,
    tables: Object.fromEntries(read.map(([source, rows]) => [source, rows.map(({ values }) => values)])),
    expected: Object.fromEntries(
      read
        .map(
          ([source, rows]) =>
            [source as TableName, rows.flatMap(({ fails }, row) => (fails ? [row] : []))] as const,
        )
        .filter(([, rows]) => rows.length > 0),
    ),
  }
}

interface SpecRow {
  readonly values: Readonly<Record<string, string | null>>
  readonly fails: boolean
}

function readRows(text: string): SpecRow[] {
  const [columns, ...lines] = text
    .split('\n')
    .map(line => line.trim().split(/\s+/))
    .filter(words => words[0] !== '')
  return lines.map(words => readRow(columns!, words))
}

function readRow(columns: readonly string[], words: readonly string[]): SpecRow {
  const fails = words.at(-1) === 'fails'
  const cells = fails ? words.slice(0, -1) : words
  if (cells.length !== columns.length) throw new Error(`a spec row has the wrong width: ${words.join(' ')}`)
  const values = cells.map((cell, i) => [columns[i], cell === '-' ? null : cell.replaceAll('_', ' ')])
  return { values: Object.fromEntries(values) as SpecRow['values'], fails }
}
