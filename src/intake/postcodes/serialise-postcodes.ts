import { InputError } from '../../care/index.ts'
import { crc32 } from '../files/crc32.ts'
import { PostcodeIndex } from './postcode-index.ts'

/** What the bytes begin with: the form's name and version. */
const MARK = 'SUFFPC01'
const HEADER_BYTES = 16

/**
 * An index as bytes, to be kept by the installation: MARK, checksum and length of the rest, then the columns one after
 * another, each with its length in bytes.
 */
export function serialisePostcodes({ columns }: PostcodeIndex): Uint8Array {
  const encoder = new TextEncoder()
  const sections = [
    encoder.encode(columns.sectors.join('\n')),
    encoder.encode(columns.lauas.join('\n')),
    ...[columns.units, columns.east, columns.north, columns.widths].map(bytesOf),
    ...[columns.firstBit, columns.firstLaua, columns.sectorLauas, columns.packed].map(bytesOf),
    encoder.encode(String(columns.count)),
    encoder.encode(columns.lauaNames.join('\n')),
  ]
  const length = sections.reduce((sum, section) => sum + 4 + section.length, HEADER_BYTES)
  const bytes = new Uint8Array(length)
  const view = new DataView(bytes.buffer)
  bytes.set(encoder.encode(MARK))
  let at = HEADER_BYTES
  for (const section of sections) {
    view.setUint32(at, section.length, true)
    bytes.set(section, at + 4)
    at += 4 + section.length
  }
  view.setUint32(8, crc32(bytes.subarray(HEADER_BYTES)), true)
  view.setUint32(12, length - HEADER_BYTES, true)
  return bytes
}

const bytesOf = (column: ArrayBufferView): Uint8Array =>
  new Uint8Array(column.buffer, column.byteOffset, column.byteLength)

/** The index that was serialised; throws an InputError where the bytes are damaged or of another form. */
export function deserialisePostcodes(bytes: Uint8Array): PostcodeIndex {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const body = bytes.subarray(HEADER_BYTES)
  const isOurs = bytes.length > HEADER_BYTES && new TextDecoder().decode(bytes.subarray(0, 8)) === MARK
  if (!isOurs || view.getUint32(12, true) !== body.length || view.getUint32(8, true) !== crc32(body))
    throw new InputError(
      'The kept postcodes are damaged or of another version: read the postcode file again.',
    )
  const sections = sectionsOf(bytes, view)
  const text = (at: number) => new TextDecoder().decode(sections[at])
  // a copy of its own, aligned: a view of a larger buffer would bring that whole buffer with it
  const bytesAt = (at: number) => new Uint8Array(sections[at]!)
  const words = (at: number) => new Uint32Array(bytesAt(at).buffer)
  const lauas = text(1) === '' ? [] : text(1).split('\n')
  // the last section came later: a directory that was kept before has none
  const names = sections.length > 11 ? text(11).split('\n') : []
  return new PostcodeIndex({
    sectors: text(0) === '' ? [] : text(0).split('\n'),
    lauas,
    lauaNames: lauas.map((_, at) => names[at] ?? ''),
    units: words(2),
    east: new Int32Array(bytesAt(3).buffer),
    north: new Int32Array(bytesAt(4).buffer),
    widths: bytesAt(5),
    firstBit: words(6),
    firstLaua: words(7),
    sectorLauas: new Uint16Array(bytesAt(8).buffer),
    packed: words(9),
    count: Number(text(10)),
  })
}

function sectionsOf(bytes: Uint8Array, view: DataView): readonly Uint8Array[] {
  const sections: Uint8Array[] = []
  for (let at = HEADER_BYTES; at < bytes.length;) {
    const length = view.getUint32(at, true)
    sections.push(bytes.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return sections
}
