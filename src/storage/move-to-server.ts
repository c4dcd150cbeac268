import type { Progress } from '../intake/index.ts'
import { copyDatabase } from './copy-database.ts'
import { closingOnFault, openDatabase } from './open-database.ts'

/**
 * Copies all that the embedded database in `dataFolder` keeps to an empty database on a server.
 * @throws InputError where the folder is in use, no server answers, or the database there is not empty
 */
export async function moveToServer(
  { dataFolder, databaseUrl }: { dataFolder: string; databaseUrl: string },
  progress: Progress,
): Promise<void> {
  const from = await openDatabase({ dataFolder, databaseUrl: undefined })
  await closingOnFault(from, async () => {
    const to = await openDatabase({ dataFolder, databaseUrl })
    await closingOnFault(to, () => copyDatabase(from, to, progress))
    await to.close()
  })
  await from.close()
}
