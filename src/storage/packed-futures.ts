import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { KindFutures } from '../forecast/index.ts'

/** Futures as JSON: the three columns of whole numbers one after the other, deflated, as base64 (little-endian). */
export interface PackedFutures extends Omit<KindFutures, 'children' | 'ended' | 'turned18'> {
  readonly lengths: readonly [children: number, ended: number, turned18: number]
  readonly columns: string
}

export function packFutures({ children, ended, turned18, ...rest }: KindFutures): PackedFutures {
  const lengths = [children.length, ended.length, turned18.length] as const
  const all = new Int32Array(lengths[0] + lengths[1] + lengths[2])
  all.set(children)
  all.set(ended, lengths[0])
  all.set(turned18, lengths[0] + lengths[1])
  const bytes = deflateRawSync(new Uint8Array(all.buffer), { level: 4 })
  return { ...rest, lengths, columns: bytes.toString('base64') }
}

export function unpackFutures({ lengths, columns, ...rest }: PackedFutures): KindFutures {
  const bytes = inflateRawSync(Buffer.from(columns, 'base64'))
  const all = new Int32Array(Uint8Array.from(bytes).buffer)
  const [children, ended] = lengths
  return {
    ...rest,
    children: all.slice(0, children),
    ended: all.slice(children, children + ended),
    turned18: all.slice(children + ended),
  }
}
