import type { AuthoritySettings } from '../access/index.ts'
import { NAMELESS_AUTHORITY } from '../care/index.ts'
import { openStore, type AuthorityStore, type Store } from '../storage/index.ts'
import { dataFolder } from './data-folder.ts'
import { withGeography } from './keep-geography.ts'

/** The store, and the one authority that this installation is for. */
export interface OpenAuthority {
  readonly store: Store
  readonly own: AuthorityStore
  readonly settings: () => Promise<AuthoritySettings>
}

/** An installation for one authority names it so; SUFFICIENCY_AUTHORITY tells apart those that share a server. */
const DEFAULT_CODE = 'own'

/**
 * Opens the database: a server where DATABASE_URL says so, else the embedded one.
 * @throws InputError where another process holds the embedded one, or no server answers
 */
export async function openAuthority(env: NodeJS.ProcessEnv): Promise<OpenAuthority> {
  const store = await openStore({ databaseUrl: env['DATABASE_URL'], dataFolder: dataFolder(env) })
  const code = env['SUFFICIENCY_AUTHORITY'] ?? DEFAULT_CODE
  const added = await store.authorities.add(code)
  const own = store.for(code)
  return {
    store,
    own: { ...own, imports: withGeography(own.imports, dataFolder(env)) },
    settings: async () => named((await store.authorities.find(code)) ?? added),
  }
}

/** The code of an installation for one authority is no name. */
const named = (settings: AuthoritySettings): AuthoritySettings =>
  settings.name === DEFAULT_CODE ? { ...settings, name: NAMELESS_AUTHORITY } : settings
