export * from './assumed-fees.ts'
export * from './register.ts'
