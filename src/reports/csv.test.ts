import { expect, it } from 'vitest'
import { csvText, twoDecimals } from './csv.ts'

it('commas, quotes and line feeds are quoted', () =>
  expect(csvText(['a', 'b'], [['x,y', 'say "no"\nnow']])).toBe('a,b\n"x,y","say ""no""\nnow"\n'))

it('identifiers keep their zeros', () => expect(csvText(['child'], [['000123']])).toBe('child\n000123\n'))

it.each([
  ['=HYPERLINK(1)', "'=HYPERLINK(1)"],
  ['+44', "'+44"],
  ['-cmd', "'-cmd"],
  ['-3', '-3'],
])('%s is written so that no spreadsheet runs it', (text, written) =>
  expect(csvText(['a'], [[text]])).toBe(`a\n${written}\n`),
)

it.each([
  [3.14159, 3.14],
  [2, 2],
  [-0.001, 0],
])('%f has at most two decimals: %f', (value, expected) =>
  expect(Object.is(twoDecimals(value), expected)).toBe(true),
)
