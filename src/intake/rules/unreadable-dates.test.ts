import { describe } from 'vitest'
import { ruleSpec } from './rule-spec.ts'

describe('dates that are not in the calendar', () => {
  ruleSpec('102', 'a date of birth must be given and be a date', {
    tables: {
      Header: `
        DOB
        01/02/2010
        2010-02-28
        30/02/2010 fails
        unknown    fails
        -          fails`,
    },
  })
  ruleSpec('141', 'a start may be blank here, but not something else', {
    tables: {
      Episodes: `
        DECOM
        29/02/2020
        -
        29/02/2021 fails`,
    },
  })
  ruleSpec('147', 'an end may be blank, but not something else', {
    tables: {
      Episodes: `
        DEC
        31/12/2022
        -
        31/11/2022 fails`,
    },
  })
})
