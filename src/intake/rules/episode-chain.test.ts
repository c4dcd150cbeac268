import { describe } from 'vitest'
import { ruleSpec } from './rule-spec.ts'

const REASON_ON_TEMPORARY = `
  CHILD DECOM      PLACE REASON_PLACE_CHANGE
  A     2022-05-01 U4    CARPL
  A     2022-06-01 T1    -     fails
  A     2022-06-08 U4    -
  B     2022-06-01 T2    OTHER fails
  C     2022-06-08 U4    CARPL
  C     2022-06-01 T0    -`

describe('how episodes follow one another', () => {
  ruleSpec('142', 'only the latest episode may be open, in whatever order the file has them', {
    tables: {
      Episodes: `
        CHILD DECOM      DEC        REC
        A     2022-06-01 -          -
        A     2022-05-01 -          X1   fails
        A     2022-04-01 2022-05-01 -    fails
        A     2022-03-01 2022-04-01 X1
        B     2022-05-01 -          -
        -     2022-05-01 -          -`,
    },
  })
  ruleSpec('148', 'an end has a date and a reason, or neither', {
    tables: {
      Episodes: `
        DEC        REC
        2022-06-01 X1
        -          -
        2022-06-01 -   fails
        -          E8  fails`,
    },
  })
  ruleSpec('199', 'a child adopted this year or last does not come back', {
    tables: {
      Episodes_last: `
        CHILD DECOM      REC
        A     2021-05-01 E11
        B     2021-05-01 E4A`,
      Episodes: `
        CHILD DECOM      REC
        A     2022-05-01 -   fails
        B     2022-05-01 -
        C     2022-05-01 E12
        C     2022-08-01 -   fails
        C     2022-04-01 X1`,
    },
  })
  ruleSpec('225', 'a child who moves from one lasting home to another needs a reason', {
    tables: {
      Episodes: `
        CHILD DECOM      RNE PLACE REC REASON_PLACE_CHANGE
        A     2022-04-01 S   U4    X1  -     fails
        A     2022-05-01 P   K2    X1  CARPL
        A     2022-06-01 P   U4    X1  -
        A     2022-07-01 L   U4    X1  -
        A     2022-08-01 P   T1    X1  -
        A     2022-08-09 P   U4    -   -`,
    },
  })
  ruleSpec('226', 'going away for days needs no reason', { tables: { Episodes: REASON_ON_TEMPORARY } })
  ruleSpec('226', 'going away for days needs no reason, in 2025/26 too', {
    ruleset: '2025/26',
    tables: { Episodes: REASON_ON_TEMPORARY },
  })
  ruleSpec('233', 'an episode that has not ended gives no reason for its end', {
    ruleset: '2025/26',
    tables: {
      Episodes: `
        DEC        REASON_PLACE_CHANGE
        2025-06-01 CARPL
        -          -
        -          CARPL fails`,
    },
  })
  ruleSpec(
    '357',
    'a child’s first episode of the year, where it begins in the year, starts a period of care',
    {
      tables: {
        Episodes: `
        CHILD DECOM      RNE
        A     2022-05-01 P   fails
        A     2022-06-01 P
        B     2022-05-01 S
        C     2022-03-31 P
        D     2022-05-01 -   fails`,
      },
    },
  )
})
