import { makeDemoAuthority } from '../demo/index.ts'
import type { Progress } from '../intake/index.ts'
import { addDemoAccounts } from './demo-accounts.ts'
import { importInto } from './import-files.ts'
import type { OpenAuthority } from './open-authority.ts'

const DEMO = { seed: 7, size: 1500 } as const

/** Whether nothing has ever been kept here: no person, no import. */
export async function isEmpty({ store, own }: OpenAuthority): Promise<boolean> {
  const [users, imports] = [await store.users.list(), await own.imports.list()]
  return users.length === 0 && imports.length === 0
}

/** Brings in the invented authority: its returns, places and fees, and people who may sign in. */
export async function loadDemo(authority: OpenAuthority, at: string, progress: Progress): Promise<void> {
  const files = makeDemoAuthority(DEMO).files.map(({ path, text }) => ({
    path,
    bytes: new TextEncoder().encode(text),
  }))
  await importInto(authority.own.imports, { files, by: 'demo', at }, progress)
  await addDemoAccounts(authority.store)
}
