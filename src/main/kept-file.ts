import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Keeps a file whole or not at all. */
export async function keepFile(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const partial = `${path}.part`
  await writeFile(partial, bytes)
  await rename(partial, path)
}

/** When a file was last written, as text; '' where there is none. */
export async function stampOf(path: string): Promise<string> {
  const found = await stat(path).catch(() => undefined)
  return found ? `${path} ${found.mtimeMs} ${found.size}` : ''
}

/** Reads a file into what it holds, again only when it has been written anew; undefined where there is none. */
export function readWhenChanged<What>(
  read: (bytes: Uint8Array) => What,
): (path: string) => Promise<What | undefined> {
  let known: { readonly stamp: string; readonly what: What } | undefined
  return async path => {
    const stamp = await stampOf(path)
    if (stamp === '') return undefined
    if (known?.stamp !== stamp) known = { stamp, what: read(await readFile(path)) }
    return known.what
  }
}
