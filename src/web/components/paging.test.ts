import { describe, expect, it } from 'vitest'
import { addressWith, paged } from './paging.ts'

const things = Array.from({ length: 23 }, (_, i) => i + 1)
const pageOf = (query: string) =>
  paged(things, { path: '/rows', query: new URLSearchParams(query), size: 10 })

describe('a page of many things', () => {
  it('is the first, with the way to the next, where the address does not say', () => {
    const first = pageOf('rule=142')
    expect([first.from, first.to, first.of]).toEqual([1, 10, 23])
    expect(first.previous).toBeUndefined()
    expect(first.next).toEqual({ href: '/rows?rule=142&page=2' })
  })

  it('may be the last, shorter one, with the way back', () => {
    const last = pageOf('page=3')
    expect(last.shown).toEqual([21, 22, 23])
    expect(last.previous).toEqual({ href: '/rows?page=2' })
    expect(last.next).toBeUndefined()
  })

  it.each(['page=99', 'page=3'])('past the end is the last: %s', query => {
    expect(pageOf(query).from).toBe(21)
  })

  it.each(['page=0', 'page=-1', 'page=x', 'page=1.5', 'page='])(
    'that makes no sense is the first: %s',
    query => {
      expect(pageOf(query).from).toBe(1)
    },
  )

  it('of nothing says so', () => {
    const none = paged([], { path: '/', query: new URLSearchParams(), size: 10 })
    expect([none.from, none.to, none.of]).toEqual([0, 0, 0])
  })
})

describe('an address with something changed', () => {
  it('keeps the rest, and takes out what is undefined', () => {
    const query = new URLSearchParams('a=1&b=2')
    expect(addressWith('/x', query, { b: undefined, c: 'a&b' })).toBe('/x?a=1&c=a%26b')
    expect(addressWith('/x', query, { a: undefined, b: undefined })).toBe('/x')
  })
})
