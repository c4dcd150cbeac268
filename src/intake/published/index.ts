export { CHILDREN_LOOKED_AFTER_PAGE, DEPARTMENT, type PublishedDataset } from './dataset.ts'
export { publishedReference } from './published-reference.ts'
export * from './kept-publications.ts'
export * from './published.ts'
export { agesIn, PublishedStatistics, type StandingFigure } from './published-statistics.ts'
export { GRADES } from './read-judgements.ts'
export {
  PUBLISHED_DATASETS,
  readPublished,
  readPublishedFile,
  type PublishedReading,
  type RefusedFile,
} from './read-published.ts'
