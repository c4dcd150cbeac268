import { Ground } from '../position/index.ts'
import { installedPostcodes } from './kept-postcodes.ts'
import type { OpenAuthority } from './open-authority.ts'
import type { StandingRecords } from './standing-records.ts'

/** What measures and maps are counted on, made anew only when records, settings or postcodes change; undefined without a return. */
export function standingGround(
  records: StandingRecords,
  { settings }: OpenAuthority,
  folder: string,
): () => Promise<Ground | undefined> {
  let known: { readonly made: readonly unknown[]; readonly ground: Ground } | undefined
  return async () => {
    const [standing, postcodes] = [await records.history(), await installedPostcodes(folder)]
    if (!standing) return undefined
    const [{ ownProviders, laCode }, geographies] = [await settings(), await records.geographies()]
    const made = [standing.history, postcodes, laCode, geographies]
    if (known?.made.every((part, at) => part === made[at])) return known.ground
    known = {
      made,
      ground: new Ground(standing.history, { ownProviders, laCode, postcodes, localities: geographies[0] }),
    }
    return known.ground
  }
}
