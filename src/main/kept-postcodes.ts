import { join } from 'node:path'
import { deserialisePostcodes, type PostcodeIndex } from '../intake/index.ts'
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
