import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { historyReference } from './history-reference.ts'

it('the reference page is what the rules say (npm run reference)', () =>
  expect(readFileSync('docs/reference/history.md', 'utf8')).toBe(historyReference()))
