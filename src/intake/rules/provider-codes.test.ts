import { describe } from 'vitest'
import { ruleSpec } from './rule-spec.ts'

describe('who provides a home', () => {
  ruleSpec('178', 'a provider is PR0 to PR5, and none is given for days away or other placements', {
    tables: {
      Episodes: `
        PLACE PLACE_PROVIDER
        U4    PR1
        U4    -
        U4    PR6 fails
        T4    PR1 fails
        Z1    PR4 fails
        Z11   PR4`,
    },
  })
  ruleSpec('178', 'Z11 to Z14 take the place of Z1 from 2025/26', {
    ruleset: '2025/26',
    tables: {
      Episodes: `
        PLACE PLACE_PROVIDER
        Z11   PR4 fails
        T3    PR1 fails
        T4    PR1
        Z1    PR4`,
    },
  })
  ruleSpec('213', 'of days away no provider is given', {
    tables: {
      Episodes: `
        PLACE PLACE_PROVIDER
        T0    PR1 fails
        T0    -
        Z1    PR1
        K2    PR1`,
    },
  })
  ruleSpec('213', 'of other placements no provider is given from 2025/26', {
    ruleset: '2025/26',
    tables: {
      Episodes: `
        PLACE PLACE_PROVIDER
        T4    PR1 fails
        Z14   PR1 fails
        Z14   -`,
    },
  })
})
