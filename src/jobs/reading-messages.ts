import type { Day, Finding, Return } from '../care/index.ts'
import type { Intake, SourceFile } from '../intake/index.ts'
import type { PackedTable } from './packed-table.ts'
import type { CheckedFiles } from './read-and-check.ts'

/** What the main thread asks of the thread that reads. */
export type ReadingTask =
  | {
      readonly kind: 'read'
      readonly files: readonly SourceFile[]
      readonly cutOn: Day | undefined
      readonly laCode: string | undefined
      readonly today: Day | undefined
      /** The installation's directory of postcodes as it stands in its file. */
      readonly postcodes: { readonly bytes: Uint8Array; readonly keptOn: string } | undefined
    }
  /** The next piece: the receiver lets others through between two. */
  | { readonly kind: 'next' }

/** All that was read but tables and findings, which follow in pieces. */
export interface ReadFrame {
  readonly intake: Omit<Intake, 'returns' | 'postcodes' | 'providers' | 'findings'>
  readonly returns: readonly Omit<Return, 'tables'>[]
  readonly postcodes: Uint8Array | undefined
  readonly files: CheckedFiles['files']
  readonly account: CheckedFiles['account']
  /** How many of the findings are of reading. */
  readonly foundInReading: number
}

/** What the thread answers. */
export type ReadingAnswer =
  | { readonly kind: 'progress'; readonly done: number; readonly of: number; readonly what: string }
  | { readonly kind: 'frame'; readonly frame: ReadFrame }
  | { readonly kind: 'table'; readonly ofReturn: number; readonly table: PackedTable }
  | { readonly kind: 'findings'; readonly findings: readonly Finding[] }
  | { readonly kind: 'end' }
  | { readonly kind: 'failed'; readonly name: string; readonly message: string }
