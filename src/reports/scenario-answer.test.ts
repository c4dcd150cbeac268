import { expect, it } from 'vitest'
import { parseDay } from '../care/index.ts'
import type { ScenarioResult } from '../planning/index.ts'
import { leverOf } from '../planning/scenarios/fixtures/lever-of.ts'
import { scenarioAnswer } from './scenario-answer.ts'

const at = (mean: number) => ({ mean, low: mean, middle: mean, high: mean })
const outcome = (code: string) => ({ code, months: [{ date: parseDay('2026-03-31'), nothing: at(60), scenario: at(50), difference: at(-10), chanceOfMore: 0 }] }) // prettier-ignore
const answer = (number: string) => {
  const lever = leverOf({ lever: 'bring_back', number, from: '2026-01-01' })
  const outcomes = [outcome('outside'), outcome('in_care_external_residential')]
  const result = { asAt: parseDay('2025-12-31'), months: 1, levers: [lever], outcomes }
  return scenarioAnswer(result as unknown as ScenarioResult)
}

it('an answer says where more children are to be brought back than live outside', () => {
  expect(answer('2000')).toContain(
    'asks for 2,000 children to be brought back, but no more than about 60 live there',
  )
  expect(answer('60')).not.toContain('asks for')
})
