import type { Severity } from '../../../care/index.ts'
import type { KeptImport } from '../../../intake/index.ts'
import { findingsTrendChart, perThousandRows, SUPPRESSED, suppressionOf } from '../../../reports/index.ts'
import type { Chart } from '../../components/chart.ts'
import type { Cell, Column, DataTable } from '../../components/data-table.ts'
import type { Filter } from '../../components/filters.ts'
import { SEVERITY_LABELS, severityCell } from '../../components/findings-table.ts'
import { count, longInstant, number } from '../../words.ts'
import { spanOfYears, yearsOf } from '../imports/held-years.ts'
import { sumOfChanges, type Change } from './changes-by-rule.ts'
import { EFFECT_LABELS, ruleName, type Effect } from './rule-words.ts'
import { rowsWithEffect, type FoundRule } from './found-rules.ts'
import type { QualityOfImport } from './quality-of-import.ts'
import { RULE_COLUMNS } from './rules-table.ts'
import { trustInWords } from './trust-in-words.ts'

/** The first sentence: how many rows cannot be counted, how many are mended, of how many. */
export const qualityAnswer = ({ kept, findings }: QualityOfImport): string =>
  trustInWords(kept.rows, findings)

/** For readers who see no small numbers: shares, rounded so far that no row can be made out. */
export function roundedAnswer({ kept, findings }: QualityOfImport): string {
  const touched = rowsWithEffect(findings, 'set aside') + rowsWithEffect(findings, 'mended')
  const isFew = kept.rows === 0 || touched * 100 < kept.rows
  const howMany = isFew
    ? 'Fewer than 1 in 100 rows'
    : `About ${Math.round((100 * touched) / kept.rows)} in 100 rows`
  return `${howMany} could not be counted or had to be mended; the rest count as they stand.`
}

/** What has become better and worse since the import before. */
export function changeInWords({ before, changes }: QualityOfImport): string | undefined {
  if (!before) return undefined
  const { fixed, fresh, still } = sumOfChanges(changes)
  return `Since the import of ${longInstant(before.at)}: ${number(fixed)} fixed, ${number(fresh)} new, ${number(still)} still there, in the years that both hold.`
}

export const qualityFilters = (
  rules: readonly FoundRule[],
  imports: readonly KeptImport[],
): readonly Filter[] => [
  {
    kind: 'select',
    name: 'import',
    label: 'Import',
    everything: 'The newest that counts',
    choices: imports.map(one => ({
      value: one.id,
      text: `${longInstant(one.at)}: ${spanOfYears(yearsOf(one.files))}${one.state === 'undone' ? ' (undone)' : ''}`,
    })),
  },
  {
    kind: 'select',
    name: 'severity',
    label: 'Kind',
    everything: 'Errors, warnings and notes',
    choices: Object.entries(SEVERITY_LABELS).map(([value, text]) => ({ value, text: `${text}s` })),
  },
  {
    kind: 'select',
    name: 'effect',
    label: 'What it does to the figures',
    everything: 'Anything',
    choices: Object.entries(EFFECT_LABELS).map(([value, text]) => ({ value, text })),
  },
  {
    kind: 'select',
    name: 'table',
    label: 'Table',
    everything: 'Every table',
    choices: [...new Set(rules.flatMap(rule => rule.tables))]
      .sort()
      .map(table => ({ value: table, text: table })),
  },
]

export interface WantedRules {
  readonly severity: string
  readonly effect: string
  readonly table: string
}

export const wantedRules = (rules: readonly FoundRule[], wanted: WantedRules): FoundRule[] =>
  rules.filter(
    rule =>
      (wanted.severity === '' || rule.severity === (wanted.severity as Severity)) &&
      (wanted.effect === '' || rule.effect === (wanted.effect as Effect)) &&
      (wanted.table === '' || rule.tables.includes(wanted.table)),
  )

const NO_CHANGE: Change = { fixed: 0, fresh: 0, still: 0 }

const CHANGE_COLUMNS: readonly Column[] = [
  { key: 'fixed', text: 'Fixed', isNumeric: true, isSortable: true },
  { key: 'new', text: 'New', isNumeric: true, isSortable: true },
  { key: 'still', text: 'Still there', isNumeric: true, isSortable: true },
]

const numberCell = (value: number): Cell => ({ text: number(value), sortBy: value })

/** Findings by rule for those who may see rows: each rule leads to its rows. */
export function rulesTable(quality: QualityOfImport, rules: readonly FoundRule[]): DataTable {
  const changesOf = (rule: string): Cell[] => {
    const { fixed, fresh, still } = quality.changes.get(rule) ?? NO_CHANGE
    return [numberCell(fixed), numberCell(fresh), numberCell(still)]
  }
  const address = (rule: string): string =>
    `/data-quality/findings?${new URLSearchParams({ import: quality.kept.id, rule }).toString()}`
  return {
    caption: 'What was found, by rule',
    isCaptionHidden: true,
    columns: [...RULE_COLUMNS, ...(quality.before ? CHANGE_COLUMNS : [])],
    rows: rules.map(rule => ({
      cells: [
        {
          text: rule.meaning,
          href: address(rule.rule),
          sub: [ruleName(rule.rule), ...rule.tables].join(', '),
          sortBy: rule.rule,
        },
        severityCell(rule.severity),
        { text: rule.consequence },
        numberCell(rule.count),
        ...(quality.before ? changesOf(rule.rule) : []),
      ],
    })),
    whenEmpty: 'Nothing like this was found.',
  }
}

/** The same for readers who see no small numbers, and no rows: few findings of a rule may be one child's. */
export function suppressedRulesTable(rules: readonly FoundRule[]): DataTable {
  const hidden = suppressionOf(rules.map(rule => rule.count))
  return {
    caption: 'What was found, by rule',
    isCaptionHidden: true,
    columns: RULE_COLUMNS.map(column => ({ ...column, isSortable: false })),
    rows: rules.map((rule, i) => ({
      cells: [
        { text: rule.meaning, sub: [ruleName(rule.rule), ...rule.tables].join(', ') },
        severityCell(rule.severity),
        { text: rule.consequence },
        { text: hidden[i] ? SUPPRESSED : number(rule.count) },
      ],
    })),
    whenEmpty: 'Nothing like this was found.',
  }
}

const SHORT_DAY = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'short',
  year: '2-digit',
})
const MOST_BARS = 12

const trendLabels = (imports: readonly KeptImport[]): string[] => {
  const days = imports.map(one => SHORT_DAY.format(new Date(one.at)))
  return days.map((day, i) => {
    const before = days.slice(0, i).filter(other => other === day).length
    return before === 0 ? day : `${day} (${before + 1})`
  })
}

/** Errors and warnings over imports; undefined while there is nothing to compare. `imports`: newest first. */
export function trendChart(imports: readonly KeptImport[]): Chart | undefined {
  const kept = imports
    .filter(one => one.state === 'kept' && one.rows > 0)
    .slice(0, MOST_BARS)
    .reverse()
  if (kept.length < 2) return undefined
  const labels = trendLabels(kept)
  const title = 'Findings for each thousand rows, by import'
  const says = trendInWords(kept)
  const words = { title, description: says }
  const shown = kept.map((one, i) => ({
    label: labels[i]!,
    errors: one.findings.error,
    warnings: one.findings.warning,
    rows: one.rows,
  }))
  return {
    id: 'trend',
    title,
    says,
    svg: findingsTrendChart({ imports: shown, words, width: 900, height: 240 }),
    narrowSvg: findingsTrendChart({ imports: shown.slice(-4), words, width: 340, height: 220 }),
    table: {
      caption: title,
      isCaptionHidden: true,
      columns: [
        { key: 'import', text: 'Import' },
        { key: 'rows', text: 'Rows', isNumeric: true },
        { key: 'errors', text: 'Errors', isNumeric: true },
        { key: 'warnings', text: 'Warnings', isNumeric: true },
      ],
      rows: shown.map(one => ({
        cells: [{ text: one.label }, numberCell(one.rows), numberCell(one.errors), numberCell(one.warnings)],
      })),
    },
    downloads: [
      { text: 'CSV', href: '/data-quality/trend.csv' },
      { text: 'SVG', href: '/data-quality/trend.svg' },
    ],
    source: 'imports of this authority that count; dark: errors, light: warnings',
  }
}

function trendInWords(kept: readonly KeptImport[]): string {
  const rate = (one: KeptImport): number => perThousandRows(one.findings.error, one.rows)
  const [first, last] = [rate(kept[0]!), rate(kept.at(-1)!)]
  const way = last < first ? 'fell' : last > first ? 'rose' : 'stayed the same'
  return `Errors for each thousand rows ${way} from ${number(first, 1)} to ${number(last, 1)} over ${count(kept.length, 'import')}.`
}

/** The trend's table as rows of a CSV file. */
export const trendRows = (imports: readonly KeptImport[]): (string | number)[][] =>
  imports
    .filter(one => one.state === 'kept')
    .reverse()
    .map(one => [one.at, one.rows, one.findings.error, one.findings.warning, one.findings.note])
