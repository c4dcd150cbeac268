import { describe } from 'vitest'
import { ruleSpec } from './rule-spec.ts'

describe('deprivation of liberty orders', () => {
  ruleSpec('709', 'a child under an order is in a children’s home, Z12 or Z13; touching is no overlap', {
    ruleset: '2026/27',
    tables: {
      DoLo: `
        CHILD DOLO_START DOLO_END
        1     01/05/2026 01/06/2026 fails
        1     01/07/2026 01/08/2026
        1     01/04/2026 10/04/2026
        1     01/05/2026 -
        2     01/05/2026 01/06/2026
        3     01/05/2026 01/06/2026
        1     -          01/06/2026
        1     31/02/2026 01/06/2026
        -     01/05/2026 01/06/2026`,
      Episodes: `
        CHILD DECOM      DEC        PLACE
        1     10/04/2026 01/07/2026 U6 fails
        1     01/07/2026 -          K2
        2     01/04/2026 -          Z13
        3     02/06/2026 -          U6
        1     -          -          U6
        -     01/04/2026 -          U6`,
    },
  })
  ruleSpec('710', 'it is in no secure home, not with parents, not in custody or supported accommodation', {
    ruleset: '2026/27',
    tables: {
      DoLo: `CHILD DOLO_START DOLO_END\n1 01/05/2026 01/06/2026 fails\n2 01/05/2026 01/06/2026`,
      Episodes: `CHILD DECOM DEC PLACE\n1 01/04/2026 - K3 fails\n2 01/04/2026 - U6`,
    },
  })
})
