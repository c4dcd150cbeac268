import { createHash } from 'node:crypto'
import {
  readPublished,
  unpackAll,
  type NewPublication,
  type Progress,
  type RefusedFile,
  type SourceFile,
} from '../intake/index.ts'
import type { ReadPublications } from '../web/index.ts'

/** Lets other requests through between two files. */
const breathe = (): Promise<void> => new Promise(done => setImmediate(done))

/** Reads published statistics file by file; a file that is none is refused with its reason, the others are read. */
export async function readPublishedFiles(
  files: readonly SourceFile[],
  progress: Progress,
): Promise<ReadPublications> {
  const [publications, refused]: [NewPublication[], RefusedFile[]] = [[], []]
  const unpacked = unpackAll(files)
  for (const [at, file] of unpacked.entries()) {
    progress(at, unpacked.length, `Reading ${file.path.split('/').at(-1)!}`)
    await breathe()
    const read = readPublished([file])
    const identity = {
      sha256: createHash('sha256').update(file.bytes).digest('hex'),
      bytes: file.bytes.length,
    }
    publications.push(...read.publications.map(one => ({ ...one, ...identity })))
    refused.push(...read.refused)
  }
  progress(unpacked.length, unpacked.length, 'Read')
  return { publications, refused }
}
