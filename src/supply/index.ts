export * from './assumed-fees.ts'
export * from './register.ts'
export * from './row-identities.ts'
export * from './standing-rows.ts'
