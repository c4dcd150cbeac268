/** A table that somebody publishes, known by its columns. A new one is a line of `explore-education-datasets.ts`, or a reader. */
export interface PublishedDataset {
  /** Name in files and addresses. */
  readonly id: string
  readonly title: string
  readonly publisher: string
  /** Where it is published. */
  readonly page: string
  /** What of it is looked for, in words. */
  readonly columns: string
}

export const CHILDREN_LOOKED_AFTER_PAGE =
  'https://explore-education-statistics.service.gov.uk/find-statistics/children-looked-after-in-england-including-adoptions'
export const DEPARTMENT = 'Department for Education'
