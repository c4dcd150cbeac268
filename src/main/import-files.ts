import { InputError } from '../care/index.ts'
import type { Imports, KeptImport, Progress, ReadOptions, SourceFile } from '../intake/index.ts'
import type { ReadFiles } from '../web/index.ts'
import { readSourceFiles } from './read-source-files.ts'

/**
 * Reads, checks and keeps files as one import.
 * @throws InputError where nothing of them can be used
 */
export async function importInto(
  imports: Imports,
  toImport: ReadOptions & { readonly files: readonly SourceFile[]; readonly by: string; readonly at: string },
  progress: Progress,
): Promise<KeptImport> {
  const read = await readSourceFiles(toImport.files, progress, toImport)
  if (!holdsSomething(read)) throw new InputError(`nothing that can be used: ${whyNot(read)}`)
  return imports.keep({ by: toImport.by, at: toImport.at, ...read }, progress)
}

/** Whether an import would change anything: findings alone do not make one. */
function holdsSomething({ intake }: ReadFiles): boolean {
  const { returns, provision, fees, population, localities, money, postcodes, boundaries } = intake
  return (
    returns.length > 0 ||
    [provision, fees, population, localities, money, postcodes, boundaries].some(part => part !== undefined)
  )
}

function whyNot({ findings }: ReadFiles): string {
  const first = findings[0]
  return first
    ? `${first.file}, row ${first.row}, ${first.field}: ${first.message}`
    : 'no file is a table of the return'
}
