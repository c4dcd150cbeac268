import { describe, expect, it } from 'vitest'
import { chanceInWords, count, countInWords, likelihood } from './words.ts'

describe('figures in words', () => {
  it.each([
    [0, 'less than 1 in 20'],
    [0.07, '1 in 10'],
    [0.68, '7 in 10'],
    [0.94, '9 in 10'],
    [0.99, 'more than 19 in 20'],
  ])('a chance of %f is %s', (chance, words) => expect(chanceInWords(chance)).toBe(words))

  it('numbers under ten are words in prose, larger ones figures', () => {
    expect(countInWords(9.2)).toBe('nine')
    expect(countInWords(10)).toBe('10')
    expect(count(1498)).toBe('1,498')
  })

  it.each([
    [0.02, 'Almost certainly not'],
    [0.5, 'It could go either way'],
    [0.95, 'Almost certainly'],
  ])('a chance of %f begins an answer with "%s"', (chance, words) => expect(likelihood(chance)).toBe(words))
})
