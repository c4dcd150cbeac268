import { describe } from 'vitest'
import { ruleSpec } from './rule-spec.ts'

describe('codes of one episode that cannot both be right', () => {
  ruleSpec('378', 'a child placed with parents is not accommodated under section 20', {
    tables: { Episodes: `PLACE LS\nP1 V2 fails\nP1 C2\nU6 V2\nP1 -\n- -` },
  })
  ruleSpec('380', 'a temporary placement begins as a move', {
    tables: { Episodes: `PLACE RNE\nT1 S fails\nT4 L fails\nT0 - fails\nT1 P\nT2 B\nU6 S` },
  })
  ruleSpec('381', 'a child does not leave care from a temporary placement', {
    tables: { Episodes: `PLACE REC\nT1 E4A fails\nT1 X1\nT1 -\nU6 E4A` },
  })
  ruleSpec('382', 'a short break is no temporary placement', {
    tables: { Episodes: `LS PLACE\nV3 T0 fails\nV4 T4 fails\nV2 T0\nV3 U6` },
  })
  ruleSpec('384', 'a short break is not in a long-term foster home', {
    tables: { Episodes: `LS PLACE\nV3 U1 fails\nV4 U4 fails\nV3 U5\nC2 U4` },
  })
  ruleSpec('390', 'a child is adopted from a placement for adoption', {
    tables: { Episodes: `PLACE REC\nU5 E11 fails\n- E12 fails\nA3 E11\nA6 E12\nU5 E45` },
  })
  ruleSpec('408', 'a placement under a placement order has one', {
    tables: { Episodes: `PLACE LS\nA5 C2 fails\nA6 - fails\nA5 E1\nA4 C2` },
  })
  ruleSpec('516', 'guardianship with the former foster carer follows a foster placement', {
    tables: { Episodes: `PLACE REC\nK2 E45 fails\nA3 E46 fails\nU1 E45\nU6 E46\nK2 E47` },
  })
  ruleSpec('526', 'every home but a temporary one has a provider, and Z1 needs none', {
    tables: { Episodes: `PLACE PLACE_PROVIDER\nU6 - fails\nZ11 - fails\n- - fails\nT3 -\nZ1 -\nU6 PR1` },
  })
  ruleSpec('526', 'from 2025/26 it is Z11 to Z14 that need no provider', {
    ruleset: '2025/26',
    tables: { Episodes: `PLACE PLACE_PROVIDER\nZ1 - fails\nZ11 -\nZ14 -\nT0 -` },
  })
  ruleSpec('527', 'the authority itself provides no P1, R2 or R5', {
    tables: { Episodes: `PLACE PLACE_PROVIDER\nP1 PR1 fails\nR2 PR1 fails\nR5 PR1 fails\nR1 PR1\nR2 PR2` },
  })
  ruleSpec('528', 'nor does another authority', {
    tables: { Episodes: `PLACE PLACE_PROVIDER\nP1 PR2 fails\nR5 PR2 fails\nU6 PR2\nR2 PR4` },
  })
  ruleSpec('529', 'other public bodies provide no family and no children’s home', {
    tables: {
      Episodes: `PLACE PLACE_PROVIDER\nA3 PR3 fails\nK1 PR3 fails\nK2 PR3 fails\nP1 PR3 fails\nU6 PR3 fails\nR2 PR3\nU6 PR4`,
    },
  })
  ruleSpec('530', 'no private provider is a parent', {
    tables: { Episodes: `PLACE PLACE_PROVIDER\nP1 PR4 fails\nP1 PR0\nU6 PR4` },
  })
  ruleSpec('531', 'nor is a voluntary one', {
    tables: { Episodes: `PLACE PLACE_PROVIDER\nP1 PR5 fails\nP1 PR0\nU6 PR5` },
  })
  ruleSpec('550', 'parents provide only P1', {
    tables: { Episodes: `PLACE PLACE_PROVIDER\nU3 PR0 fails\n- PR0 fails\nP1 PR0\nU3 -` },
  })
})
