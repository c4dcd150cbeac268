import type { Day, Finding, LocalityRow, PopulationRow, Return, Severity } from '../care/index.ts'
import type { CheckAccount } from './check-account.ts'
import type { FileAccount, Intake } from './intake.ts'

/** A file's identity: the same bytes are noticed when they come again. */
export interface ImportedFile extends FileAccount {
  readonly sha256: string
  readonly bytes: number
}

/** What is to be imported: all of it or none of it. */
export interface NewImport {
  /** Signed-in name, or `command line`. */
  readonly by: string
  /** ISO instant. */
  readonly at: string
  readonly files: readonly ImportedFile[]
  readonly intake: Intake
  /** Findings of reading, of the Department's rules and of the history, together. */
  readonly findings: readonly Finding[]
  /** What the check rested on; undefined where the files were not checked. */
  readonly account?: CheckAccount | undefined
}

/** An import as it is kept: who, when, which files, how many rows. */
export interface KeptImport {
  readonly id: string
  readonly by: string
  readonly at: string
  readonly state: 'kept' | 'undone'
  readonly undone: { readonly by: string; readonly at: string } | undefined
  readonly files: readonly ImportedFile[]
  readonly rows: number
  readonly findings: Readonly<Record<Severity, number>>
}

export interface CoveredYear {
  readonly collectionYear: string
  readonly lastDay: Day
}

export type Progress = (done: number, of: number, what: string) => void

/** Port: the imports of one authority. The later import wins where two hold the same table of the same collection year. */
export interface Imports {
  /** One transaction. */
  keep(toKeep: NewImport, progress?: Progress): Promise<KeptImport>
  /** The import's records are no longer counted; its account stays. What people corrected stays. */
  undo(id: string, by: string, at: string): Promise<KeptImport>
  /** Newest first. */
  list(): Promise<readonly KeptImport[]>
  find(id: string): Promise<KeptImport | undefined>
  /** Kept imports that hold a file with one of these hashes. */
  holding(hashes: readonly string[]): Promise<readonly KeptImport[]>
  findings(id: string): Promise<readonly Finding[]>
  /** What the check of an import rested on; undefined where that was not kept. */
  account(id: string): Promise<CheckAccount | undefined>
  /** The returns of all kept imports made one, oldest first: what `buildHistory` takes. */
  returns(): Promise<readonly Return[]>
  /** How far each held collection year reaches, oldest first: what `returns` says, without reading a row. */
  covers(): Promise<readonly CoveredYear[]>
  /** Rows of the newest kept import that brings a `population.csv`; none where there is no such. */
  population(): Promise<readonly PopulationRow[]>
  /** The localities of the newest kept import that brings them; undefined where none does. */
  localities(): Promise<readonly LocalityRow[] | undefined>
  /** Changes with every import and undo: what was computed from `returns` may be kept until it does. */
  version(): Promise<string>
}
