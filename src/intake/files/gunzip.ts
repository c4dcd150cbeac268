import { Gunzip } from 'fflate'
import { InputError } from '../../care/index.ts'
import { LIMITS } from '../limits.ts'
import { CHUNK, Pieces } from './pieces.ts'

export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b

/** Unpacks a gzip piece by piece, handing on each; throws an InputError where it is damaged or cut off. */
export function gunzipInPieces(path: string, bytes: Uint8Array, take: (piece: Uint8Array) => void): void {
  const state = { isWhole: false }
  const unpacker = new Gunzip((piece, isLast) => {
    take(piece)
    state.isWhole ||= isLast
  })
  try {
    for (let at = 0; at < bytes.length; at += CHUNK)
      unpacker.push(bytes.subarray(at, at + CHUNK), at + CHUNK >= bytes.length)
  } catch (error) {
    if (error instanceof InputError) throw error
    throw new InputError(`${path}: this gzip file is damaged or cut off.`)
  }
  if (!state.isWhole) throw new InputError(`${path}: this gzip file is damaged or cut off.`)
}

/** Unpacks a gzip whole, up to the size that a file may have. */
export function gunzip(path: string, bytes: Uint8Array): Uint8Array {
  const pieces = new Pieces()
  gunzipInPieces(path, bytes, piece => {
    pieces.add(piece)
    const isSwollen = pieces.length > LIMITS.zipRatioFrom && pieces.length > bytes.length * LIMITS.zipRatio
    if (isSwollen || pieces.length > LIMITS.fileBytes)
      throw new InputError(
        `${path}: this gzip file unpacks to far more than a return holds, and is not read.`,
      )
  })
  return pieces.joined()
}
