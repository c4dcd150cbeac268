import { describe } from 'vitest'
import { ruleSpec } from './rule-spec.ts'

describe('missing at leaving', () => {
  ruleSpec('580', 'a child missing until the 18th birthday left as E8', {
    tables: {
      Missing: `
        CHILD DOB        MIS_END
        1     01/06/2004 01/06/2022
        2     01/06/2004 01/06/2022
        3     01/06/2004 31/05/2022
        4     -          01/06/2022
        5     01/06/2004 10/05/2022`,
      Episodes: `
        CHILD DEC        REC
        1     01/06/2022 E17 fails
        1     31/05/2022 E17
        2     01/06/2022 E8
        3     01/06/2022 E17
        4     01/06/2022 E17
        5     10/05/2022 E17`,
    },
  })
})
