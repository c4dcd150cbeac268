import { describe } from 'vitest'
import { ruleSpec } from './rule-spec.ts'

describe('codes that ceased to stand in the course of a year', () => {
  ruleSpec('217t', 'independent living ends as a code with 28 October 2023', {
    ruleset: '2023/24',
    tables: {
      Episodes: `
        PLACE DEC
        P2    2023-10-28
        P2    2023-10-29 fails
        P2    -          fails
        H5    -`,
    },
  })
})
