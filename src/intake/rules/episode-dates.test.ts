import { describe } from 'vitest'
import { ruleSpec } from './rule-spec.ts'

describe('dates of children and their episodes', () => {
  ruleSpec('301', 'nobody is born after the year has ended', {
    tables: {
      Header: `
        DOB
        2023-03-31
        2023-04-01 fails
        -`,
    },
  })
  ruleSpec('302', 'the first episode begins on the day of birth or later', {
    tables: {
      Header: `
        CHILD DOB
        A     2022-06-01
        B     2022-06-02 fails
        C     -`,
      Episodes: `
        CHILD DECOM
        B     2022-07-01
        A     2022-06-01
        B     2022-06-01 fails
        C     2022-06-01
        B     -`,
    },
  })
  ruleSpec('353', 'no episode is older than the Children Act 1989', {
    tables: {
      Episodes: `
        DECOM
        1991-10-14
        1991-10-13 fails
        -`,
    },
  })
  ruleSpec('354', 'no episode begins after the year has ended', {
    tables: {
      Episodes: `
        DECOM
        2023-03-31
        2023-04-01 fails
        -`,
    },
  })
  ruleSpec('355', 'an episode does not end on the day it began', {
    tables: {
      Episodes: `
        DECOM      DEC
        2022-06-01 2022-06-02
        2022-06-01 2022-06-01 fails
        -          -`,
    },
  })
  ruleSpec('356', 'an episode does not end before it began', {
    tables: {
      Episodes: `
        DECOM      DEC
        2022-06-01 2022-06-01
        2022-06-01 2022-05-31 fails
        2022-06-01 -
        -          2022-05-31`,
    },
  })
})
