import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Table } from '../care/index.ts'
import { blocksOf, headOf, ROWS_IN_A_BLOCK, tableFromBlocks } from './record-blocks.ts'

const anyText = fc.string({ unit: 'binary', maxLength: 12 })
const path = fc.constantFrom('a/episodes.csv', 'b.csv', 'c.xml')

/** A table of any columns and values, one file or many, as an intake might give it. */
const anyTable = fc
  .record({
    rowCount: fc.integer({ min: 0, max: 6 }),
    names: fc.uniqueArray(anyText, { minLength: 1, maxLength: 4 }),
    isOneFile: fc.boolean(),
  })
  .chain(({ rowCount, names, isOneFile }) => {
    const exactly = { minLength: rowCount, maxLength: rowCount }
    return fc.tuple(
      fc.constant(names),
      fc.tuple(...names.map(() => fc.array(anyText, exactly))),
      isOneFile ? path : fc.array(path, exactly),
      fc.array(fc.integer({ min: 1, max: 2 ** 31 - 1 }), exactly),
    )
  })
  .map(([names, cells, file, lines]) => {
    const columns = new Map(names.map((name, place) => [name, cells[place]!]))
    return new Table('Episodes', lines.length, columns, file, Int32Array.from(lines))
  })

it('a table comes back from its blocks value for value', () => {
  fc.assert(
    fc.property(anyTable, table => {
      expect(tableFromBlocks('Episodes', headOf(table), [...blocksOf(table)])).toEqual(table)
    }),
  )
})

it('a block holds no more rows than it may, and together all of them', () => {
  const rows = Array.from({ length: 2 * ROWS_IN_A_BLOCK + 1 }, (_, row) => String(row))
  const table = new Table(
    'Header',
    rows.length,
    new Map([['CHILD', rows]]),
    'h.csv',
    Int32Array.from(rows, Number),
  )
  expect([...blocksOf(table)].map(block => block.rows)).toEqual([ROWS_IN_A_BLOCK, ROWS_IN_A_BLOCK, 1])
})
