export { deserialiseBoundaries, serialiseBoundaries } from './boundaries-file.ts'
export { readBoundaryFile } from './read-boundary-file.ts'
export { traceBoundaries, type PlacedPostcodes } from './trace-boundaries.ts'
