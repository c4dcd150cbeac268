import type { Result } from '../../care/index.ts'

export interface DecodedText {
  readonly text: string
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'
}

type Encoding = DecodedText['encoding']

const SAMPLE_BYTES = 2_000

/** Bytes to text: by byte order mark, else UTF-16 by its zero bytes, else UTF-8, else Windows-1252 (what Excel saves). */
export function decodeText(bytes: Uint8Array): Result<DecodedText, string> {
  const marked = encodingByMark(bytes)
  const encoding = marked ?? utf16WithoutMark(bytes)
  if (encoding && encoding !== 'utf-8') return decodedAs(encoding, bytes, 'a damaged UTF-16 text')
  if (bytes.includes(0)) return { ok: false, problems: ['not a text file'] }
  const unicode = decodedAs('utf-8', bytes, '')
  return unicode.ok || marked ? unicode : decodedAs('windows-1252', bytes, 'not a text file')
}

function encodingByMark(bytes: Uint8Array): Encoding | undefined {
  const [first, second, third, fourth] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const isUtf32 = third === 0 && fourth === 0
  return first === 0xff && second === 0xfe && !isUtf32 ? 'utf-16le' : undefined
}

/** Latin text in UTF-16 has a zero in every other byte. */
function utf16WithoutMark(bytes: Uint8Array): Encoding | undefined {
  const sample = bytes.subarray(0, SAMPLE_BYTES)
  const zeros = [0, 0]
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2]!++
  })
  const [even, odd] = [zeros[0]!, zeros[1]!]
  const isMost = (count: number) => count > sample.length * 0.35
  if (isMost(odd) && even === 0) return 'utf-16le'
  return isMost(even) && odd === 0 ? 'utf-16be' : undefined
}

function decodedAs(encoding: Encoding, bytes: Uint8Array, problem: string): Result<DecodedText, string> {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    if (text.includes('\0')) return { ok: false, problems: ['not a text file'] }
    return { ok: true, value: { text, encoding } }
  } catch {
    return { ok: false, problems: [problem || 'damaged UTF-8 text'] }
  }
}
