import { expect, it } from 'vitest'
import { madeFromText, whatChangedIn } from './made-from.ts'

const parts = { returns: 'a', places: 'b', prices: 'c', method: 'd', plan: 'e' }

it('says which of what a result rests on has changed', () => {
  const before = madeFromText(parts)
  expect(whatChangedIn(before, madeFromText({ ...parts, returns: 'x', plan: 'y' }))).toEqual([
    'the returns',
    'the plan itself',
  ])
  expect(whatChangedIn(before, before)).toEqual([])
})

it('says nothing of results kept before parts were told apart', () =>
  expect(whatChangedIn('4f2a', madeFromText(parts))).toEqual([]))
