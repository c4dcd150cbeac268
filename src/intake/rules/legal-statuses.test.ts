import { describe } from 'vitest'
import { ruleSpec } from './rule-spec.ts'

describe('legal statuses', () => {
  ruleSpec('426', 'a child has breaks recorded singly or by agreement, not both in a year', {
    tables: {
      Episodes: `
        CHILD LS
        1     V3 fails
        1     V4 fails
        1     V2
        2     V3
        2     V3
        3     V4
        -     V3
        -     V4`,
    },
  })
  ruleSpec('445', 'no freeing order begins after 2005', {
    tables: { Episodes: `LS DECOM\nD1 31/12/2005\nD1 01/01/2006 fails\nE1 01/01/2006\nD1 -` },
  })
  ruleSpec('446', 'no placement order begins before December 2005', {
    tables: { Episodes: `LS DECOM\nE1 30/11/2005 fails\nE1 01/12/2005\nC2 30/11/2005\nE1 -` },
  })
  ruleSpec('451', 'no child is still freed', {
    tables: {
      Episodes: `LS DEC REC\nD1 - - fails\nD1 01/06/2022 E12\nD1 - E12\nC2 - -`,
    },
  })
})
