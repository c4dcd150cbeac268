import type { Chance } from './chance.ts'
import type { Drop } from './drops.ts'
import {
  asFiles,
  bytesOf,
  editBytes,
  editCell,
  editLine,
  editText,
  flipped,
  inserted,
  utf16,
} from './edits.ts'
import type { Mutation } from './mutations.ts'

const ODD_DATES = [
  '01/01/0000', '00/00/0000', '31/02/2024', '29/02/2023', '99/99/9999', '1/1/1', '01-04-2024', '2024-13-45', '45383', '-1',
  '01/01/-0001', '12/31/2024', '01/01/12024', 'zz/zz/zzzz', '2024-04-01T99:99', '०१/०४/२०२४', 'NaN', '1e9', 'today',
] // prettier-ignore
const ODD_CELLS = [
  '__proto__', 'constructor', 'toString', '=cmd|"/c calc"!A1', '@SUM(A1)', '<script>alert(1)</script>', "'; DROP TABLE children; --",
  '\u0000', '\u202e', '\ufeff', '\u200b', '💠', 'ﷺ', '\ud800', ' ', '\t', '0', '-0', '1e308', 'Infinity', 'null', 'undefined', '#REF!',
] // prettier-ignore
const TWO_MEGABYTES = 2 * 1024 * 1024
const A_MILLION = 1_000_000

type Change = (drop: Drop, chance: Chance) => ReturnType<Mutation['mutate']>

const csv = (name: string, weight: number, mutate: Change): Mutation => ({ name, of: 'csv', weight, mutate })

const shuffled = <Item>(items: readonly Item[], chance: Chance): Item[] =>
  items.map(item => ({ item, rank: chance.next() })).sort((a, b) => a.rank - b.rank).map(({ item }) => item) // prettier-ignore

/** All lines of a file with their cells changed alike. */
const allLines = (text: string, edit: (cells: string[]) => string[]): string =>
  text.split('\n').map(line => (line === '' ? '' : edit(line.split(',')).join())).join('\n') // prettier-ignore

export const CSV_MUTATIONS: readonly Mutation[] = [
  csv('nothing at all', 2, drop => asFiles(drop)),
  csv('cut off', 10, (drop, chance) => editBytes(drop, chance, bytes => bytes.subarray(0, chance.below(bytes.length + 1)))),
  csv('bytes changed', 10, (drop, chance) => editBytes(drop, chance, bytes => flipped(bytes, chance, 1 + chance.below(20)))),
  csv('random bytes', 3, (drop, chance) => editBytes(drop, chance, bytes => flipped(bytes, chance, bytes.length * 3))),
  csv('empty, or a mark alone', 2, (drop, chance) => editText(drop, chance, () => chance.pick(['', '\ufeff', '\n', ' ', ',', '"']))),
  csv('header alone', 2, (drop, chance) => editText(drop, chance, text => text.split('\n')[0]!)),
  csv('UTF-16, whole or cut', 5, (drop, chance) =>
    editBytes(drop, chance, bytes => {
      const text = (chance.next() < 0.5 ? '\ufeff' : '') + new TextDecoder().decode(bytes)
      const encoded = utf16(text, chance.next() < 0.5)
      return chance.next() < 0.5 ? encoded : encoded.subarray(0, chance.below(encoded.length))
    })),
  csv('Windows-1252 with an accent', 3, (drop, chance) =>
    editBytes(drop, chance, bytes => bytes.map((byte, at) => (at > 60 && byte === 65 && chance.next() < 0.05 ? 0xe9 : byte)))),
  csv('UTF-8 mark before other bytes', 2, (drop, chance) =>
    editBytes(drop, chance, bytes => Uint8Array.of(0xef, 0xbb, 0xbf, ...flipped(bytes, chance, 3)))),
  csv('zero bytes', 3, (drop, chance) => editText(drop, chance, text => inserted(text, chance, '\0'))),
  csv('quotation mark not closed', 8, (drop, chance) => editText(drop, chance, text => inserted(text, chance, '"'))),
  csv('quotation marks strewn', 5, (drop, chance) =>
    editText(drop, chance, text => text.replace(/,/g, comma => (chance.next() < 0.1 ? chance.pick([',"', '",', '","', '""']) : comma)))),
  csv('line ends mixed', 4, (drop, chance) =>
    editText(drop, chance, text => text.replace(/\n/g, () => chance.pick(['\n', '\r\n', '\r', '\n\n', '\u2028', '\u0085'])))),
  csv('another delimiter', 4, (drop, chance) =>
    editText(drop, chance, text => text.replaceAll(',', chance.pick([';', '\t', '|', ':', ', '])))),
  csv('delimiters mixed', 3, (drop, chance) =>
    editText(drop, chance, text => text.replace(/,/g, comma => (chance.next() < 0.02 ? ';' : comma)))),
  csv('odd dates', 10, (drop, chance) =>
    editText(drop, chance, text => text.replace(/\d\d\/\d\d\/\d{4}/g, date => (chance.next() < 0.2 ? chance.pick(ODD_DATES) : date)))),
  csv('odd cells', 10, (drop, chance) => editCell(drop, chance, () => chance.pick(ODD_CELLS))),
  csv('odd column names', 5, (drop, chance) =>
    editText(drop, chance, text => {
      const [header, ...lines] = text.split('\n')
      const names = header!.split(',').map(name => (chance.next() < 0.3 ? chance.pick(ODD_CELLS) : name))
      return [names.join(), ...lines].join('\n')
    })),
  csv('columns in another order', 4, (drop, chance) =>
    editText(drop, chance, text => {
      const order = shuffled(text.split('\n')[0]!.split(',').map((_, at) => at), chance)
      return allLines(text, cells => order.map(at => cells[at] ?? ''))
    })),
  csv('columns left out', 4, (drop, chance) =>
    editText(drop, chance, text => {
      const out = chance.below(text.split('\n')[0]!.split(',').length)
      return allLines(text, cells => cells.filter((_, at) => at !== out))
    })),
  csv('columns added, or twice', 4, (drop, chance) =>
    editText(drop, chance, text => {
      const twice = chance.below(text.split('\n')[0]!.split(',').length)
      return allLines(text, cells => [...cells, chance.next() < 0.5 ? cells[twice] ?? '' : 'extra'])
    })),
  csv('cells more or fewer in a row', 6, (drop, chance) =>
    editLine(drop, chance, cells => (chance.next() < 0.5 ? [...cells, 'a', 'b'] : cells.slice(0, chance.below(cells.length))))),
  csv('rows twice, gone, blank, header again', 5, (drop, chance) =>
    editText(drop, chance, text => {
      const lines = text.split('\n')
      return lines.flatMap(line => chance.pick([[line], [line], [line], [line, line], [], ['', line], [lines[0]!, line], [',,,', line]])).join('\n')
    })),
  csv('lines before the header', 3, (drop, chance) =>
    editText(drop, chance, text => `${chance.pick(['Run on 1 April', '\n\n', 'sep=,', 'a,b,c', '-----'])}\n${text}`)),
  csv('two tables in one file', 4, (drop, chance) =>
    editText(drop, chance, text => text + chance.pick(drop).text)),
  csv('two tables side by side', 3, (drop, chance) =>
    editText(drop, chance, text => {
      const other = chance.pick(drop).text.split('\n')
      return text.split('\n').map((line, at) => `${line},${other[at] ?? ''}`).join('\n')
    })),
  csv('the same file twice', 3, (drop, chance) => {
    const file = chance.pick(drop)
    return asFiles([...drop, { ...file, path: chance.pick([file.path, `copy of ${file.path.replace('/', ' ')}`, `other/${file.path}`]) }])
  }),
  csv('odd paths', 4, (drop, chance) =>
    asFiles(drop.map(({ path, text }) => ({ text, path: chance.pick([path, `../../${path}`, '', '/', '2024-25', `1999-00/${path}`, `9999-00/${path}`, 'C:\\x.csv', 'é\u0000.csv', `${'a/'.repeat(200)}x.csv`]) })))),
  csv('a cell of 2 MB', 0.3, (drop, chance) => editCell(drop, chance, () => chance.pick(['a', '"', '1', ' ', '/']).repeat(TWO_MEGABYTES))),
  csv('a million columns', 0.1, (drop, chance) => {
    const wide = chance.pick([',', 'A,', 'CHILD,', '1,']).repeat(A_MILLION)
    return editText(drop, chance, text => (chance.next() < 0.5 ? `${wide}\n${text}` : chance.next() < 0.5 ? `${text.split('\n')[0]!},${wide}\n${text}` : `${text}\n${wide}`))
  }),
  csv('a million lines', 0.05, (drop, chance) => editText(drop, chance, text => text + chance.pick(['\n', ',\n', 'x\n']).repeat(A_MILLION))),
  csv('numbers out of bounds', 3, (drop, chance) =>
    editText(drop, chance, text => text.replace(/\b\d{1,6}\b/g, number => (chance.next() < 0.2 ? chance.pick(['-1', '1e308', '99999999999', '0.5', '٣', '']) : number)))),
  csv('another file among them', 3, (drop, chance) => [
    ...asFiles(drop),
    { path: chance.pick(['notes.txt', '.DS_Store', 'photo.jpg', 'list.pdf', 'book.xlsx', 'x.csv']), bytes: chance.pick([bytesOf('%PDF-1.7'), bytesOf('hello'), Uint8Array.of(137, 80, 78, 71, 0, 1), bytesOf('a,b\n1,2\n')]) },
  ]),
] // prettier-ignore
