// Writes docs/reference/rules.md from the rules themselves and from the cases in ../shared/data, which must be there.
import { readFileSync, writeFileSync } from 'node:fs'
import { register } from 'tsx/esm/api'

register()
const { rulesReference } = await import('../src/intake/rules/rules-reference.ts')
const { RULES } = await import('../src/intake/rules/rules.ts')

const read = path => readFileSync(new URL(path, import.meta.url), 'utf8')
const cases = read('../../shared/data/rules/cases.jsonl')
  .trim()
  .split('\n')
  .map(line => JSON.parse(line))
const accepted = JSON.parse(read('../src/intake/rules/accepted-differences.json'))
const page = rulesReference({ rules: RULES, cases, accepted })
writeFileSync(new URL('../docs/reference/rules.md', import.meta.url), page)
