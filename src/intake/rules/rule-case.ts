import {
  compactPostcode,
  isWholePostcode,
  OPEN,
  parseDay,
  Table,
  TABLE_NAMES,
  type Postcodes,
  type Return,
  type TableName,
} from '../../care/index.ts'
import { ChildNumbers } from './child-numbers.ts'
import { runRule } from './check-returns.ts'
import type { ProviderList } from './lookups.ts'
import { ReturnView } from './return-view.ts'
import type { Rule } from './rule.ts'
import { RuleContext, type Lookups } from './rule-context.ts'
import { missingFor } from './rule-needs.ts'
import { endOfYearNamed, firstDayOfYearEnding, lastDayOfYearEnding } from './rule-years.ts'

type Value = string | number | boolean | null
type Row = Readonly<Record<string, Value>>

/** One case for a rule: small tables, and the rows (from 0) that should fail. */
export interface RuleCase {
  readonly id: string
  readonly rule: string
  /** The year whose wording is meant: `2022_23`. */
  readonly ruleset: string
  readonly active_years: readonly string[]
  readonly tables: Readonly<Record<string, readonly Row[]>>
  readonly metadata: RuleCaseMetadata
  readonly expected: Readonly<Record<string, readonly number[]>>
}

/** Empty: the rule's first active year. */
export interface RuleCaseMetadata {
  readonly collection_start?: string
  readonly collection_end?: string
  /** The year in which the collection ends. */
  readonly collectionYear?: string
  readonly localAuthority?: string
  readonly file_format?: string
  readonly provider_info?: readonly Row[]
  readonly postcodes?: readonly Row[]
}

export type CaseOutcome =
  | { readonly state: 'passed' }
  | { readonly state: 'failed'; readonly why: string }
  | { readonly state: 'skipped'; readonly why: string }

export interface CaseSettings {
  readonly rules: readonly Rule[]
  /** Ids of cases that are known to hold a slip of the public checker. */
  readonly accepted: ReadonlySet<string>
}

/** Runs a case against the rule of its number and year. */
export function runCase(ruleCase: RuleCase, { rules, accepted }: CaseSettings): CaseOutcome {
  if (accepted.has(ruleCase.id)) return { state: 'skipped', why: 'accepted difference' }
  const year = endOfYearNamed(ruleCase.ruleset)
  const rule = rules.find(({ code, years }) => code === ruleCase.rule && years.from === year)
  if (!rule) return { state: 'skipped', why: 'no such rule here' }
  const context = contextOf(ruleCase, rule)
  const missing = missingFor(rule, context)
  if (missing.length > 0) return { state: 'failed', why: `did not run: without ${missing.join(', ')}` }
  const found = runRule(rule, context).map(({ table, rows }) => [table, [...rows]] as const)
  const why = difference(ruleCase.expected, Object.fromEntries(found))
  return why === undefined ? { state: 'passed' } : { state: 'failed', why }
}

type RowsByTable = Readonly<Record<string, readonly number[]>>

function difference(expected: RowsByTable, found: RowsByTable): string | undefined {
  const inWords = (rows: readonly number[] | undefined) =>
    [...new Set(rows)].sort((a, b) => a - b).join(' ') || 'none'
  const tables = [...new Set([...Object.keys(expected), ...Object.keys(found)])]
  const differing = tables.filter(table => inWords(expected[table]) !== inWords(found[table]))
  if (differing.length === 0) return undefined
  return differing
    .map(table => `${table} should fail ${inWords(expected[table])}, fails ${inWords(found[table])}`)
    .join('; ')
}

/** The return, last year's return and the lookups that a case describes. */
function contextOf(ruleCase: RuleCase, rule: Rule): RuleContext {
  const children = new ChildNumbers()
  const given = lookupsOf(ruleCase.metadata)
  const postcodes = rule.lookups?.includes('postcodes')
    ? (given.postcodes ?? ALL_WELL_FORMED)
    : given.postcodes
  const lookups = { ...given, postcodes }
  const [now, last] = returnsOf(ruleCase).map(
    source => new ReturnView({ source, children, lookups, yearEnd: source.lastDay }),
  )
  return new RuleContext({ now: now!, last, lookups })
}

function returnsOf({ tables, metadata, ruleset }: RuleCase): [now: Return, last: Return] {
  const end = endOfCollection(metadata, ruleset)
  const file = `case.${metadata.file_format ?? 'csv'}`
  const named = (suffix: string) =>
    new Map(
      TABLE_NAMES.filter(name => tables[name + suffix]).map(
        name => [name, tableOfRows(name, tables[name + suffix]!, file)] as const,
      ),
    )
  const dayOr = (text: string | undefined, otherwise: number) =>
    text === undefined ? otherwise : parseDay(text)
  const now = {
    collectionYear: `${end - 1}-${String(end).slice(2)}`,
    firstDay: dayOr(metadata.collection_start, firstDayOfYearEnding(end)),
    lastDay: dayOr(metadata.collection_end, lastDayOfYearEnding(end)),
    tables: named(''),
  }
  const last = {
    collectionYear: `${end - 2}-${String(end - 1).slice(2)}`,
    firstDay: firstDayOfYearEnding(end - 1),
    lastDay: lastDayOfYearEnding(end - 1),
    tables: named('_last'),
  }
  return [now, last]
}

/** The year in which the collection ends: from whichever of the three the case gives, else from its rule. */
function endOfCollection(metadata: RuleCaseMetadata, ruleset: string): number {
  if (metadata.collectionYear !== undefined) return Number(metadata.collectionYear)
  if (metadata.collection_end !== undefined) return Number(metadata.collection_end.slice(0, 4))
  if (metadata.collection_start !== undefined) return Number(metadata.collection_start.slice(0, 4)) + 1
  return endOfYearNamed(ruleset)
}

/** Columns that no return has: what slips of the public checker's rules 231, 233, 709 and 710 call ours. */
const COLUMN_NAMES: Readonly<Record<string, string>> = {
  UASC_STATUS: 'UASC',
  DATE_EPISODE_CEASED: 'DEC',
  PLACEMENT: 'PLACE',
}

/** A value that is there but empty is no blank in a case: only null and a missing key are. */
const cellOf = (value: Value | undefined): string => (value === '' ? ' ' : String(value ?? '').trim())

/** A table from rows as objects: null, or no such key, is a blank. */
export function tableOfRows(name: TableName, rows: readonly Row[], file: string): Table {
  const columns = [...new Set(rows.flatMap(row => Object.keys(row)))]
  return new Table(
    name,
    rows.length,
    new Map(columns.map(column => [COLUMN_NAMES[column] ?? column, rows.map(row => cellOf(row[column]))])),
    file,
    Int32Array.from(rows, (_, row) => row + 2),
  )
}

function lookupsOf({ localAuthority, provider_info, postcodes }: RuleCaseMetadata): Lookups {
  return {
    authority: localAuthority,
    providers: provider_info && providersOf(provider_info),
    postcodes: postcodes && postcodesOf(postcodes),
  }
}

/** Stands for the directory where a rule asks for one and its case brings none: what is written as a postcode is known. */
const ALL_WELL_FORMED: Postcodes = {
  count: 0,
  lookup: postcode => (isWholePostcode(postcode) ? { laua: '', east: NaN, north: NaN } : undefined),
}

const textOf = (value: Value | undefined): string => String(value ?? '').toUpperCase()
const listOf = (value: Value | undefined): string[] =>
  textOf(value)
    .split(',')
    .map(code => code.trim())
    .filter(code => code !== '')

function providersOf(rows: readonly Row[]): ProviderList {
  const byUrn = new Map(rows.map(row => [textOf(row['URN']), row]))
  return {
    find: urn => {
      const row = byUrn.get(urn)
      if (!row) return undefined
      const closed = textOf(row['REG_END'])
      return {
        placeCodes: listOf(row['PLACE_CODES']),
        providerCodes: listOf(row['PROVIDER_CODES']),
        registeredUntil: closed === '' ? OPEN : parseDay(closed),
        postcode: textOf(row['POSTCODE']),
        laCode: textOf(row['LA_CODE_INFERRED'] ?? row['LA_CODE']),
      }
    },
  }
}

function postcodesOf(rows: readonly Row[]): Postcodes {
  const byPostcode = new Map(rows.map(row => [compactPostcode(textOf(row['pcd'] ?? row['pcds'])), row]))
  return {
    count: rows.length,
    lookup: postcode => {
      const row = byPostcode.get(compactPostcode(postcode))
      return (
        row && {
          laua: textOf(row['laua']),
          east: Number(row['oseast1m'] ?? NaN),
          north: Number(row['osnrth1m'] ?? NaN),
        }
      )
    },
  }
}
