import { publicCount, SUPPRESSED } from '../../../reports/index.ts'
import { numberCell, type Cell, type Column, type DataTable } from '../../components/data-table.ts'
import { severityCell } from '../../components/findings-table.ts'
import { longInstant, number } from '../../words.ts'
import { sumOfChanges, type Change } from './changes-by-rule.ts'
import { ruleName } from './rule-words.ts'
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

const NO_CHANGE: Change = { fixed: 0, fresh: 0, still: 0 }

const CHANGE_COLUMNS: readonly Column[] = [
  { key: 'fixed', text: 'Fixed', isNumeric: true, isSortable: true },
  { key: 'new', text: 'New', isNumeric: true, isSortable: true },
  { key: 'still', text: 'Still there', isNumeric: true, isSortable: true },
]

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

const shownCount = (rows: number): string => {
  const shown = publicCount(rows)
  return shown === undefined ? SUPPRESSED : number(shown)
}

/** The same for readers who see no small numbers, counts as wherever they read them, and no rows: few findings of a rule may be one child's. */
export function suppressedRulesTable(rules: readonly FoundRule[]): DataTable {
  return {
    caption: 'What was found, by rule',
    isCaptionHidden: true,
    columns: RULE_COLUMNS.map(column => ({ ...column, isSortable: false })),
    rows: rules.map(rule => ({
      cells: [
        { text: rule.meaning, sub: [ruleName(rule.rule), ...rule.tables].join(', ') },
        severityCell(rule.severity),
        { text: rule.consequence },
        { text: shownCount(rule.count) },
      ],
    })),
    whenEmpty: 'Nothing like this was found.',
  }
}
