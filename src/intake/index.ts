export * from './imports.ts'
export * from './intake.ts'
export * from './read-intake.ts'
export * from './rules/index.ts'
