import type { TableName } from '../../care/index.ts'
import type { ReturnView } from './return-view.ts'
import type { Lookup, Rule, Source } from './rule.ts'
import type { Lookups, RuleContext } from './rule-context.ts'

/** What a derived column is derived from. */
const DERIVED: Readonly<
  Record<string, { columns: readonly string[]; lookups: readonly ('postcodes' | 'authority')[] }>
> = {
  PL_LA: { columns: ['PL_POST'], lookups: ['postcodes'] },
  PL_LOCATION: { columns: ['PL_POST'], lookups: ['postcodes', 'authority'] },
  PL_DISTANCE: { columns: ['HOME_POST', 'PL_POST'], lookups: ['postcodes'] },
}

/** What a rule needs and does not find, in words: `Episodes`, `Episodes.URN`, `last year's Header`, `postcodes`. Empty: it can run. */
export function missingFor(rule: Rule, context: RuleContext): string[] {
  const missing = Object.entries(rule.needs).flatMap(([source, columns]) =>
    missingColumns(source as Source, columns, context),
  )
  for (const lookup of rule.lookups ?? [])
    if (context.lookups[lookup] === undefined) missing.push(nameOf(lookup, context.lookups))
  return [...new Set(missing)]
}

function nameOf(lookup: Lookup, { isListTooShort, isDirectoryElsewhere }: Lookups): string {
  if (lookup === 'providers' && isListTooShort) return 'providers that cover the return'
  if (lookup === 'postcodes' && isDirectoryElsewhere) return 'postcodes that cover the return'
  return lookup
}

function missingColumns(source: Source, columns: readonly string[], context: RuleContext): string[] {
  const isLast = source.endsWith('_last')
  const name = (isLast ? source.slice(0, -'_last'.length) : source) as TableName
  const view = isLast ? context.last : context.now
  const label = isLast ? `last year's ${name}` : name
  if (!view?.has(name)) return [label]
  if (isLast && name === 'Episodes' && view.lastDay < view.yearEnd) return [`${label} up to 31 March`]
  return columns.flatMap(column =>
    missingColumn(view, { name, column }).map(what => (what === column ? `${label}.${what}` : what)),
  )
}

function missingColumn(view: ReturnView, { name, column }: { name: TableName; column: string }): string[] {
  if (view.table(name).has(column)) return []
  if (name === 'Header' && column === 'UASC') return view.has('UASC') ? [] : ['UASC']
  const derived = name === 'Episodes' ? DERIVED[column] : undefined
  if (!derived) return [column]
  const lookups = derived.lookups
    .filter(lookup => view.lookups[lookup] === undefined)
    .map(lookup => nameOf(lookup, view.lookups))
  return [
    ...derived.columns.filter(from => !view.table(name).has(from)).map(from => `${name}.${from}`),
    ...lookups,
  ]
}
