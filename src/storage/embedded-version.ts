import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { InputError } from '../care/index.ts'

/** PostgreSQL's version inside the embedded database: folders of one are not read by another. */
const EMBEDDED_VERSION = '18'

/** @throws InputError where the folder was made by another version of the embedded database */
export function refuseOtherVersions(folder: string): void {
  const file = join(folder, 'PG_VERSION')
  const version = existsSync(file) ? readFileSync(file, 'utf8').trim() : EMBEDDED_VERSION
  if (version !== EMBEDDED_VERSION)
    throw new InputError(
      `${folder} was made by PostgreSQL ${version}; this version of Sufficiency holds ${EMBEDDED_VERSION}. Open it with the version that made it and move it to a server.`,
    )
}
