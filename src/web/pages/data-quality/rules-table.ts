import type { Finding } from '../../../care/index.ts'
import type { Column, DataTable } from '../../components/data-table.ts'
import { severityCell } from '../../components/findings-table.ts'
import { number } from '../../words.ts'
import { foundRules } from './found-rules.ts'
import { ruleName } from './rule-words.ts'

export const RULE_COLUMNS: readonly Column[] = [
  { key: 'rule', text: 'What was found', isSortable: true },
  { key: 'kind', text: 'Kind', isSortable: true },
  { key: 'effect', text: 'What it does to the figures', isSortable: true },
  { key: 'found', text: 'Found', isNumeric: true, isSortable: true },
]

/** Findings by rule, each leading to its rows on the same page. */
export const rulesFoundTable = (findings: readonly Finding[], path: string): DataTable => ({
  caption: 'By rule',
  columns: RULE_COLUMNS,
  rows: foundRules(findings).map(rule => ({
    cells: [
      {
        text: rule.meaning,
        href: `${path}?${new URLSearchParams({ rule: rule.rule }).toString()}#rows`,
        sub: [ruleName(rule.rule), ...rule.tables].join(', '),
        sortBy: rule.rule,
      },
      severityCell(rule.severity),
      { text: rule.consequence },
      { text: number(rule.count), sortBy: rule.count },
    ],
  })),
})
