import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { MEASURES } from './measures/index.ts'
import { measuresReference } from './measures-reference.ts'

it('the reference page is what the library says (npm run reference)', () =>
  expect(readFileSync('docs/reference/measures.md', 'utf8')).toBe(measuresReference()))

it('each measure says what it is, and no two share a name', () => {
  const names = MEASURES.map(measure => measure.name)
  expect(new Set(names).size).toBe(names.length)
  for (const { definition, numerator, source, label } of MEASURES)
    for (const words of [definition, numerator, source, label]) expect(words).toMatch(/\w{2}/)
})
