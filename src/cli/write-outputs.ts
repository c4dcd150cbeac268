import { mkdir, rename, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { InputError } from '../care/index.ts'

/**
 * Writes files into a folder, making it where it is missing. Each file appears whole or not at all.
 * @param outputs file name → text or bytes
 */
export async function writeOutputs(
  folder: string,
  outputs: ReadonlyMap<string, string | Uint8Array>,
): Promise<void> {
  try {
    for (const [name, content] of outputs) await writeWhole(join(folder, name), content)
  } catch (cause) {
    throw new InputError(`${folder}: cannot be written to (${codeOf(cause)})`, { cause })
  }
}

async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  await makeFolder(dirname(path))
  const partial = `${path}.part`
  await writeFile(partial, content)
  await rename(partial, path)
}

/**
 * Makes a folder and those above it. Node's own `recursive` never ends where a folder that is there lets none be made in it (/proc).
 */
async function makeFolder(folder: string, mayMakeParent = true): Promise<void> {
  try {
    await mkdir(folder)
  } catch (cause) {
    const code = codeOf(cause)
    if (code === 'EEXIST') return
    const parent = dirname(resolve(folder))
    if (code !== 'ENOENT' || !mayMakeParent || parent === resolve(folder)) throw cause
    await makeFolder(parent)
    await makeFolder(folder, false)
  }
}

const codeOf = (cause: unknown): string =>
  cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown reason'
