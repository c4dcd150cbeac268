import {
  heldRecords,
  mustHoldSomething,
  otherAuthorityWarning,
  type Imports,
  type KeptImport,
  type Progress,
  type ReadOptions,
  type SourceFile,
} from '../intake/index.ts'
import { readSourceFiles } from './read-source-files.ts'

export interface FilesToKeep extends ReadOptions {
  readonly files: readonly SourceFile[]
  readonly by: string
  /** ISO instant. */
  readonly at: string
}

export interface KeepWhere {
  readonly imports: Imports
  /** Name of the authority whose records are held. */
  readonly name: string
}

/** A kept import, and a warning where the files seem to be of another authority. */
export type ImportedWithWarning = KeptImport & { readonly warning?: string | undefined }

/**
 * Reads, checks and keeps files as one import.
 * @throws InputError where nothing of them can be used
 */
export async function importInto(
  { imports, name }: KeepWhere,
  { files, by, at, ...options }: FilesToKeep,
  progress: Progress,
): Promise<ImportedWithWarning> {
  const read = await readSourceFiles(files, progress, options)
  mustHoldSomething(read.intake)
  const warning = otherAuthorityWarning(read.intake, heldRecords(await imports.list(), name))
  return { ...(await imports.keep({ by, at, ...read }, progress)), warning }
}
