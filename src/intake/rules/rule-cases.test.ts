import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { runCase, type RuleCase } from './rule-case.ts'
import { RULES } from './rules.ts'

const CASES = new URL('../../../../shared/data/rules/cases.jsonl', import.meta.url)
const ACCEPTED = new URL('./accepted-differences.json', import.meta.url)

interface AcceptedDifference {
  readonly id: string
  readonly reason: string
}

const differences = JSON.parse(readFileSync(ACCEPTED, 'utf8')) as AcceptedDifference[]

describe('the cases of the return’s rules', () => {
  it('each accepted difference gives its reason', () =>
    expect(differences.filter(({ reason }) => reason.length < 20)).toEqual([]))

  it.skipIf(!existsSync(CASES))(
    'each case of a rule that we have passes or is an accepted difference',
    () => {
      const accepted = new Set(differences.map(({ id }) => id))
      const cases = readFileSync(CASES, 'utf8')
        .trim()
        .split('\n')
        .map(line => JSON.parse(line) as RuleCase)
      const outcomes = cases.map(each => ({ id: each.id, ...runCase(each, { rules: RULES, accepted }) }))
      expect(outcomes.filter(({ state }) => state === 'failed')).toEqual([])
      expect(outcomes.filter(({ state }) => state === 'passed').length).toBeGreaterThan(80)
      expect([...accepted].filter(id => !cases.some(each => each.id === id))).toEqual([])
    },
  )

  if (!existsSync(CASES)) console.log('../shared/data/rules/cases.jsonl is not here: its cases were not run')
})
