import { describe } from 'vitest'
import { ruleSpec } from './rule-spec.ts'

const ours = { localAuthority: 'E08000035' }

describe('the authority of placement', () => {
  ruleSpec('411', 'IN means the own authority', {
    metadata: ours,
    tables: {
      Episodes: `PL_LOCATION PL_LA\nIN E08000035\nIN E08000036 fails\nIN - fails\nOUT E08000036\n- -`,
    },
  })
  ruleSpec('411', 'a district lies in its county', {
    metadata: { localAuthority: 'E10000017', postcodes: [{ pcds: 'BB1 1AA', laua: 'E07000117' }] },
    tables: { Episodes: `PL_POST\nBB1_1AA` },
  })
  ruleSpec('420', 'short breaks have no authority of placement', {
    tables: { Episodes: `LS PL_LA\nV3 E08000035 fails\nV4 - \nC2 E08000035` },
  })
  ruleSpec('1015', 'homes of our own, families apart, lie in our area; unknown ones are let be', {
    metadata: ours,
    tables: {
      Episodes: `
        PLACE LS PLACE_PROVIDER PL_LA
        K2    C2 PR1            E08000035
        K2    C2 PR1            E08000036 fails
        K3    C2 PR1            WAL       fails
        U6    C2 PR1            E08000036
        A3    C2 PR1            E08000036
        K2    V4 PR1            E08000036
        K2    C2 PR2            E08000036
        -     C2 PR1            E08000036
        K2    -  PR1            E08000036
        K2    C2 PR1            -`,
    },
  })
  ruleSpec('1015', 'from 2025/26 supported accommodation may lie anywhere', {
    ruleset: '2025/26',
    metadata: ours,
    tables: {
      Episodes: `PLACE LS PLACE_PROVIDER PL_LA\nK3 C2 PR1 E08000036\nK2 C2 PR1 E08000036 fails`,
    },
  })
})
