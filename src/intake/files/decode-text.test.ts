import { describe, expect, it } from 'vitest'
import { decodeText } from './decode-text.ts'

const utf16 = (text: string, isBigEndian: boolean) =>
  Uint8Array.from(
    text.split('').flatMap(letter => {
      const pair = [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]
      return isBigEndian ? pair.reverse() : pair
    }),
  )

describe('text in whatever form it comes', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode('CHILD,Zoë'), 'utf-8'],
    ['UTF-8 with a mark', new TextEncoder().encode('\ufeffCHILD,Zoë'), 'utf-8'],
    ['UTF-16 LE with a mark', utf16('\ufeffCHILD,Zoë', false), 'utf-16le'],
    ['UTF-16 BE with a mark', utf16('\ufeffCHILD,Zoë', true), 'utf-16be'],
    ['UTF-16 LE without', utf16('CHILD,Zoë', false), 'utf-16le'],
    ['UTF-16 BE without', utf16('CHILD,Zoë', true), 'utf-16be'],
    ['Windows-1252', Uint8Array.from([...new TextEncoder().encode('CHILD,Zo'), 0xeb]), 'windows-1252'],
  ])('%s', (_, bytes, encoding) => {
    expect(decodeText(bytes)).toEqual({ ok: true, value: { text: 'CHILD,Zoë', encoding } })
  })

  it('a picture is no text', () =>
    expect(decodeText(Uint8Array.of(137, 80, 78, 71, 0, 0, 1, 255)).ok).toBe(false))
})
