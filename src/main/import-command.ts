import { InputError, isoFromDay } from '../care/index.ts'
import type { KeptImport, Progress, ReadOptions, SourceFile } from '../intake/index.ts'
import { dataFolder } from './data-folder.ts'
import { importInto } from './import-files.ts'
import { openAuthority } from './open-authority.ts'
import { findRunningServer, type RunningServer } from './running-server.ts'

const BY = 'command line'

interface FilesToImport extends ReadOptions {
  readonly files: readonly SourceFile[]
}

/** Into the running server where there is one, else into the database itself. */
export async function importCommand(
  toImport: FilesToImport,
  env: NodeJS.ProcessEnv,
  progress: Progress,
): Promise<KeptImport> {
  const server = findRunningServer(dataFolder(env))
  return server ? sendTo(server, toImport) : keepHere(toImport, env, progress)
}

async function keepHere(
  toImport: FilesToImport,
  env: NodeJS.ProcessEnv,
  progress: Progress,
): Promise<KeptImport> {
  const { store, own } = await openAuthority(env)
  try {
    return await importInto(own.imports, { ...toImport, by: BY, at: new Date().toISOString() }, progress)
  } finally {
    await store.close()
  }
}

async function sendTo(
  { address, token }: RunningServer,
  { files, cutOn }: FilesToImport,
): Promise<KeptImport> {
  const form = new FormData()
  if (cutOn !== undefined) form.append('cut_on', isoFromDay(cutOn))
  for (const { path, bytes } of files) form.append('files', new Blob([bytes]), path)
  const answer = await fetch(`${address}/api/imports`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: form,
  }).catch(() => undefined)
  if (!answer)
    throw new InputError(
      `the server at ${address} stopped answering; an import is kept whole or not at all: look at ${address}/imports, and import again where it is not there`,
    )
  if (answer.ok) return (await answer.json()) as KeptImport
  if (answer.status >= 500) throw new Error(`the server answered ${answer.status}; its log says why`)
  throw new InputError(await reasonOf(answer))
}

async function reasonOf(answer: Response): Promise<string> {
  const body = (await answer.json().catch(() => ({}))) as { reason?: string }
  return body.reason ?? `the server refused the files (${answer.status})`
}
