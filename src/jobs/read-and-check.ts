import { createHash } from 'node:crypto'
import type { Day } from '../care/index.ts'
import { buildHistory, listedFindings } from '../history/index.ts'
import {
  checkIntake,
  readIntake,
  unpackAll,
  type ImportedFile,
  type InstalledPostcodes,
  type Intake,
  type NewImport,
  type Progress,
  type SourceFile,
} from '../intake/index.ts'

/** What an import will hold, and all that is known against it. */
export type CheckedFiles = Omit<NewImport, 'by' | 'at'>

export interface ReadWish {
  readonly files: readonly SourceFile[]
  /** The day on which the newest return was cut, where it is an extract and its dates are not to tell. */
  readonly cutOn?: Day | undefined
  /** ONS code of the authority, where the files do not tell it. */
  readonly laCode?: string | undefined
  /** The day on which the files are handed in. */
  readonly today?: Day | undefined
  readonly installed?: InstalledPostcodes | undefined
}

const DEFAULT_OWN_PROVIDERS: readonly string[] = ['PR1']

/**
 * Reads files, checks them by the Department's rules and makes the history, to know all that can be said against them.
 * @throws InputError where the files cannot be read as a whole
 */
export function readAndCheck(
  { files, cutOn, laCode, today, installed }: ReadWish,
  progress: Progress,
): CheckedFiles {
  progress(0, 3, 'Reading the files')
  const unpacked = unpackAll(files)
  const intake = readIntake(unpacked, { cutOn, laCode, today })
  progress(1, 3, 'Checking by the Department’s rules')
  const checked = checkIntake(intake, installed, laCode)
  progress(2, 3, 'Making one history of each child')
  const ownProviders = intake.authority?.ownProviders ?? DEFAULT_OWN_PROVIDERS
  const history = buildHistory(intake.returns, { ownProviders })
  progress(3, 3, 'Read')
  return {
    intake,
    files: identify(unpacked, intake),
    account: checked.account,
    findings: [...intake.findings, ...checked.findings, ...listedFindings(history, intake.returns)],
  }
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** The account of each file with its identity; a file inside a zip has its own. */
function identify(files: readonly SourceFile[], intake: Intake): ImportedFile[] {
  const bytesOf = new Map(files.map(file => [file.path, file.bytes]))
  return intake.files.map(account => {
    const bytes = bytesOf.get(account.path) ?? new Uint8Array()
    return { ...account, sha256: sha256(bytes), bytes: bytes.length }
  })
}
