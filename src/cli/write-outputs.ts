import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
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
  await mkdir(join(path, '..'), { recursive: true })
  const partial = `${path}.part`
  await writeFile(partial, content)
  await rename(partial, path)
}

const codeOf = (cause: unknown): string =>
  cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown reason'
