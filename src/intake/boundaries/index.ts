export { deserialiseBoundaries, serialiseBoundaries } from './boundaries-file.ts'
export { traceBoundaries, type PlacedPostcodes } from './trace-boundaries.ts'
