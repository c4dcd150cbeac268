import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Postcodes } from '../care/index.ts'
import { deserialisePostcodes } from '../intake/index.ts'

/** The installation's directory of postcodes, beside its database. */
const pathIn = (folder: string): string => join(folder, 'postcodes.bin')

/** Keeps the directory whole or not at all. */
export async function keepPostcodes(folder: string, bytes: Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true })
  const partial = `${pathIn(folder)}.part`
  await writeFile(partial, bytes)
  await rename(partial, pathIn(folder))
}

/**
 * The kept directory; undefined where none is kept.
 * @throws InputError where it is damaged
 */
export async function installedPostcodes(folder: string): Promise<Postcodes | undefined> {
  const bytes = await readFile(pathIn(folder)).catch(() => undefined)
  return bytes && deserialisePostcodes(bytes)
}
