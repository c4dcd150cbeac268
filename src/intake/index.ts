export * from './imports.ts'
export * from './intake.ts'
