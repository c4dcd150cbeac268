import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { KindFutures, NearFutures } from '../forecast/index.ts'

/**
 * Futures as JSON: the columns of whole numbers one after the other, deflated, as base64 (little-endian). The last, children by
 * where their places are, stands only where that is known.
 */
export interface PackedFutures extends Omit<KindFutures, 'children' | 'ended' | 'turned18' | 'near'> {
  readonly lengths: readonly [children: number, ended: number, turned18: number]
  readonly near?: Omit<NearFutures, 'children'>
  readonly columns: string
}

export function packFutures({ children, ended, turned18, near, ...rest }: KindFutures): PackedFutures {
  const lengths = [children.length, ended.length, turned18.length] as const
  const threeOfThem = lengths[0] + lengths[1] + lengths[2]
  const all = new Int32Array(threeOfThem + (near?.children.length ?? 0))
  all.set(children)
  all.set(ended, lengths[0])
  all.set(turned18, lengths[0] + lengths[1])
  if (near) all.set(near.children, threeOfThem)
  const bytes = deflateRawSync(new Uint8Array(all.buffer), { level: 4 })
  const told = near && { kinds: near.kinds, rest: near.rest }
  return { ...rest, lengths, ...(told ? { near: told } : {}), columns: bytes.toString('base64') }
}

export function unpackFutures({ lengths, columns, near, ...rest }: PackedFutures): KindFutures {
  const bytes = inflateRawSync(Buffer.from(columns, 'base64'))
  const all = new Int32Array(Uint8Array.from(bytes).buffer)
  const [children, ended, turned18] = lengths
  const threeOfThem = children + ended + turned18
  return {
    ...rest,
    children: all.slice(0, children),
    ended: all.slice(children, children + ended),
    turned18: all.slice(children + ended, threeOfThem),
    ...(near ? { near: { ...near, children: all.slice(threeOfThem) } } : {}),
  }
}
