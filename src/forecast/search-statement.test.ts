import { expect, it } from 'vitest'
import {
  isNothingStated,
  isSameStatement,
  NOTHING_STATED,
  searchesAsked,
  searchesInShort,
  searchesInWords,
  searchStatement,
  statementAsked,
} from './search-statement.ts'

const both = searchStatement({
  bookedFirst: ['in_house_residential', 'in_house_fostering'],
  failedMatches: { in_house_residential: 0.4, in_house_fostering: 0 },
})

it('is the same whatever the order in which it was said', () => {
  expect(both.bookedFirst).toEqual(['in_house_fostering', 'in_house_residential'])
  const other = { bookedFirst: ['in_house_fostering', 'in_house_residential'], failedMatches: { in_house_fostering: 0, in_house_residential: 0.4 } } as const // prettier-ignore
  expect(isSameStatement(both, other)).toBe(true)
  expect(isSameStatement(both, { ...other, failedMatches: { in_house_residential: 0.4 } })).toBe(false)
})

it('asks nothing of a forecast where nothing is stated, and is read back from what was asked', () => {
  expect(searchesAsked(NOTHING_STATED, [])).toEqual({})
  expect(isNothingStated(statementAsked({}))).toBe(true)
  expect(statementAsked(searchesAsked(both, []))).toEqual(both)
})

it('is told in a line and in two sentences', () => {
  expect(searchesInShort(NOTHING_STATED)).toBe(
    'our own places first, then booked ones, then the market; failed matches: nothing stated',
  )
  expect(searchesInShort(searchStatement({ bookedFirst: ['in_house_residential'] }))).toBe(
    'booked places first in children’s homes, else our own; failed matches: nothing stated',
  )
  expect(searchesInShort(both)).toBe(
    'booked places first in fostering and children’s homes; failed matches: 0 in 100 in fostering, 40 in 100 in children’s homes',
  )
  expect(searchesInWords(both)).toContain(
    'failed matches were 0 in 100 for our own foster carers and 40 in 100 for our own children’s homes, as stated.',
  )
})
