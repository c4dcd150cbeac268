import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const COMMAND = resolve('bin/sufficiency.js')

export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs the built command in a pipe, as another program would. */
export function runSufficiency(words: readonly string[], folder: string): Ended {
  const env = { ...process.env, SUFFICIENCY_DATA: join(folder, 'data'), DATABASE_URL: '' }
  const ended = spawnSync(process.execPath, [COMMAND, ...words], {
    cwd: folder,
    encoding: 'utf8',
    env,
    maxBuffer: 1 << 28,
  })
  return { code: ended.status, out: ended.stdout, err: ended.stderr }
}

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'sufficiency-command-'))

export const removeFolder = (folder: string): void => {
  rmSync(folder, { recursive: true, force: true })
}

/** Rows of a CSV without quoted cells, as objects by column. */
export function rowsOfCsv(text: string): Record<string, string>[] {
  const [header = '', ...lines] = text.trim().split('\n')
  const names = header.split(',')
  return lines.map(line => {
    const cells = line.split(',')
    return Object.fromEntries(names.map((name, i) => [name, cells[i] ?? '']))
  })
}
