import { expect, it } from 'vitest'
import { areOnOneGround, madeFromText, whatChangedIn } from './made-from.ts'

const parts = { returns: 'a', places: 'b', prices: 'c', method: 'd', plan: 'e' }

it('says which of what a result rests on has changed', () => {
  const before = madeFromText(parts)
  expect(whatChangedIn(before, madeFromText({ ...parts, returns: 'x', plan: 'y' }))).toEqual([
    'the returns',
    'the plan itself',
  ])
  expect(whatChangedIn(before, before)).toEqual([])
})

it('says that the order or failed matches were stated, stated otherwise, or are stated no more', () => {
  const plain = madeFromText(parts)
  expect(plain).toBe('returns:a places:b prices:c method:d plan:e')
  const stated = madeFromText({ ...parts, order: 'f', matches: 'g' })
  const both = ['which free places are tried first', 'what is stated of failed matches']
  expect(whatChangedIn(plain, stated)).toEqual(both)
  expect(whatChangedIn(stated, plain)).toEqual(both)
  expect(whatChangedIn(stated, madeFromText({ ...parts, order: 'f', matches: 'h' }))).toEqual([both[1]])
  expect(whatChangedIn('4f2a', stated)).toEqual([])
})

it('says nothing of results kept before parts were told apart', () =>
  expect(whatChangedIn('4f2a', madeFromText(parts))).toEqual([]))

it('results compare that differ in nothing but their plan', () => {
  const one = madeFromText(parts)
  expect(areOnOneGround(one, madeFromText({ ...parts, plan: 'y' }))).toBe(true)
  expect(areOnOneGround(one, madeFromText({ ...parts, places: 'y' }))).toBe(false)
  expect(areOnOneGround(one, madeFromText({ ...parts, matches: 'y' }))).toBe(false)
  expect(areOnOneGround('4f2a', one)).toBe(false)
  expect(areOnOneGround('4f2a', '4f2a')).toBe(true)
})
