import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { TextPool } from '../text-pool.ts'
import { allRecords, DELIMITERS, readRecords, type Delimiter } from './csv.ts'

const cell = fc.oneof(
  fc.string({ maxLength: 6 }).filter(text => !text.startsWith('="')),
  fc.constantFrom('', '"', '""', 'a"b', ' x ', '\n', 'é,;|\t', '01/02/2020'),
)
const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 8 })
const delimiters = fc.constantFrom<Delimiter>(...DELIMITERS)

const quote = (text: string) => `"${text.replaceAll('"', '""')}"`
const written = (rows: readonly (readonly string[])[], delimiter: Delimiter) =>
  rows.map(cells => cells.map(quote).join(delimiter)).join('\n')

describe('CSV', () => {
  it('gives back every cell that was written in quotation marks', () =>
    fc.assert(
      fc.property(table, delimiters, (rows, delimiter) => {
        expect(allRecords('x.csv', written(rows, delimiter), delimiter)).toEqual(rows)
      }),
    ))

  it('takes the text out of what keeps a spreadsheet from taking zeros away', () => {
    const text = '="0012",x,"=""07"""\n=1+1,="",="a'
    expect(allRecords('x.csv', text, ',')).toEqual([
      ['0012', 'x', '07'],
      ['=1+1', '', '="a'],
    ])
  })

  it('reads cells without quotation marks as papaparse does', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'bc', ',', '\n', ' ', '1'), { maxLength: 40 }), pieces => {
        const text = pieces.join('')
        const theirs = Papa.parse<string[]>(text, { delimiter: ',', newline: '\n' }).data
        // a line end at the end: they see one more empty line, a spreadsheet does not
        const expected =
          text.endsWith('\n') || text === '' ? theirs.slice(0, text === '' ? undefined : -1) : theirs
        expect(allRecords('x.csv', text, ',')).toEqual(expected)
      }),
    ))

  it('gives any text the number it has had before, wherever it stands', () =>
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 4 }), { maxLength: 50 }), texts => {
        const pool = new TextPool()
        const numbers = texts.map(text => pool.numberOf(text))
        const text = texts.map(one => one.replace(/[",\n]/g, '')).join(',')
        readRecords(text, ',', {
          plain: (_place, from, to, mix) =>
            expect(pool.texts[pool.numberIn(text, from, to, mix)]).toBe(text.slice(from, to)),
          quoted: () => undefined,
          end: () => false,
        })
        expect(numbers.map(number => pool.texts[number])).toEqual(texts)
        expect(texts.map(one => pool.numberOf(one))).toEqual(numbers)
      }),
    ))
})
