import { describe } from 'vitest'
import { ruleSpec } from './rule-spec.ts'

const POSTCODES = [
  { pcd: 'LS1 1AA', laua: 'E08000035', oseast1m: 430000, osnrth1m: 433000 },
  { pcd: 'CF10 1AA', laua: 'W06000015', oseast1m: 318000, osnrth1m: 176000 },
]

describe('where a placement is', () => {
  ruleSpec('164', 'a distance is at most 999.9 miles, for children whose distance is wanted', {
    tables: {
      Header: `
        CHILD UASC
        A     0
        B     1`,
      Episodes: `
        CHILD LS PL_DISTANCE
        A     C2 999.9
        A     C2 1000  fails
        A     C2 -1    fails
        A     C2 -
        A     V4 1000
        B     C2 1000`,
    },
  })
  ruleSpec('169', 'a placement lies in some authority', {
    metadata: { postcodes: POSTCODES },
    tables: {
      Episodes: `
        LS PL_POST
        C2 LS1_1AA
        C2 cf101aa
        C2 ZZ1_1AA fails
        C2 -       fails
        V3 -`,
    },
  })
  ruleSpec('179', 'a placement lies in or out of the area', {
    metadata: { postcodes: POSTCODES, localAuthority: 'E08000035' },
    tables: {
      Episodes: `
        LS PL_POST
        C2 LS1_1AA
        C2 CF10_1AA
        C2 -       fails
        V4 -`,
    },
  })
  ruleSpec('214', 'of a short break no place is given', {
    tables: {
      Episodes: `
        LS PL_POST URN
        V3 -       -
        V3 LS1_1AA -       fails
        V4 -       SC12345 fails
        C2 LS1_1AA SC12345`,
    },
  })
})
