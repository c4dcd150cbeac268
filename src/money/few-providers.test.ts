import { expect, it } from 'vitest'
import { isOfTooFewProviders } from './few-providers.ts'

it('a figure of two providers is of too few, however often and in whatever way they are written', () => {
  expect(isOfTooFewProviders(['Acorn  Care', 'acorn care ', 'Birch'])).toBe(true)
  expect(isOfTooFewProviders(['Acorn Care', 'Birch', 'Cedar'])).toBe(false)
})
