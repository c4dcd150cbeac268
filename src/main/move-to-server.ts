import { InputError } from '../care/index.ts'
import type { Progress } from '../intake/index.ts'
import { moveToServer } from '../storage/index.ts'
import { dataFolder } from './data-folder.ts'

/**
 * Copies the embedded database to the server of DATABASE_URL: an address with a password in it is no argument.
 * @throws InputError where DATABASE_URL is not set, the folder is in use, or the server's database is not empty
 */
export async function moveCommand(env: NodeJS.ProcessEnv, progress: Progress): Promise<void> {
  const databaseUrl = env['DATABASE_URL']
  if (!databaseUrl)
    throw new InputError('DATABASE_URL is not set: it names the PostgreSQL database to copy to.')
  await moveToServer({ dataFolder: dataFolder(env), databaseUrl }, progress)
}
