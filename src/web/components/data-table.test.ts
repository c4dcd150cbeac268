import { describe, expect, it } from 'vitest'
import { sortedTable, type DataTable } from './data-table.ts'
import { pagedTable } from './paged-table.ts'

const homes: DataTable = {
  caption: 'Homes',
  columns: [
    { key: 'name', text: 'Home', isSortable: true },
    { key: 'places', text: 'Places', isNumeric: true, isSortable: true },
    { key: 'note', text: 'Note' },
  ],
  rows: [
    ['Elm 10', 4],
    ['Elm 9', 12],
    ['Ash', 6],
  ].map(([name, places]) => ({
    cells: [{ text: String(name) }, { text: `${places} places`, sortBy: Number(places) }, { text: '' }],
  })),
}

const namesWhen = (query: string): string[] =>
  sortedTable(homes, '/homes', new URLSearchParams(query)).rows.map(row => row.cells[0]!.text)

describe('a table', () => {
  it('stands in its own order until the address asks for another', () => {
    expect(namesWhen('')).toEqual(['Elm 10', 'Elm 9', 'Ash'])
  })

  it('sorts numbers by their value, not by their text', () => {
    expect(namesWhen('sort=places')).toEqual(['Elm 10', 'Ash', 'Elm 9'])
    expect(namesWhen('sort=places&direction=descending')).toEqual(['Elm 9', 'Ash', 'Elm 10'])
  })

  it('sorts names as people do: Elm 9 before Elm 10', () => {
    expect(namesWhen('sort=name')).toEqual(['Ash', 'Elm 9', 'Elm 10'])
  })

  it('does not sort by a column that is not sortable, or not there', () => {
    expect(namesWhen('sort=note')).toEqual(namesWhen(''))
    expect(namesWhen('sort=constructor')).toEqual(namesWhen(''))
  })

  it('leads to the other direction, keeps the filters and forgets the page', () => {
    const { columns } = sortedTable(homes, '/homes', new URLSearchParams('kind=own&sort=places&page=3'))
    expect(columns[1]).toMatchObject({
      sorted: 'ascending',
      href: '/homes?kind=own&sort=places&direction=descending',
    })
    expect(columns[0]).toMatchObject({ href: '/homes?kind=own&sort=name&direction=ascending' })
    expect(columns[2]).not.toHaveProperty('href')
  })
})

describe('one page of a long table', () => {
  const numbers = Array.from({ length: 25 }, (_, i) => 25 - i)
  const tableOf = (shown: readonly number[]): DataTable => ({
    caption: 'Numbers',
    columns: [{ key: 'value', text: 'Value', isSortable: true }],
    rows: shown.map(value => ({ cells: [{ text: String(value) }] })),
  })
  const valuesWhen = (query: string): string[] =>
    pagedTable(numbers, tableOf, { path: '/', query: new URLSearchParams(query), size: 10 }).table.rows.map(
      row => row.cells[0]!.text,
    )

  it('is the next ten as they come', () => {
    expect(valuesWhen('page=3')).toEqual(['5', '4', '3', '2', '1'])
  })

  it('is sorted over all pages, not within its own', () => {
    expect(valuesWhen('sort=value').slice(0, 3)).toEqual(['1', '2', '3'])
    expect(valuesWhen('sort=value&page=3')).toEqual(['21', '22', '23', '24', '25'])
  })
})
