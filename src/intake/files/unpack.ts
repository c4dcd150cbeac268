import { InputError } from '../../care/index.ts'
import type { SourceFile } from '../intake.ts'
import { gunzip, isGzip } from './gunzip.ts'
import { isZip, unzip } from './zip.ts'

/** Spreadsheets and documents are zips too, but not of CSV files. */
const OFFICE_FILE = /\.(xlsx|xlsm|xlsb|ods|odt|docx|pptx|numbers)$/i

/** Files that systems leave behind. */
const LEFT_BEHIND = /(^|\/)(__MACOSX\/|\.[^/]*$|Thumbs\.db$|desktop\.ini$)/i

export const isLeftBehind = (path: string): boolean => LEFT_BEHIND.test(path)

export const isOfficeFile = (path: string): boolean => OFFICE_FILE.test(path)

/** The files handed in, with those inside zips and gzips in their place, in order of path; each path is there once. */
export function unpackAll(files: readonly SourceFile[]): readonly SourceFile[] {
  const unpacked = files.flatMap(file => unpackOne(file))
  return withOwnPaths(unpacked.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)))
}

/** Files of one name from several places come without their folders: each gets a name of its own, to be told apart. */
function withOwnPaths(files: readonly SourceFile[]): readonly SourceFile[] {
  const taken = new Set<string>()
  return files.map(({ path, bytes }) => {
    const name = path === '' ? 'file without a name' : path
    let own = name
    for (let count = 2; taken.has(own); count++) own = `${name} (${count})`
    taken.add(own)
    return { path: own, bytes }
  })
}

function unpackOne(file: SourceFile): readonly SourceFile[] {
  if (isLeftBehind(file.path) || isOfficeFile(file.path)) return [file]
  if (isGzip(file.bytes)) return [{ path: file.path, bytes: gunzip(file.path, file.bytes) }]
  if (!isZip(file.bytes)) return [file]
  return unzip(file.path, file.bytes).map(inner => fromZip(file.path, inner))
}

function fromZip(zip: string, inner: SourceFile): SourceFile {
  const path = `${zip}/${inner.path}`
  const isReadable = isLeftBehind(inner.path) || isOfficeFile(inner.path)
  if (!isReadable && isZip(inner.bytes))
    throw new InputError(`${path}: a zip inside a zip is not read. Unpack it first.`)
  return isGzip(inner.bytes) && !isReadable
    ? { path, bytes: gunzip(path, inner.bytes) }
    : { path, bytes: inner.bytes }
}
