import { expect, it, vi } from 'vitest'
import { Table } from '../../care/index.ts'
import { ChildNumbers } from './child-numbers.ts'
import { orderEpisodes } from './episode-order.ts'
import { TableView } from './table-view.ts'

type Row = readonly [child: string, decom: string, dec: string, place: string]

function viewOf(rows: readonly Row[]): TableView {
  const columns = ['CHILD', 'DECOM', 'DEC', 'PLACE'].map(
    (column, i) => [column, rows.map(row => row[i]!)] as const,
  )
  const table = new Table('Episodes', rows.length, new Map(columns), '', new Int32Array(rows.length))
  return new TableView(table, new ChildNumbers())
}

it('a child’s episodes follow by start, then end, open and undated ones last', () => {
  const view = viewOf([
    ['1', '', '', 'U6'],
    ['2', '01/05/2022', '', 'U6'],
    ['1', '01/06/2022', '', 'U6'],
    ['1', '01/06/2022', '05/06/2022', 'U6'],
    ['', '01/06/2022', '', 'U6'],
    ['1', '01/05/2022', '01/06/2022', 'U6'],
  ])
  const { rows, previous, next, first, last } = orderEpisodes(view, view.days('DECOM'))
  expect([...rows]).toEqual([5, 3, 2, 0, 1])
  expect([...previous]).toEqual([2, -1, 3, 5, -1, -1])
  expect([...next]).toEqual([-1, -1, 0, 2, -1, 3])
  expect([[...first], [...last]]).toEqual([
    [5, 1],
    [0, 1],
  ])
})

it('rows of the same days follow by what they say', () => {
  const view = viewOf(['U6', 'K2', 'P1'].map(place => ['1', '01/05/2022', '', place] as const))
  expect([...orderEpisodes(view, view.days('DECOM')).rows]).toEqual([1, 2, 0])
})

it('thousands of rows of one child, the wrong way round, take few comparisons each', () => {
  const COUNT = 4000
  const view = viewOf(
    Array.from({ length: COUNT }, (_, i) => ['1', '01/05/2022', '', String(9000 - i)] as const),
  )
  const compared = vi.spyOn(view, 'isTextAfter')
  const { rows } = orderEpisodes(view, view.days('DECOM'))
  expect([rows[0], rows[COUNT - 1]]).toEqual([COUNT - 1, 0])
  expect(compared.mock.calls.length).toBeLessThan(COUNT * 40)
})

it('an episode whose start cannot be read stands by its month, or before its own end', () => {
  const view = viewOf([
    ['1', '01/07/2022', '', 'U6'],
    ['1', 'May', '01/06/2022', 'U6'],
    ['1', '31/06/2022', '01/07/2022', 'U6'],
    ['1', '01/04/2022', '01/05/2022', 'U6'],
    ['1', 'soon', '', 'U6'],
  ])
  expect([...orderEpisodes(view, view.days('DECOM')).rows]).toEqual([3, 1, 2, 0, 4])
})
