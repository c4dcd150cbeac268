import { shownFilters, type ShownFilters } from '../../components/filters.ts'
import { capital, count } from '../../words.ts'
import type { BenchmarkPlace } from './benchmark-ports.ts'

/** The choice of authorities to compare with, and of the year where there is one to choose; both live in the address. */
export function comparisonFilter(
  { groups }: BenchmarkPlace,
  path: string,
  { query, years = [] }: { readonly query: URLSearchParams; readonly years?: readonly number[] },
): ShownFilters {
  const [first, ...others] = groups
  const nameOf = (group: (typeof groups)[number]): string =>
    `${capital(group.label)} (${count(group.standing, 'other')})`
  const newestFirst = [...years].reverse()
  const withWhom = {
    kind: 'select' as const,
    name: 'with',
    label: 'Compare with',
    everything: first ? nameOf(first) : '',
    choices: others.map(group => ({ value: group.name, text: nameOf(group) })),
  }
  const year = {
    kind: 'select' as const,
    name: 'year',
    label: 'Year',
    everything: String(newestFirst[0] ?? ''),
    choices: newestFirst.slice(1).map(one => ({ value: String(one), text: String(one) })),
  }
  return shownFilters(years.length > 1 ? [withWhom, year] : [withWhom], path, query)
}
