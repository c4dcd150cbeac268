import { describe } from 'vitest'
import { ruleSpec } from './rule-spec.ts'

describe('facts about a child in two years’ returns', () => {
  ruleSpec('202', 'a child keeps the sex recorded last year', {
    tables: {
      Header_last: `
        CHILD SEX
        A     1
        B     1`,
      Header: `
        CHILD SEX
        B     2 fails
        A     1
        C     2`,
    },
  })
  ruleSpec('202', 'the codes of 2023/24 and of 2024/25 mean the same sexes', {
    metadata: { collectionYear: '2025' },
    tables: {
      Header_last: `
        CHILD SEX
        A     1
        B     2
        C     2`,
      Header: `
        CHILD SEX
        A     M
        B     F
        C     M fails`,
    },
  })
  ruleSpec('203', 'a child keeps the date of birth recorded last year, however it is written', {
    tables: {
      Header_last: `
        CHILD DOB
        A     2010-01-02
        B     2010-01-02
        C     2010-01-02
        D     -`,
      Header: `
        CHILD DOB
        A     02/01/2010
        B     03/01/2010 fails
        C     -          fails
        D     -
        E     02/01/2010`,
    },
  })
})
