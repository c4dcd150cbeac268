import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import type { SourceFile } from '../src/intake/index.ts'

/** All files under a folder, or the one file, as they would be handed in. */
export function filesOf(path: string): SourceFile[] {
  if (!statSync(path).isDirectory()) return [{ path: basename(path), bytes: readFileSync(path) }]
  const names = readdirSync(path, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
  return names.map(entry => {
    const full = join(entry.parentPath, entry.name)
    return { path: relative(path, full), bytes: readFileSync(full) }
  })
}
