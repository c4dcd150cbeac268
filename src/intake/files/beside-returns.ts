import type { SourceFile } from '../intake.ts'

/** Where the returns stand in an authority's folder: 903/<collection year>/. */
const IN_RETURNS = /(^|\/)903\/[^/]+\//

/** Whether what was handed in is an authority's folder: then its returns are those in 903, and no others. */
export const isAuthorityFolder = (files: readonly SourceFile[]): boolean =>
  files.some(({ path }) => IN_RETURNS.test(path))

export const isAmongReturns = (path: string): boolean => IN_RETURNS.test(path)

export const BESIDE_RETURNS =
  'A return outside the folder 903: this folder’s returns are read from 903 only, so that none is read twice.'

/** Files that an authority's folder may hold beside those that are read here. */
const COMPANIONS = /(^|\/)(carers|slips)\.csv$/i

export const isCompanion = (path: string): boolean => COMPANIONS.test(path)

/** Where an authority's folder may hold published statistics. */
const IN_PUBLISHED = /(^|\/)published\/[^/]+$/i

export const isPublished = (path: string): boolean => IN_PUBLISHED.test(path)

export const KEPT_APART =
  'Published statistics are kept apart from the authority’s records: on the page “Published statistics”, or with the command published.'
