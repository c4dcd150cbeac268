export * from './effect.ts'
export * from './ledger.ts'
export * from './like-for-like.ts'
export * from './overlap.ts'
