import { describe } from 'vitest'
import { ruleSpec } from './rule-spec.ts'

const LEEDS = { pcds: 'LS1 1AA', laua: 'E08000035', oseast1m: 430000, osnrth1m: 433000 }
const WAKEFIELD = { pcds: 'WF1 1AA', laua: 'E08000036', oseast1m: 433000, osnrth1m: 429000 }
const postcodes = [LEEDS, WAKEFIELD]

describe('postcodes and distance', () => {
  ruleSpec('392a', 'a distance is known for all but short breaks and those who came alone', {
    tables: {
      Episodes: `
        CHILD LS PL_DISTANCE
        1     C2 3.1
        1     C2 -           fails
        1     -  -           fails
        1     V3 -
        2     C2 -
        3     C2 -`,
      Header: `CHILD UASC\n1 0\n2 1`,
      UASC_last: `CHILD DUC\n3 01/06/2021`,
    },
  })
  ruleSpec('392a', 'a distance comes from both postcodes', {
    metadata: { postcodes },
    tables: {
      Episodes: `
        CHILD LS HOME_POST PL_POST
        1     C2 LS1_1AA   WF11AA
        1     C2 LS1_1AA   ZZ1_1ZZ fails
        1     C2 -         LS1_1AA fails`,
    },
  })
  ruleSpec('392b', 'both postcodes are given for all but short breaks and those who came alone', {
    tables: {
      Episodes: `
        CHILD LS HOME_POST PL_POST
        1     C2 LS1_1AA   WF1_1AA
        1     C2 -         WF1_1AA fails
        1     V2 LS1_1AA   -       fails
        1     V4 -         -
        2     C2 -         WF1_1AA`,
      Header: `CHILD UASC\n1 0\n2 1`,
    },
  })
  ruleSpec('392c', 'a postcode that is given is in the directory, however it is written', {
    metadata: { postcodes },
    tables: {
      Episodes: `
        HOME_POST PL_POST
        LS1_1AA   wf11aa
        LS1_1AB   WF1_1AA fails
        LS1_1AA   WF11    fails
        -         -`,
    },
  })
  ruleSpec('392c', 'in a case without a directory, what is written as a postcode is known', {
    tables: { Episodes: `HOME_POST PL_POST\nLS1_1AA -\nLS1_1AA nowhere fails\nLS11AA EC1A_1BB` },
  })
  ruleSpec('392d', 'home and placement are two places, unless the child is with parents', {
    tables: {
      Episodes: `
        HOME_POST PL_POST PLACE
        LS1_1AA   WF1_1AA U6
        LS1_1AA   LS11AA  U6 fails
        LS1_1AA   LS1_1AA -  fails
        LS1_1AA   LS1_1AA P1
        -         -       U6`,
    },
  })
  ruleSpec('398', 'short breaks have no postcodes', {
    tables: {
      Episodes: `LS HOME_POST PL_POST\nV3 LS1_1AA - fails\nV4 - LS1_1AA fails\nV3 - -\nC2 LS1_1AA -`,
    },
  })
  ruleSpec('406', 'those who came alone have no distance', {
    tables: {
      Episodes: `CHILD PL_DISTANCE\n1 3.1 fails\n1 -\n2 3.1\n- 3.1`,
      Header: `CHILD\n1\n2`,
      UASC: `CHILD\n1`,
    },
  })
  ruleSpec('454', 'more than 350 miles is questioned, 999.9 means unknown', {
    ruleset: '2025/26',
    tables: { Episodes: `PL_DISTANCE\n350\n350.1 fails\n999.9\n-\n900 fails` },
  })
})
