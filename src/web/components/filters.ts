export interface FilterChoice {
  readonly value: string
  readonly text: string
}

interface FilterBasics {
  /** Name in the address. */
  readonly name: string
  readonly label: string
}

export interface SelectFilter extends FilterBasics {
  readonly kind: 'select'
  /** The first choice, with a blank value, shows everything. */
  readonly everything: string
  readonly choices: readonly FilterChoice[]
}

export interface SearchFilter extends FilterBasics {
  readonly kind: 'search'
  readonly hint?: string
}

export type Filter = SelectFilter | SearchFilter

export type ShownFilter = Filter & { readonly value: string }

export interface ShownFilters {
  readonly path: string
  readonly filters: readonly ShownFilter[]
  /** Parts of the address that are not filters and stay: the sorting, the import. */
  readonly kept: readonly FilterChoice[]
  readonly isFiltered: boolean
  /** The same page with nothing filtered. */
  readonly clearHref: string
}

/** What the address asks of a filter; a choice that there is not counts as none. */
function valueOf(filter: Filter, query: URLSearchParams): string {
  const asked = (query.get(filter.name) ?? '').trim()
  if (filter.kind === 'search') return asked
  return filter.choices.some(choice => choice.value === asked) ? asked : ''
}

/** Filters with what the address asks of them: the view can be sent to a colleague. */
export function shownFilters(filters: readonly Filter[], path: string, query: URLSearchParams): ShownFilters {
  const names = new Set([...filters.map(filter => filter.name), 'page'])
  const kept = [...query].filter(([name]) => !names.has(name)).map(([value, text]) => ({ value, text }))
  const shown = filters.map(filter => ({ ...filter, value: valueOf(filter, query) }))
  const rest = new URLSearchParams([...query].filter(([name]) => !names.has(name)))
  return {
    path,
    filters: shown,
    kept,
    isFiltered: shown.some(filter => filter.value !== ''),
    clearHref: rest.size === 0 ? path : `${path}?${rest.toString()}`,
  }
}

/** What is asked of one filter; blank: everything. */
export const filterValue = (filters: ShownFilters, name: string): string =>
  filters.filters.find(filter => filter.name === name)?.value ?? ''
