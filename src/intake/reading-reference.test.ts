import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const FOLDERS = [
  'src/intake',
  'src/intake/files',
  'src/intake/small',
  'src/intake/statutory',
  'src/intake/postcodes',
  'src/intake/rules',
]

it('every finding of reading stands in the reference, and no other', () => {
  const sources = FOLDERS.flatMap(folder =>
    readdirSync(folder).filter(name => name.endsWith('.ts') && !name.includes('.test.')).map(name => readFileSync(`${folder}/${name}`, 'utf8')),
  ) // prettier-ignore
  const rules = (text: string, around: string) =>
    [...text.matchAll(new RegExp(`${around}(read-[a-z-]+)${around}`, 'g'))].map(([, rule]) => rule)
  const page = readFileSync('docs/reference/reading.md', 'utf8')
  expect([...new Set(rules(page, '`'))].sort()).toEqual(
    [...new Set(sources.flatMap(text => rules(text, "'")))].sort(),
  )
})
