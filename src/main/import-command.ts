import { isoFromDay } from '../care/index.ts'
import type { Agreed, Progress, ReadOptions, SourceFile } from '../intake/index.ts'
import { dataFolder } from './data-folder.ts'
import { importInto, type ImportedWithWarnings } from './import-files.ts'
import { openAuthority } from './open-authority.ts'
import { findRunningServer } from './running-server.ts'
import { sendFiles } from './send-files.ts'

const BY = 'command line'

interface FilesToImport extends ReadOptions, Agreed {
  readonly files: readonly SourceFile[]
}

/** Into the running server where there is one, else into the database itself. */
export async function importCommand(
  toImport: FilesToImport,
  env: NodeJS.ProcessEnv,
  progress: Progress,
): Promise<ImportedWithWarnings> {
  const server = findRunningServer(dataFolder(env))
  if (!server) return keepHere(toImport, env, progress)
  const { files, cutOn, leaveOutRows, besideAnother } = toImport
  const fields = {
    ...(cutOn === undefined ? {} : { cut_on: isoFromDay(cutOn) }),
    ...(leaveOutRows ? { leave_out_rows: 'yes' } : {}),
    ...(besideAnother ? { beside_another: 'yes' } : {}),
  }
  return sendFiles<ImportedWithWarnings>(server, '/api/imports', files, fields)
}

async function keepHere(
  toImport: FilesToImport,
  env: NodeJS.ProcessEnv,
  progress: Progress,
): Promise<ImportedWithWarnings> {
  const { store, own, settings } = await openAuthority(env)
  try {
    const where = { imports: own.imports, name: (await settings()).name }
    return await importInto(where, { ...toImport, by: BY, at: new Date().toISOString() }, progress)
  } finally {
    await store.close()
  }
}
