import { describe } from 'vitest'
import { ruleSpec } from './rule-spec.ts'

describe('placed for adoption', () => {
  ruleSpec('217', 'who is adopted by the foster carer stays with the carer', {
    tables: {
      Episodes: `
        PLACE DECOM      RNE
        A3    2022-06-01 S
        A5    2022-06-01 U
        A5    2022-06-01 P fails
        A3    2022-06-01 - fails
        A4    2022-06-01 P
        A3    2015-04-01 P fails
        A3    2015-03-31 P`,
    },
  })
  ruleSpec('336', 'before adoption by the foster carer comes fostering', {
    tables: {
      Episodes: `
        CHILD DECOM      PLACE
        A     2022-05-01 U5
        A     2022-06-01 A3
        A     2022-07-01 A5
        B     2022-05-01 K2
        B     2022-06-01 A5 fails
        C     2022-06-01 A3
        D     2022-05-01 K2
        D     2022-06-01 A4`,
    },
  })
})
