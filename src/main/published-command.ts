import { InputError } from '../care/index.ts'
import type { KeptPublication, KeptPublications, Progress, SourceFile } from '../intake/index.ts'
import { dataFolder } from './data-folder.ts'
import { openAuthority } from './open-authority.ts'
import { readPublishedFiles } from './read-published-files.ts'
import { findRunningServer } from './running-server.ts'
import { sendFiles } from './send-files.ts'

const BY = 'command line'

/**
 * Keeps published statistics: all of the files or none.
 * @throws InputError with the reason of the first file that is refused
 */
export async function publishInto(
  publications: KeptPublications,
  toKeep: { readonly files: readonly SourceFile[]; readonly by: string; readonly at: string },
  progress: Progress,
): Promise<readonly KeptPublication[]> {
  const read = await readPublishedFiles(toKeep.files, progress)
  const [refused] = read.refused
  if (refused) throw new InputError(`${refused.why} Nothing was kept.`)
  if (read.publications.length === 0) throw new InputError('there is no file here')
  return publications.keep(read.publications, toKeep.by, toKeep.at)
}

/** Into the running server where there is one, else into the database itself. */
export async function publishedCommand(
  files: readonly SourceFile[],
  env: NodeJS.ProcessEnv,
  progress: Progress,
): Promise<readonly KeptPublication[]> {
  const server = findRunningServer(dataFolder(env))
  if (server) return sendFiles<readonly KeptPublication[]>(server, '/api/published', files)
  const { store, own } = await openAuthority(env)
  try {
    return await publishInto(own.publications, { files, by: BY, at: new Date().toISOString() }, progress)
  } finally {
    await store.close()
  }
}
