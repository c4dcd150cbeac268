import { join } from 'node:path'
import type { Boundaries } from '../care/index.ts'
import { deserialiseBoundaries, serialiseBoundaries } from '../intake/index.ts'
import { keepFile, readWhenChanged } from './kept-file.ts'

/** The shapes of authorities, beside the directory that they were traced from. */
const pathIn = (folder: string): string => join(folder, 'boundaries.json')

const reading = readWhenChanged(bytes => deserialiseBoundaries(new TextDecoder().decode(bytes)))

/**
 * The kept shapes; undefined where none are kept.
 * @throws InputError where they are damaged
 */
export const installedBoundaries = (folder: string): Promise<Boundaries | undefined> =>
  reading(pathIn(folder))

/** Keeps shapes; traced ones do not take the place of an official file's. */
export async function keepBoundaries(folder: string, boundaries: Boundaries): Promise<void> {
  const kept = await installedBoundaries(folder).catch(() => undefined)
  if (boundaries.source === 'traced' && kept?.source === 'official') return
  await keepFile(pathIn(folder), new TextEncoder().encode(serialiseBoundaries(boundaries)))
}
