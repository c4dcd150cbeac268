import { expect, it } from 'vitest'
import { inTwoLines } from './effect-bars.ts'

it('labels that differ at their end differ in the chart', () => {
  const [fewer, more] = ['fewer', 'more'].map(end =>
    inTwoLines(`Usable places a foster carer household: a quarter ${end}`),
  )
  expect(fewer).toBe('Usable places a foster carer household: a\nquarter fewer')
  expect(more).not.toBe(fewer)
})

it('a short label stays in one line, and one without a space is broken all the same', () => {
  expect(inTwoLines('Children coming in: 10 % more')).toBe('Children coming in: 10 % more')
  expect(
    inTwoLines('x'.repeat(60))
      .split('\n')
      .map(line => line.length),
  ).toEqual([46, 14])
})
