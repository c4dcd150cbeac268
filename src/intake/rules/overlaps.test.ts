import { describe } from 'vitest'
import { ruleSpec } from './rule-spec.ts'

describe('overlapping episodes', () => {
  ruleSpec('501', 'an episode does not begin before those before it have ended', {
    tables: {
      Episodes: `
        CHILD DECOM      DEC
        1     01/04/2022 01/06/2022
        1     31/05/2022 01/07/2022 fails
        1     01/07/2022 -
        2     01/07/2022 -
        2     01/04/2022 01/07/2022
        3     01/04/2022 -
        3     01/07/2022 -
        4     01/06/2022 01/07/2022`,
    },
  })
  ruleSpec('501', 'two episodes inside a long one both overlap it', {
    tables: {
      Episodes: `
        CHILD DECOM      DEC
        1     01/04/2022 31/12/2022
        1     01/05/2022 01/06/2022 fails
        1     01/07/2022 01/08/2022 fails
        1     31/12/2022 -`,
    },
  })
})
