import { describe } from 'vitest'
import { ruleSpec } from './rule-spec.ts'

describe('temporary placements', () => {
  ruleSpec('375', 'a stay in hospital may last 42 days, not 43; one that goes on is not judged', {
    tables: {
      Episodes: `
        CHILD PLACE DECOM      DEC
        1     T1    01/03/2022 12/04/2022
        2     T1    01/03/2022 13/04/2022 fails
        3     T1    01/03/2022 -
        4     T1    -          13/04/2022
        5     T1    31/02/2022 13/04/2023
        6     T3    01/03/2022 22/03/2022`,
    },
  })
  ruleSpec('376', 'carers’ holidays may last three weeks', {
    tables: {
      Episodes: `
        PLACE DECOM      DEC
        T3    01/03/2022 22/03/2022
        T3    01/03/2022 23/03/2022 fails
        T2    01/03/2022 23/03/2022`,
    },
  })
  ruleSpec('379', 'a temporary placement for no given reason may last seven days', {
    tables: {
      Episodes: `
        PLACE DECOM      DEC
        T4    24/02/2024 02/03/2024
        T4    24/02/2024 03/03/2024 fails`,
    },
  })
  ruleSpec('377', 'a child may have two carers’ holidays; a change of legal status within one is no other', {
    tables: {
      Episodes: `
        CHILD RNE PLACE
        2     P   T3 fails
        2     P   U6
        2     P   T3 fails
        2     P   T3 fails
        1     P   T3
        1     P   T3
        1     P   T1
        3     P   T3
        3     L   T3
        3     P   T3
        -     P   T3
        -     P   T3
        -     P   T3`,
    },
  })
  ruleSpec('383', 'after a temporary placement the child moves back to the same kind of place', {
    tables: {
      Episodes: `
        CHILD DECOM      RNE PLACE PL_POST
        1     01/04/2022 S   U6    LS1_1AA
        1     01/05/2022 P   T2    -
        1     08/05/2022 P   U6    LS9_9ZZ
        2     08/05/2022 P   K2    LS1_1AA fails
        2     01/05/2022 P   T2    -
        2     01/04/2022 S   U6    LS1_1AA
        3     01/04/2022 S   U6    LS1_1AA
        3     01/05/2022 P   T2    -
        3     08/05/2022 T   U6    LS1_1AA fails
        4     01/05/2022 P   T2    -
        4     08/05/2022 P   U6    LS1_1AA
        5     01/04/2022 S   U6    LS1_1AA
        5     01/05/2022 P   T2    -`,
    },
  })
  ruleSpec('383', 'from 2025/26 the child must be back at the same address, however its postcode is spaced', {
    ruleset: '2025/26',
    tables: {
      Episodes: `
        CHILD DECOM      RNE PLACE PL_POST
        1     01/04/2025 S   U6    LS1_1AA
        1     01/05/2025 P   T2    -
        1     08/05/2025 P   U6    LS11AA
        2     01/04/2025 S   U6    LS1_1AA
        2     01/05/2025 P   T2    -
        2     08/05/2025 P   U6    LS9_9ZZ fails`,
    },
  })
})
