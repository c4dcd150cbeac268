export * from './hexagon.ts'
export * from './where-children-live.ts'
