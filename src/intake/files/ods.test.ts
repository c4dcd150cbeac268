import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { anOds, odsOf } from '../../../test/support/an-ods.ts'
import { isOds, readOds } from './ods.ts'

const sheet = (rows: string): Uint8Array => odsOf(`<table:table table:name="One">${rows}</table:table>`)
const text = (words: string): string => `<table:table-cell><text:p>${words}</text:p></table:table-cell>`
const rowsOf = (bytes: Uint8Array) => readOds('a.ods', bytes)[0]!.rows

describe('a spreadsheet', () => {
  it('gives its sheets, rows and cells, numbers as the values behind what is shown', () => {
    const bytes = anOds({
      Cover: [['Title']],
      Figures: [
        ['Area', 'Count'],
        ['Leeds & district', 1498.25],
      ],
    })
    expect(isOds(bytes)).toBe(true)
    expect(readOds('a.ods', bytes)).toEqual([
      { name: 'Cover', rows: [{ row: 1, cells: ['Title'] }] },
      {
        name: 'Figures',
        rows: [
          { row: 1, cells: ['Area', 'Count'] },
          { row: 2, cells: ['Leeds & district', '1498.25'] },
        ],
      },
    ])
  })

  it('counts repeated cells and rows, and keeps nothing of blank ones', () => {
    const rows = rowsOf(
      sheet(
        `<table:table-row>${text('a')}<table:table-cell table:number-columns-repeated="2"/>${text('b')}<table:table-cell table:number-columns-repeated="16380"/></table:table-row>` +
          `<table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>` +
          `<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="3"><text:p>x</text:p></table:table-cell></table:table-row>`,
      ),
    )
    expect(rows).toEqual([
      { row: 1, cells: ['a', '', '', 'b'] },
      { row: 1_000_002, cells: ['x', 'x', 'x'] },
      { row: 1_000_003, cells: ['x', 'x', 'x'] },
    ])
  })

  it('gives days as days, paragraphs as lines, spaces as spaces, and nothing of comments', () => {
    const rows = rowsOf(
      sheet(
        `<table:table-row><table:table-cell office:value-type="date" office:date-value="2025-03-31T00:00:00"><text:p>31/03/25</text:p></table:table-cell>` +
          `<table:table-cell><office:annotation><text:p>a remark</text:p></office:annotation><text:p>one<text:s text:c="2"/>two</text:p><text:p>three</text:p></table:table-cell></table:table-row>`,
      ),
    )
    expect(rows[0]!.cells).toEqual(['2025-03-31', 'one  two\nthree'])
  })
})

describe('a spreadsheet is refused', () => {
  const repeated = `<table:table-row table:number-rows-repeated="900000">${text('x')}</table:table-row>`
  it.each([
    ['that repeats rows with something in them without end', sheet(repeated), 'more cells than any'],
    [
      'whose row is wider than any table',
      sheet(
        `<table:table-row><table:table-cell table:number-columns-repeated="16000"><text:p>x</text:p></table:table-cell></table:table-row>`,
      ),
      '16000 columns',
    ],
    [
      'that brings entities of its own',
      zipSync({ 'content.xml': strToU8('<!DOCTYPE x [<!ENTITY a "aa">]><x>&a;</x>') }),
      'DOCTYPE',
    ],
    ['that is not well-formed', odsOf('<table:table table:name="x">'), 'not well-formed'],
    ['without content', zipSync({ 'styles.xml': strToU8('<x/>') }), 'no content.xml'],
    [
      'that unpacks to far more than it is',
      zipSync({ 'content.xml': new Uint8Array(40_000_000) }, { level: 9 }),
      'times its size',
    ],
    ['whose elements stand too deep', odsOf('<a>'.repeat(70) + '</a>'.repeat(70)), 'too deep'],
    ['that is cut off', anOds({ One: [['a']] }).slice(0, 300), 'damaged or cut off'],
  ])('%s', (_, bytes, why) => {
    expect(() => readOds('a.ods', bytes)).toThrow(why)
  })
})
