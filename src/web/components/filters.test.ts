import { describe, expect, it } from 'vitest'
import { filterValue, shownFilters, type Filter } from './filters.ts'

const filters: readonly Filter[] = [
  {
    kind: 'select',
    name: 'kind',
    label: 'Kind',
    everything: 'Every kind',
    choices: [{ value: 'error', text: 'Errors' }],
  },
  { kind: 'search', name: 'q', label: 'Words' },
]

const shown = (query: string) => shownFilters(filters, '/rows', new URLSearchParams(query))

describe('filters', () => {
  it('hold what the address asks', () => {
    expect(filterValue(shown('kind=error&q= april '), 'kind')).toBe('error')
    expect(filterValue(shown('kind=error&q= april '), 'q')).toBe('april')
    expect(shown('kind=error').isFiltered).toBe(true)
  })

  it('take a choice that there is not for none', () => {
    expect(filterValue(shown('kind=everything'), 'kind')).toBe('')
    expect(shown('kind=everything').isFiltered).toBe(false)
  })

  it('keep the other parts of the address, but not the page', () => {
    expect(shown('kind=error&import=7&page=3').kept).toEqual([{ value: 'import', text: '7' }])
  })

  it('lead back to everything, with the other parts kept', () => {
    expect(shown('kind=error&import=7&page=3').clearHref).toBe('/rows?import=7')
    expect(shown('kind=error').clearHref).toBe('/rows')
  })
})
