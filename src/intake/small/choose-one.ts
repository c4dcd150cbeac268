import { InputError } from '../../care/index.ts'
import type { FindingList } from '../finding-list.ts'

export type SmallFile = 'authority' | 'provision' | 'fees' | 'population' | 'postcodes' | 'localities'

/** One of the authority’s own files, by the plain name that it has without `.csv`. */
type FileName = string

interface Candidate {
  readonly path: string
}

/**
 * The one file of its kind to read: the only one there is, or the one with the plain name (`provision.csv`).
 * The others are said to be set aside; throws an InputError where the names do not tell.
 */
export function chooseOne<File extends Candidate>(
  kind: FileName,
  files: readonly File[],
  findings: FindingList,
): File | undefined {
  if (files.length <= 1) return files[0]
  const plain = files.filter(({ path }) => new RegExp(`(^|/)${kind}\\.csv(\\.gz)?$`, 'i').test(path))
  const [chosen] = plain.length === 1 ? plain : []
  if (!chosen)
    throw new InputError(
      `${files
        .map(({ path }) => path)
        .slice(0, 5)
        .join(', ')}: more than one file with the columns of ${kind}.csv. Hand in one of them.`,
    )
  for (const { path } of files.filter(file => file !== chosen))
    findings.add({
      file: path,
      table: kind,
      rule: 'read-not-chosen',
      severity: 'note',
      message: `This file has the columns of ${kind}.csv. As ${chosen.path} is there, it is not read.`,
    })
  return chosen
}
