import { PGlite } from '@electric-sql/pglite'
import { existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Makes an empty embedded database in `folder` where there is none. It is made beside it and then renamed,
 * so that a process killed during the first start leaves no half database behind. The caller holds the lock.
 */
export async function makeEmbeddedFolder(folder: string): Promise<void> {
  if (existsSync(join(folder, 'PG_VERSION'))) return
  const making = `${folder}.making`
  await rm(making, { recursive: true, force: true })
  await (await PGlite.create({ dataDir: making })).close()
  await rename(making, folder)
}
