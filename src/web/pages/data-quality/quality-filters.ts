import type { Severity } from '../../../care/index.ts'
import type { KeptImport } from '../../../intake/index.ts'
import type { Filter } from '../../components/filters.ts'
import { SEVERITY_LABELS } from '../../components/findings-table.ts'
import { longInstant } from '../../words.ts'
import { spanOfYears, yearsOf } from '../imports/held-years.ts'
import type { FoundRule } from './found-rules.ts'
import { EFFECT_LABELS, type Effect } from './rule-words.ts'

/** What the summary may be filtered by. */
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
