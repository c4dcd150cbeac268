export * from './scenarios/index.ts'
export * from './best-plan/index.ts'
export * from './where-they-live.ts'
