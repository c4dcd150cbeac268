export * from './scenarios/index.ts'
export * from './best-plan/index.ts'
export { ownPlacesByArea, type OwnPlacesByArea } from './own-places-by-area.ts'
export * from './where-they-live.ts'
