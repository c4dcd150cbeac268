import { describe } from 'vitest'
import { ruleSpec } from './rule-spec.ts'

describe('how long a legal status may last', () => {
  ruleSpec('361', 'police protection ends after three days, however many episodes it takes', {
    tables: {
      Episodes: `
        CHILD DECOM      DEC        LS
        A     2022-06-03 2022-06-05 L1 fails
        A     2022-06-01 2022-06-03 L1 fails
        B     2022-06-01 2022-06-04 L1
        B     2022-06-05 2022-06-07 L1
        C     2023-03-27 -          L1 fails
        D     2023-03-28 -          L1
        E     2022-06-01 2022-06-09 C1
        -     2022-06-01 2022-06-09 L1`,
    },
  })
  ruleSpec('362', 'an emergency protection order lasts 21 days at most', {
    tables: {
      Episodes: `
        CHILD DECOM      DEC        LS
        A     2022-06-01 2022-06-22 L2
        B     2022-06-01 2022-06-23 L2 fails`,
    },
  })
  ruleSpec('363', 'a child assessment order lasts 7 days at most', {
    tables: {
      Episodes: `
        CHILD DECOM      DEC        LS
        A     2022-06-01 2022-06-08 L3
        B     2022-06-01 2022-06-09 L3 fails`,
    },
  })
  ruleSpec('364', 'detention under PACE lasts 21 days at most', {
    tables: {
      Episodes: `
        CHILD DECOM      DEC        LS
        A     2022-06-01 2022-06-22 J2
        B     2022-06-01 2022-06-23 J2 fails`,
    },
  })
})
