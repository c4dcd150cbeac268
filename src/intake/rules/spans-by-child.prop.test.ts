import fc from 'fast-check'
import { expect, it } from 'vitest'
import { SpansByChild } from './spans-by-child.ts'

const span = fc.record({
  child: fc.integer({ min: 0, max: 2 }),
  from: fc.integer({ min: 0, max: 30 }),
  to: fc.integer({ min: 0, max: 30 }),
})

it('a span is met where some span of the same child begins before it ends and ends after it begins', () => {
  fc.assert(
    fc.property(fc.array(span, { maxLength: 20 }), span, (spans, asked) => {
      const known = new SpansByChild()
      for (const { child, from, to } of spans) known.add(child, from, to)
      expect(known.isMetBy(asked.child, asked.from, asked.to)).toBe(
        spans.some(({ child, from, to }) => child === asked.child && from < asked.to && to > asked.from),
      )
    }),
  )
})
