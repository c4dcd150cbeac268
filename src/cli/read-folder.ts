import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join, relative, sep } from 'node:path'
import { InputError } from '../care/index.ts'
import type { SourceFile } from '../intake/index.ts'

/** Files that no authority's folder holds and that nobody means to hand in. */
const isHidden = (name: string): boolean => name.startsWith('.') || name === 'node_modules'

async function pathsUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const nested: string[] = []
  for (const entry of entries.filter(one => !isHidden(one.name))) {
    const path = join(folder, entry.name)
    nested.push(...(entry.isDirectory() ? await pathsUnder(path) : [path]))
  }
  return nested
}

/**
 * The files of a folder (and of the folders in it), or one file, in the order of their names.
 * @throws InputError where there is nothing at the path
 */
export async function readFolder(path: string): Promise<SourceFile[]> {
  const found = await stat(path).catch(() => undefined)
  if (!found) throw new InputError(`${path}: there is no such file or folder`)
  if (!found.isDirectory()) return [{ path: basename(path), bytes: await readFile(path) }]
  const paths = (await pathsUnder(path)).sort()
  return Promise.all(
    paths.map(async file => ({
      path: relative(path, file).split(sep).join('/'),
      bytes: await readFile(file),
    })),
  )
}
