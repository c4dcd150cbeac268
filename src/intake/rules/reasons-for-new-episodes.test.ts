import { describe } from 'vitest'
import { ruleSpec } from './rule-spec.ts'

describe('what a reason for new episode says about the episode before', () => {
  ruleSpec('434', 'L: another legal status in the same home', {
    tables: {
      Episodes: `
        CHILD DECOM      RNE LS PLACE PL_POST URN       PLACE_PROVIDER
        1     01/04/2022 L   C1 U6    LS1_1AA SC000001 PR1
        1     01/05/2022 L   C2 U6    LS11AA  SC000001 PR1
        1     01/06/2022 L   C2 U6    LS1_1AA SC000001 PR1 fails
        1     01/07/2022 L   C1 U6    LS1_1AA SC000001 PR4 fails
        2     01/04/2022 S   C1 P1    LS1_1AA -        PR0
        2     01/05/2022 L   C2 P1    LS1_1AA -        PR0`,
    },
  })
  ruleSpec('435', 'P and T: another home under the same legal status; blanks are the same', {
    tables: {
      Episodes: `
        CHILD DECOM      RNE LS PLACE PL_POST URN      PLACE_PROVIDER
        1     01/04/2022 P   C2 U6    LS1_1AA SC000001 PR1
        1     01/05/2022 P   C2 U6    LS2_2BB SC000001 PR1
        1     01/06/2022 P   C2 U6    LS2_2BB SC000001 PR1 fails
        1     01/07/2022 T   C1 K2    LS3_3CC SC000002 PR1 fails
        1     01/08/2022 L   C2 K2    LS3_3CC SC000002 PR1
        2     01/04/2022 S   C2 P1    LS1_1AA -        PR0
        2     01/05/2022 T   C2 P1    LS1_1AA -        PR0 fails
        3     01/04/2022 S   -  P1    LS1_1AA -        PR0
        3     01/05/2022 P   -  U6    LS1_1AA -        PR1`,
    },
  })
  ruleSpec('436', 'B and U: another home and another legal status', {
    tables: {
      Episodes: `
        CHILD DECOM      RNE LS PLACE PL_POST URN PLACE_PROVIDER
        1     01/04/2022 B   C1 U6    LS1_1AA -   PR1
        1     01/05/2022 B   C2 K2    LS1_1AA -   PR1
        1     01/06/2022 U   C2 U6    LS1_1AA -   PR1 fails
        1     01/07/2022 B   E1 U6    LS1_1AA -   PR1 fails`,
    },
  })
})
