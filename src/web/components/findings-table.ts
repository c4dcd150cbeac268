import type { Finding, Severity } from '../../care/index.ts'
import type { Cell, DataTable, TagColour } from './data-table.ts'

export const SEVERITY_LABELS: Record<Severity, string> = { error: 'Error', warning: 'Warning', note: 'Note' }

/** Colour beside the word, never alone. */
export const SEVERITY_COLOURS: Record<Severity, TagColour> = { error: 'red', warning: 'yellow', note: 'grey' }

/** Most serious first. */
export const SEVERITY_ORDER: Record<Severity, number> = { error: 0, warning: 1, note: 2 }

export const severityCell = (severity: Severity): Cell => ({
  text: SEVERITY_LABELS[severity],
  tag: SEVERITY_COLOURS[severity],
  sortBy: SEVERITY_ORDER[severity],
})

const rowOf = (finding: Finding) => ({
  cells: [
    { text: finding.file, sub: finding.table },
    { text: finding.row > 0 ? String(finding.row) : 'whole file', sortBy: finding.row },
    { text: finding.field },
    severityCell(finding.severity),
    {
      text: finding.message,
      sub: `Rule ${finding.rule}${finding.child === '' ? '' : `, child ${finding.child}`}`,
    },
  ],
})

/** Findings as a table: file, row, column, how serious, and why. It names children: only for those who may see them. */
export const findingsTable = (findings: readonly Finding[], caption: string): DataTable => ({
  caption,
  isCaptionHidden: true,
  columns: [
    { key: 'file', text: 'File', isSortable: true },
    { key: 'row', text: 'Row', isNumeric: true, isSortable: true },
    { key: 'column', text: 'Column', isSortable: true },
    { key: 'severity', text: 'Kind', isSortable: true },
    { key: 'why', text: 'What is wrong, and why' },
  ],
  rows: findings.map(rowOf),
  whenEmpty: 'Nothing like this was found.',
})
