import { describe } from 'vitest'
import { ruleSpec } from './rule-spec.ts'

describe('codes that the list of the year does not have', () => {
  ruleSpec('101', 'sex is 1 or 2 until 2023/24', {
    tables: {
      Header: `
        SEX
        1
        2
        M fails
        - fails`,
    },
  })
  ruleSpec('101', 'sex is M, F or U from 2024/25', {
    ruleset: '2024/25',
    tables: {
      Header: `
        SEX
        M
        U
        1 fails
        - fails`,
    },
  })
  ruleSpec('103', 'ethnicity must be given and be one of twenty', {
    tables: {
      Header: `
        ETHNIC
        WBRI
        NOBT
        WHIT fails
        -    fails`,
    },
  })
  ruleSpec('143', 'a reason for new episode may be blank, but not unknown', {
    tables: {
      Episodes: `
        RNE
        S
        -
        X fails`,
    },
  })
  ruleSpec('144', 'a legal status may be blank, but not unknown', {
    tables: {
      Episodes: `
        LS
        C2
        V4
        -
        C3 fails`,
    },
  })
  ruleSpec('145', 'a category of need is N1 to N8', {
    tables: {
      Episodes: `
        CIN
        N1
        N8
        -
        N9 fails`,
    },
  })
  ruleSpec('146', 'supported accommodation registered with Ofsted is not yet a code in 2023/24', {
    tables: {
      Episodes: `
        PLACE
        H5
        Z1
        T4
        K3 fails`,
    },
  })
  ruleSpec('146', 'old and new codes of supported accommodation both stand in 2024/25', {
    ruleset: '2024/25',
    tables: {
      Episodes: `
        PLACE
        H5
        K3
        Z11 fails`,
    },
  })
  ruleSpec('146', 'H5, P2 and Z1 are no longer codes from 2025/26', {
    ruleset: '2025/26',
    tables: {
      Episodes: `
        PLACE
        K3
        Z14
        H5 fails
        P2 fails
        Z1 fails`,
    },
  })
  ruleSpec('149', 'a reason for an episode to cease is one of the list', {
    tables: {
      Episodes: `
        REC
        X1
        E4A
        -
        E4 fails`,
    },
  })
  ruleSpec('1009', 'a reason for a change of placement may be blank, but not unknown', {
    tables: {
      Episodes: `
        REASON_PLACE_CHANGE
        CARPL
        -
        MOVED fails`,
    },
  })
  ruleSpec('146', 'a code of old returns is none in 2022/23', {
    tables: { Episodes: `PLACE\nF2 fails\nU6` },
  })
  ruleSpec('146', 'but was one in 2016/17', {
    metadata: { collectionYear: '2017' },
    tables: { Episodes: `PLACE\nF2\nU6\nZZ fails\nK3 fails` },
  })
})
