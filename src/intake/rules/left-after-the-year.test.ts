import { describe } from 'vitest'
import { ruleSpec } from './rule-spec.ts'

describe('ends after the year', () => {
  ruleSpec('385', 'an episode ceases by 31 March, however early the extract was cut', {
    tables: { Episodes: `DEC\n31/03/2023\n01/04/2023 fails\n-\n31/02/2024` },
  })
})
