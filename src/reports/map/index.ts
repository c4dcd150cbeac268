export * from './distance-bars.ts'
export * from './draw-map.ts'
export * from './map-figures.ts'
export { frameOf, widened, type Frame } from './project.ts'
