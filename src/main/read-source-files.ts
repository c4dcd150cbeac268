import { createHash } from 'node:crypto'
import { buildHistory, listedFindings } from '../history/index.ts'
import {
  checkIntake,
  readIntake,
  unpackAll,
  type ImportedFile,
  type Intake,
  type Progress,
  type SourceFile,
} from '../intake/index.ts'
import { dataFolder } from './data-folder.ts'
import { datedPostcodes } from './kept-postcodes.ts'
import type { ReadFiles } from '../web/index.ts'

const DEFAULT_OWN_PROVIDERS: readonly string[] = ['PR1']

/** Lets other requests through between two steps of long work. */
const breathe = (): Promise<void> => new Promise(done => setImmediate(done))

/**
 * Reads files, checks them by the Department's rules and makes the history, to know all that can be said against them.
 * @throws InputError where the files cannot be read as a whole
 */
export async function readSourceFiles(files: readonly SourceFile[], progress: Progress): Promise<ReadFiles> {
  progress(0, 3, 'Reading the files')
  await breathe()
  const unpacked = unpackAll(files)
  const intake = readIntake(unpacked)
  progress(1, 3, 'Checking by the Department’s rules')
  await breathe()
  const checked = checkIntake(intake, await datedPostcodes(dataFolder(process.env)))
  progress(2, 3, 'Making one history of each child')
  await breathe()
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
