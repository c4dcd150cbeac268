export * from './access.ts'
export * from './authorities.ts'
export * from './jobs.ts'
