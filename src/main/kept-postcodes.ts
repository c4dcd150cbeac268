import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { deserialisePostcodes, type InstalledPostcodes, type PostcodeIndex } from '../intake/index.ts'
import { keepFile, readWhenChanged } from './kept-file.ts'

/** The installation's directory of postcodes, beside its database. */
const pathIn = (folder: string): string => join(folder, 'postcodes.bin')

/** Keeps the directory whole or not at all. */
export const keepPostcodes = (folder: string, bytes: Uint8Array): Promise<void> =>
  keepFile(pathIn(folder), bytes)

const reading = readWhenChanged(deserialisePostcodes)

/**
 * The kept directory; undefined where none is kept.
 * @throws InputError where it is damaged
 */
export const installedPostcodes = (folder: string): Promise<PostcodeIndex | undefined> =>
  reading(pathIn(folder))

/** The same, with the day on which it was kept. */
export async function datedPostcodes(folder: string): Promise<InstalledPostcodes | undefined> {
  const postcodes = await installedPostcodes(folder)
  return postcodes && { postcodes, keptOn: await keptOn(folder) }
}

/** The directory as it stands in its file, for another thread. */
export async function postcodeBytes(
  folder: string,
): Promise<{ readonly bytes: Uint8Array; readonly keptOn: string } | undefined> {
  const bytes = await readFile(pathIn(folder)).catch(() => undefined)
  return bytes && { bytes, keptOn: await keptOn(folder) }
}

/** ISO day. */
const keptOn = async (folder: string): Promise<string> =>
  (await stat(pathIn(folder))).mtime.toISOString().slice(0, 10)
