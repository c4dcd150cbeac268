import { describe } from 'vitest'
import { ruleSpec } from './rule-spec.ts'

describe('URNs', () => {
  ruleSpec('1008', 'a URN is in Ofsted’s list, or XXXXXXX', {
    metadata: { provider_info: [{ URN: 'SC000001' }] },
    tables: { Episodes: `URN\nSC000001\nSC000002 fails\nXXXXXXX\n-` },
  })
})
