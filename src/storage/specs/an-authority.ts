import type { AuthorityStore, Store } from '../store.ts'

let made = 0

/** An authority of its own for each test: they share an installation. */
export async function anAuthority(store: Store): Promise<AuthorityStore> {
  const code = `authority-${++made}`
  await store.authorities.add(code)
  return store.for(code)
}
