import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { RuleCase } from './rule-case.ts'
import { rulesReference, type AcceptedDifference } from './rules-reference.ts'
import { RULES } from './rules.ts'

const CASES = new URL('../../../../shared/data/rules/cases.jsonl', import.meta.url)
const PAGE = new URL('../../../docs/reference/rules.md', import.meta.url)
const ACCEPTED = new URL('./accepted-differences.json', import.meta.url)

const readText = (path: URL): string => readFileSync(path, 'utf8')
const accepted = JSON.parse(readText(ACCEPTED)) as AcceptedDifference[]
const hasCases = existsSync(CASES)
const cases = hasCases
  ? readText(CASES)
      .trim()
      .split('\n')
      .map(line => JSON.parse(line) as RuleCase)
  : []

/** Without its last column, which takes the cases. */
const withoutCases = (page: string): string => page.replace(/ \| [^|]* \|$/gm, ' |')

describe('the page of rules', () => {
  it('says what the rules say: write it anew with `npm run rules:reference`', () => {
    const page = rulesReference({ rules: RULES, cases, accepted })
    const kept = readText(PAGE)
    if (hasCases) expect(kept).toBe(page)
    else expect(withoutCases(kept)).toBe(withoutCases(page))
  })

  it('lists a rule with its years, needs and message', () => {
    const page = rulesReference({
      rules: RULES.filter(({ code }) => code === '217t'),
      cases: [],
      accepted: [],
    })
    expect(page).toContain(
      '| 217t | 2023/24 | error | core | bad codes | PLACE, DECOM | Episodes: PLACE DEC |',
    )
    expect(page).toContain('| core | 82 | 1 | 81 |')
  })

  if (!hasCases)
    console.log('../shared/data/rules/cases.jsonl is not here: the page’s column of cases was not checked')
})
