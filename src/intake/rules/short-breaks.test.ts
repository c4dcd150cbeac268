import { describe } from 'vitest'
import { ruleSpec } from './rule-spec.ts'

describe('short breaks', () => {
  ruleSpec('365', 'one break lasts 17 days at most, an open one up to the end of the return', {
    tables: {
      Episodes: `
        DECOM      DEC        LS
        2022-06-01 2022-06-18 V3
        2022-06-01 2022-06-19 V3 fails
        2022-06-01 2022-06-19 V4
        2023-03-14 -          V3
        2023-03-13 -          V3 fails`,
    },
  })
  ruleSpec('365', 'in an extract cut in summer an open break lasts up to the cut', {
    metadata: { collection_start: '2022-04-01', collection_end: '2022-06-30' },
    tables: {
      Episodes: `
        DECOM      DEC LS
        2022-06-13 -   V3
        2022-06-12 -   V3 fails`,
    },
  })
  ruleSpec('366', 'a break is an episode of its own', {
    tables: {
      Episodes: `
        LS RNE
        V3 S
        V3 P fails
        C2 P`,
    },
  })
  ruleSpec('367', 'breaks come to 75 days of the year at most', {
    tables: {
      Episodes: `
        CHILD DECOM      DEC        LS
        A     2022-03-22 2022-06-15 V3
        B     2022-04-01 2022-05-01 V3 fails
        B     2022-07-01 2022-08-16 V3 fails
        B     2022-09-01 2022-12-01 C2
        C     2022-04-01 2022-05-01 V3
        C     2022-07-01 2022-08-15 V3
        -     2022-04-01 2022-12-01 V3`,
    },
  })
})
