import { describe } from 'vitest'
import { ruleSpec } from './rule-spec.ts'

describe('how episodes join on', () => {
  ruleSpec('388', 'X1 means that another episode begins on the day, and nothing else does', {
    tables: {
      Episodes: `
        CHILD DECOM      DEC        REC
        1     01/04/2022 01/06/2022 X1
        1     01/06/2022 -          -
        2     01/04/2022 01/06/2022 X1 fails
        2     02/06/2022 -          -
        3     01/06/2022 -          -
        3     01/04/2022 01/06/2022 E4A fails
        4     01/04/2022 01/06/2022 X1 fails
        5     01/04/2022 -          X1
        6     01/04/2022 01/06/2022 E4A
        6     01/07/2022 01/08/2022 E4A
        -     01/04/2022 01/06/2022 X1
        7     -          -          -`,
    },
  })
  ruleSpec('388', 'the next episode may stand first in the file', {
    tables: {
      Episodes: `
        CHILD DECOM      DEC        REC
        1     01/06/2022 -          -
        1     01/04/2022 01/06/2022 E4A fails`,
    },
  })
  ruleSpec('431', 'a child cannot start to be looked after on the day the episode before ended, or sooner', {
    tables: {
      Episodes: `
        CHILD DECOM      DEC        RNE
        1     01/04/2022 01/06/2022 S
        1     01/06/2022 -          S fails
        2     01/04/2022 01/06/2022 S
        2     02/06/2022 -          S
        3     01/04/2022 01/06/2022 S
        3     20/05/2022 -          S fails
        4     01/04/2022 01/06/2022 S
        4     01/06/2022 -          P
        5     01/04/2022 -          S
        5     01/06/2022 -          S`,
    },
  })
  ruleSpec('432', 'after leaving care the next episode starts being looked after again', {
    tables: {
      Episodes: `
        CHILD DECOM      RNE REC
        1     01/04/2022 S   E4A
        1     01/06/2022 P   X1  fails
        1     01/07/2022 P   -
        2     01/04/2022 P   E4A
        2     01/06/2022 S   -
        3     01/04/2022 S   E4A
        3     01/06/2022 -   -   fails`,
    },
  })
  ruleSpec('433', 'an episode that continues begins when the one before ends', {
    tables: {
      Episodes: `
        CHILD DECOM      DEC        RNE
        1     01/04/2022 01/06/2022 P
        1     01/06/2022 01/07/2022 L
        1     02/07/2022 -          T fails
        2     01/04/2022 -          S
        2     01/07/2022 -          P fails
        3     01/04/2022 01/07/2022 S
        3     -          -          P fails
        4     01/04/2022 01/07/2022 S
        4     01/08/2022 -          S`,
    },
  })
  ruleSpec('437', 'nothing follows death or an age found to be 18', {
    tables: {
      Episodes: `
        CHILD DECOM      REC
        1     01/04/2022 E2  fails
        1     01/06/2022 -
        2     01/06/2022 -
        2     01/04/2022 E15 fails
        3     01/06/2022 E2
        3     01/04/2022 X1`,
    },
  })
  ruleSpec('504', 'the category of need stays the same through a period of care', {
    tables: {
      Episodes: `
        CHILD DECOM      DEC        REC CIN
        1     01/04/2022 01/06/2022 X1  N1
        1     01/06/2022 01/07/2022 E4A N2 fails
        1     01/07/2022 -          -   N3
        2     01/04/2022 01/06/2022 X1  N1
        2     01/06/2022 -          -   N1
        3     01/04/2022 01/06/2022 X1  N1
        3     02/06/2022 -          -   N4`,
    },
  })
})
