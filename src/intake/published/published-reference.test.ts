import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { publishedReference } from './published-reference.ts'
import { PUBLISHED_DATASETS } from './read-published.ts'

it('the reference page is what the readers recognise (npm run reference)', () =>
  expect(readFileSync('docs/reference/published-statistics.md', 'utf8')).toBe(publishedReference()))

it('no two tables share a name', () => {
  const ids = PUBLISHED_DATASETS.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})
