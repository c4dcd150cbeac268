export * from './memory/memory-store.ts'
export * from './move-to-server.ts'
export { openStore, type AuthorityStore, type Store } from './store.ts'
export type { StoreOptions } from './open-database.ts'
