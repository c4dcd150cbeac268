import { expect, it } from 'vitest'
import { effectBars, inLines } from './effect-bars.ts'

it('labels that differ at their end differ in the chart', () => {
  const [fewer, more] = ['fewer', 'more'].map(end =>
    inLines(`Usable places a foster carer household: a quarter ${end}`),
  )
  expect(fewer).toBe('Usable places a foster carer household: a\nquarter fewer')
  expect(more).not.toBe(fewer)
})

it('a short label stays in one line, and one without a space is broken all the same', () => {
  expect(inLines('Children coming in: 10 % more')).toBe('Children coming in: 10 % more')
  expect(
    inLines('x'.repeat(60))
      .split('\n')
      .map(line => line.length),
  ).toEqual([46, 14])
})

it('no label is cut, however long', () => {
  const label =
    'Approve 40 more foster carer households from 1 April 2026 to 31 March 2028, in steps, each bringing 1.4 usable places'
  expect(inLines(label).replaceAll('\n', ' ')).toBe(label)
  const svg = effectBars({
    bars: [{ label, from: 0, to: 4, said: '+4', tone: 'good' }],
    words: { title: 'Which', description: 'All.' },
    width: 960,
  })
  expect(svg).not.toContain('…')
  expect(svg.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')).toContain('1.4 usable places')
})
