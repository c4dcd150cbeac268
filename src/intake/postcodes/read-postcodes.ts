import { InputError } from '../../care/index.ts'
import { decodeText } from '../files/decode-text.ts'
import { gunzipInPieces, isGzip } from '../files/gunzip.ts'
import { isZip } from '../files/zip.ts'
import type { SourceFile } from '../intake.ts'
import type { PostcodeIndex } from './postcode-index.ts'
import { PostcodeReader, type PostcodeOptions } from './postcode-reader.ts'

const PIECE = 1024 * 1024

/** The postcodes of a file that is in memory: the ONS Postcode Directory or the small form, gzipped or not. */
export function readPostcodes(file: SourceFile, options: PostcodeOptions = {}): PostcodeIndex {
  const reader = new PostcodeReader(file.path, options)
  if (isZip(file.bytes))
    throw new InputError(`${file.path}: unpack this zip, and hand in the CSV from its Data folder.`)
  if (isGzip(file.bytes)) gunzipInPieces(file.path, file.bytes, piece => reader.push(piece))
  else {
    const bytes = inPlainText(file.bytes)
    for (let at = 0; at < bytes.length; at += PIECE) reader.push(bytes.subarray(at, at + PIECE))
  }
  return reader.finish()
}

/** UTF-16 becomes UTF-8; all else stays as it is. */
function inPlainText(bytes: Uint8Array): Uint8Array {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  const decoded = isUtf16 ? decodeText(bytes) : undefined
  return decoded?.ok ? new TextEncoder().encode(decoded.value.text) : bytes
}
