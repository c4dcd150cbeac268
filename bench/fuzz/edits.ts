import type { SourceFile } from '../../src/intake/index.ts'
import type { Chance } from './chance.ts'
import type { Drop } from './drops.ts'

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

export const asFiles = (drop: Drop): readonly SourceFile[] =>
  drop.map(({ path, text }) => ({ path, bytes: bytesOf(text) }))

/** One file of the drop changed as text. */
export function editText(drop: Drop, chance: Chance, edit: (text: string) => string): readonly SourceFile[] {
  const at = chance.below(drop.length)
  return asFiles(drop.map((file, i) => (i === at ? { ...file, text: edit(file.text) } : file)))
}

/** One file of the drop changed as bytes. */
export function editBytes(
  drop: Drop,
  chance: Chance,
  edit: (bytes: Uint8Array) => Uint8Array,
): readonly SourceFile[] {
  const at = chance.below(drop.length)
  return asFiles(drop).map((file, i) => (i === at ? { ...file, bytes: edit(file.bytes) } : file))
}

/** One line of one file changed; the header is line 0. */
export function editLine(
  drop: Drop,
  chance: Chance,
  edit: (cells: string[]) => string[] | string,
): readonly SourceFile[] {
  return editText(drop, chance, text => {
    const lines = text.split('\n')
    const at = chance.below(lines.length)
    const edited = edit(lines[at]!.split(','))
    lines[at] = typeof edited === 'string' ? edited : edited.join()
    return lines.join('\n')
  })
}

/** One cell of one line changed. */
export const editCell = (drop: Drop, chance: Chance, edit: (cell: string) => string): readonly SourceFile[] =>
  editLine(drop, chance, cells => {
    const at = chance.below(cells.length)
    return cells.map((cell, i) => (i === at ? edit(cell) : cell))
  })

export const inserted = (text: string, chance: Chance, piece: string): string => {
  const at = chance.below(text.length + 1)
  return text.slice(0, at) + piece + text.slice(at)
}

export const flipped = (bytes: Uint8Array, chance: Chance, times: number): Uint8Array => {
  const changed = bytes.slice()
  for (let i = 0; i < times && changed.length > 0; i++)
    changed[chance.below(changed.length)] = chance.below(256)
  return changed
}

export const utf16 = (text: string, isBigEndian: boolean): Uint8Array => {
  const bytes = new Uint8Array(text.length * 2)
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    bytes[at * 2] = isBigEndian ? code >> 8 : code & 255
    bytes[at * 2 + 1] = isBigEndian ? code & 255 : code >> 8
  }
  return bytes
}
