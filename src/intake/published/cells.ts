import { SYMBOL_MEANINGS, type PublishedSymbol } from './published.ts'

/** A cell as it is compared: the names of columns and the labels of rows change in case and spacing from year to year. */
export const plainText = (text: string): string =>
  text
    .replace(/[\u200b\ufeff]/g, '')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .toLowerCase()

/** A column's name as the Department writes them: small letters, underscores. */
export const columnName = (text: string): string => plainText(text).replace(/[ .-]+/g, '_')

export interface PublishedCell {
  readonly value: number | null
  readonly symbol: PublishedSymbol | null
}

/** What statisticians have written for the same thing. */
const SYMBOLS: Readonly<Record<string, PublishedSymbol>> = {
  ...(Object.fromEntries(Object.keys(SYMBOL_MEANINGS).map(symbol => [symbol, symbol])) as Record<
    string,
    PublishedSymbol
  >),
  '': 'x',
  ':': 'x',
  '..': 'x',
  '.': 'z',
  '-': 'k',
  '~': 'k',
  n: 'x',
  n_a: 'z',
  'n/a': 'z',
}

const NUMBER = /^-?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?(e[+-]?\d+)?$/

/** Mean ages are written as years and months: `6:2`. */
const YEARS_AND_MONTHS = /^(\d{1,2}) ?: ?(\d{1,2})$/

/** A note in the place of a figure says why there is none. */
const NOTE = /^note \d+$/

/** A number, or why there is none; undefined where the cell is neither. `[x]` and `x` are the same. */
export function publishedCell(text: string): PublishedCell | undefined {
  const plain = plainText(text).replace(/^\[(.*)\]$/, '$1')
  if (NUMBER.test(plain)) return { value: Number(plain.replaceAll(',', '')), symbol: null }
  const age = YEARS_AND_MONTHS.exec(plain)
  if (age) return { value: Number(age[1]) + Number(age[2]) / 12, symbol: null }
  if (NOTE.test(plain)) return { value: null, symbol: 'x' }
  return Object.hasOwn(SYMBOLS, plain) ? { value: null, symbol: SYMBOLS[plain]! } : undefined
}
