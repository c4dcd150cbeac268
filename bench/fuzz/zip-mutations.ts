import { gzipSync, zipSync } from 'fflate'
import type { SourceFile } from '../../src/intake/index.ts'
import type { Chance } from './chance.ts'
import type { Drop } from './drops.ts'
import { asFiles, bytesOf, flipped } from './edits.ts'
import type { Mutation } from './mutations.ts'

type Change = (zip: Uint8Array, chance: Chance, drop: Drop) => Uint8Array

const zipOf = (files: readonly SourceFile[]): Uint8Array =>
  zipSync(Object.fromEntries(files.map(({ path, bytes }) => [path, bytes])), { level: 1 })

const zip = (name: string, weight: number, change: Change): Mutation => ({
  name,
  of: 'zip',
  weight,
  mutate: (drop, chance) => [{ path: 'upload.zip', bytes: change(zipOf(asFiles(drop)), chance, drop) }],
})

/** Where the directory's entries begin. */
const directoryOf = (bytes: Uint8Array): readonly number[] =>
  [...bytes.keys()].filter(
    at => bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 1 && bytes[at + 3] === 2,
  )

/** A number of four bytes in one entry of the directory set to another. */
function setField(
  bytes: Uint8Array,
  chance: Chance,
  { field, value }: { field: number; value: number },
): Uint8Array {
  const changed = bytes.slice()
  const entries = directoryOf(changed)
  if (entries.length > 0) new DataView(changed.buffer).setUint32(chance.pick(entries) + field, value, true)
  return changed
}

let keptBomb: Uint8Array | undefined
const bomb = (): Uint8Array =>
  (keptBomb ??= zipSync({ 'episodes.csv': new Uint8Array(100_000_000) }, { level: 6 }))

export const ZIP_MUTATIONS: readonly Mutation[] = [
  zip('nothing at all', 2, bytes => bytes),
  zip('cut off', 5, (bytes, chance) => bytes.subarray(0, chance.below(bytes.length + 1))),
  zip('bytes changed', 6, (bytes, chance) => flipped(bytes, chance, 1 + chance.below(5))),
  zip('a size that lies', 3, (bytes, chance) => setField(bytes, chance, { field: chance.pick([20, 24]), value: chance.pick([0, 1, 100, 2 ** 31, 2 ** 32 - 1]) })),
  zip('a place that lies', 3, (bytes, chance) => setField(bytes, chance, { field: 42, value: chance.below(2 ** 32) })),
  zip('encrypted', 2, (bytes, chance) => setField(bytes, chance, { field: 8, value: 0x00080001 })),
  zip('a bomb', 0.1, () => bomb()),
  zip('a bomb that says it is small', 0.1, (_bytes, chance) => setField(bomb(), chance, { field: 24, value: 1000 })),
  zip('a zip in a zip', 2, bytes => zipOf([{ path: 'inner.zip', bytes }])),
  zip('a gzip', 2, (_bytes, chance, drop) => gzipSync(bytesOf(chance.pick(drop).text))),
  zip('a gzip, damaged', 3, (_bytes, chance, drop) => flipped(gzipSync(bytesOf(chance.pick(drop).text)), chance, 1 + chance.below(3))),
  zip('a gzip bomb', 0.1, (_bytes, chance) => gzipSync(new Uint8Array(20_000_000).fill(chance.pick([0, 10, 44, 65])), { level: 1 })),
  zip('paths that climb', 2, (_bytes, chance, drop) => zipOf(asFiles(drop.map(({ path, text }) => ({ text, path: `${chance.pick(['../', '/', 'C:\\', '..\\..\\', './'])}${path}` }))))),
  zip('thousands of files', 0.05, (_bytes, _chance, drop) => zipOf(Array.from({ length: 6000 }, (_, at) => ({ path: `${at}.csv`, bytes: bytesOf(drop[0]!.text) })))),
] // prettier-ignore
