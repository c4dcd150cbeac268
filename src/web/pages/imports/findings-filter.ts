import type { Finding } from '../../../care/index.ts'
import { filterValue, shownFilters, type Filter, type ShownFilters } from '../../components/filters.ts'
import { SEVERITY_LABELS } from '../../components/findings-table.ts'
import { number } from '../../words.ts'

/** What there is to choose, and what the address asks for although there is none of it (any more): it shows nothing, not everything. */
function choicesOf(values: readonly string[], asked: string): { value: string; text: string }[] {
  const counts = new Map<string, number>(asked === '' ? [] : [[asked, 0]])
  for (const value of values) if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
    .sort(([one], [other]) => one.localeCompare(other, 'en-GB', { numeric: true }))
    .map(([value, times]) => ({ value, text: `${value} (${number(times)})` }))
}

const filtersFor = (findings: readonly Finding[], query: URLSearchParams): readonly Filter[] => [
  {
    kind: 'select',
    name: 'severity',
    label: 'Kind',
    everything: 'Errors, warnings and notes',
    choices: Object.entries(SEVERITY_LABELS).map(([value, text]) => ({ value, text: `${text}s` })),
  },
  {
    kind: 'select',
    name: 'rule',
    label: 'Rule',
    everything: 'Every rule',
    choices: choicesOf(
      findings.map(finding => finding.rule),
      query.get('rule')?.trim() ?? '',
    ),
  },
  {
    kind: 'select',
    name: 'table',
    label: 'Table',
    everything: 'Every table',
    choices: choicesOf(
      findings.map(finding => finding.table),
      query.get('table')?.trim() ?? '',
    ),
  },
  { kind: 'search', name: 'q', label: 'Words in the file or the reason' },
]

const holds = (finding: Finding, words: string): boolean =>
  `${finding.file} ${finding.message}`.toLowerCase().includes(words.toLowerCase())

export interface FilteredFindings {
  readonly filters: ShownFilters
  readonly findings: readonly Finding[]
}

/** The findings that an address asks for (`?severity=error&rule=142&q=april`), and the form that asks. */
export function filterFindings(
  findings: readonly Finding[],
  path: string,
  query: URLSearchParams,
): FilteredFindings {
  const filters = shownFilters(filtersFor(findings, query), path, query)
  const [severity, rule, table, words] = ['severity', 'rule', 'table', 'q'].map(name =>
    filterValue(filters, name),
  )
  const isWanted = (finding: Finding): boolean =>
    (severity === '' || finding.severity === severity) &&
    (rule === '' || finding.rule === rule) &&
    (table === '' || finding.table === table) &&
    (words === '' || holds(finding, words!))
  return { filters, findings: findings.filter(isWanted) }
}
