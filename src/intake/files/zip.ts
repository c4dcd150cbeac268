import { Inflate } from 'fflate'
import { InputError } from '../../care/index.ts'
import { LIMITS } from '../limits.ts'
import { crc32 } from './crc32.ts'
import { CHUNK, Pieces } from './pieces.ts'

/** A file inside a zip, as the zip's directory describes it. */
interface ZipEntry {
  readonly name: string
  readonly isEncrypted: boolean
  readonly method: number
  readonly checksum: number
  readonly packedBytes: number
  readonly bytes: number
  readonly headerAt: number
}

const END_MARK = 0x06054b50
const ENTRY_MARK = 0x02014b50
const FILE_MARK = 0x04034b50
const END_BYTES = 22
const ENTRY_BYTES = 46
const LONGEST_COMMENT = 0xffff
const STORED = 0
const DEFLATED = 8
/** Stands for "see the 64-bit field": files of 4 GB and more. */
const TOO_BIG_FOR_FIELD = 0xffffffff

export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5) && bytes.length >= END_BYTES

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** Unpacks a zip whole, after its directory has been held against the limits; throws an InputError that says why it is refused. */
export function unzip(path: string, bytes: Uint8Array): readonly { path: string; bytes: Uint8Array }[] {
  const entries = directoryOf(path, bytes).filter(entry => !entry.name.endsWith('/'))
  const total = entries.reduce((sum, entry) => sum + entry.bytes, 0)
  if (total > LIMITS.zipBytes)
    refuse(path, `it unpacks to ${megabytes(total)}, more than ${megabytes(LIMITS.zipBytes)}`)
  if (total > LIMITS.zipRatioFrom && total > bytes.length * LIMITS.zipRatio)
    refuse(path, `it unpacks to ${Math.round(total / bytes.length)} times its size, as no ordinary file does`)
  return entries.map(entry => ({ path: entry.name, bytes: unpacked(path, bytes, entry) }))
}

/** Unpacks one file of a zip and no other; undefined where it is not there. Held against the same limits. */
export function unzipOne(path: string, bytes: Uint8Array, name: string): Uint8Array | undefined {
  const entry = directoryOf(path, bytes).find(one => one.name === name)
  if (!entry) return undefined
  if (entry.bytes > LIMITS.zipRatioFrom && entry.bytes > bytes.length * LIMITS.zipRatio)
    refuse(
      path,
      `it unpacks to ${Math.round(entry.bytes / bytes.length)} times its size, as no ordinary file does`,
    )
  return unpacked(path, bytes, entry)
}

function directoryOf(path: string, bytes: Uint8Array): readonly ZipEntry[] {
  const view = viewOf(bytes)
  const end = endOfDirectory(view)
  if (end < 0) refuse(path, 'it is damaged or cut off: it has no directory')
  const count = view.getUint16(end + 10, true)
  if (count > LIMITS.zipEntries) refuse(path, `it holds ${count} files, more than ${LIMITS.zipEntries}`)
  const entries: ZipEntry[] = []
  let at = view.getUint32(end + 16, true)
  for (let i = 0; i < count; i++) {
    if (at + ENTRY_BYTES > end || view.getUint32(at, true) !== ENTRY_MARK)
      refuse(path, 'its directory is damaged')
    const lengths = [28, 30, 32].map(field => view.getUint16(at + field, true))
    entries.push(entryAt(bytes, view, at))
    at += ENTRY_BYTES + lengths.reduce((sum, length) => sum + length, 0)
  }
  return entries
}

function endOfDirectory(view: DataView): number {
  const last = view.byteLength - END_BYTES
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--)
    if (view.getUint32(at, true) === END_MARK) return at
  return -1
}

function entryAt(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  const nameBytes = bytes.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + view.getUint16(at + 28, true))
  return {
    name: new TextDecoder().decode(nameBytes).replaceAll('\\', '/'),
    isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    checksum: view.getUint32(at + 16, true),
    packedBytes: view.getUint32(at + 20, true),
    bytes: view.getUint32(at + 24, true),
    headerAt: view.getUint32(at + 42, true),
  }
}

function unpacked(path: string, zip: Uint8Array, entry: ZipEntry): Uint8Array {
  const inside = `${path}/${entry.name}`
  if (entry.isEncrypted) refuse(inside, 'it is encrypted: save it without a password')
  if (entry.method !== STORED && entry.method !== DEFLATED)
    refuse(inside, 'it is packed in a way that is not known here')
  if (entry.bytes === TOO_BIG_FOR_FIELD || entry.bytes > LIMITS.fileBytes)
    refuse(inside, `it unpacks to more than ${megabytes(LIMITS.fileBytes)}`)
  const packed = packedBytes(inside, zip, entry)
  const bytes = entry.method === STORED ? packed : inflated(inside, packed, entry.bytes)
  if (bytes.length !== entry.bytes || crc32(bytes) !== entry.checksum) refuse(inside, 'it is damaged')
  return bytes
}

function packedBytes(inside: string, zip: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = viewOf(zip)
  const isThere = entry.headerAt + 30 <= zip.length && view.getUint32(entry.headerAt, true) === FILE_MARK
  if (!isThere) refuse(inside, 'it is damaged')
  const from =
    entry.headerAt +
    30 +
    view.getUint16(entry.headerAt + 26, true) +
    view.getUint16(entry.headerAt + 28, true)
  if (from + entry.packedBytes > zip.length) refuse(inside, 'it is cut off')
  return zip.subarray(from, from + entry.packedBytes)
}

/** Stops at the size that the directory names: what claims to be small cannot grow. */
function inflated(inside: string, packed: Uint8Array, bytes: number): Uint8Array {
  const pieces = new Pieces()
  const inflater = new Inflate(piece => {
    pieces.add(piece)
    if (pieces.length > bytes) refuse(inside, 'it unpacks to more than it says')
  })
  try {
    for (let at = 0; at < packed.length; at += CHUNK)
      inflater.push(packed.subarray(at, at + CHUNK), at + CHUNK >= packed.length)
  } catch (error) {
    if (error instanceof InputError) throw error
    refuse(inside, 'it is damaged')
  }
  return pieces.joined()
}

const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1024 / 1024)} MB`

function refuse(path: string, why: string): never {
  throw new InputError(`${path}: this zip is not read: ${why}.`)
}
