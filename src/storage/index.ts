export * from './store.ts'
export * from './memory/memory-store.ts'
