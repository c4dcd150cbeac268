import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The address of a built file by the name that it was written under. */
export type AssetAddress = (name: string) => string

/** Reads the manifest of the built files; without a build (as in tests) names are addresses of files that are not there. */
export function readAssets(publicFolder: string): AssetAddress {
  const path = join(publicFolder, 'manifest.json')
  const manifest = new Map<string, unknown>(
    existsSync(path) ? Object.entries(JSON.parse(readFileSync(path, 'utf8')) as object) : [],
  )
  return name => {
    const hashed = manifest.get(name)
    return `/assets/${typeof hashed === 'string' ? hashed : name}`
  }
}
