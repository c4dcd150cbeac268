import { createHash } from 'node:crypto'
import { InputError } from '../care/index.ts'
import type { ImportedFile, Imports, KeptImport, Progress, SourceFile } from '../intake/index.ts'
import type { ReadFiles } from '../web/index.ts'
import { readSourceFiles } from './read-source-files.ts'

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** The account of each file with its identity; a file inside a zip is identified by the zip that was handed in. */
function identify(files: readonly SourceFile[], { intake }: ReadFiles): ImportedFile[] {
  const byPath = new Map(files.map(file => [file.path, file]))
  const handedIn = (path: string) =>
    byPath.get(path) ?? files.find(file => path.startsWith(`${file.path}/`)) ?? files[0]
  return intake.files.map(account => {
    const bytes = handedIn(account.path)?.bytes ?? new Uint8Array()
    return { ...account, sha256: sha256(bytes), bytes: bytes.length }
  })
}

/**
 * Reads, checks and keeps files as one import.
 * @throws InputError where nothing of them can be used
 */
export async function importInto(
  imports: Imports,
  toImport: { readonly files: readonly SourceFile[]; readonly by: string; readonly at: string },
  progress: Progress,
): Promise<KeptImport> {
  const read = await readSourceFiles(toImport.files, progress)
  const { returns, provision, fees } = read.intake
  if (returns.length === 0 && !provision && !fees)
    throw new InputError(`nothing that can be used: ${whyNot(read)}`)
  const files = identify(toImport.files, read)
  return imports.keep(
    { by: toImport.by, at: toImport.at, files, intake: read.intake, findings: read.findings },
    progress,
  )
}

function whyNot({ findings }: ReadFiles): string {
  const first = findings[0]
  return first
    ? `${first.file}, row ${first.row}, ${first.field}: ${first.message}`
    : 'no file is a table of the return'
}
