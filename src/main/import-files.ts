import {
  mustBeAgreed,
  mustHoldSomething,
  warningsOf,
  type Agreed,
  type Imports,
  type KeptImport,
  type Progress,
  type ReadOptions,
  type SourceFile,
} from '../intake/index.ts'
import { readSourceFiles } from './read-source-files.ts'

export interface FilesToKeep extends ReadOptions, Agreed {
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

/** A kept import, and what should be said of it: another authority's files, an old extract, files that were here already. */
export type ImportedWithWarnings = KeptImport & { readonly warnings: readonly string[] }

/**
 * Reads, checks and keeps files as one import.
 * @throws InputError where nothing of them can be used, or a person has to say yes first
 */
export async function importInto(
  { imports, name }: KeepWhere,
  { files, by, at, leaveOutRows, besideAnother, ...options }: FilesToKeep,
  progress: Progress,
): Promise<ImportedWithWarnings> {
  const read = await readSourceFiles(files, progress, options)
  mustHoldSomething(read.intake)
  const warnings = await warningsOf(read, imports, name)
  mustBeAgreed(warnings, { leaveOutRows, besideAnother })
  const kept = await imports.keep({ by, at, ...read }, progress)
  return { ...kept, warnings: warnings.told }
}
