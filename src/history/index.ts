export * from './as-at.ts'
export * from './build-history.ts'
export * from './history.ts'
