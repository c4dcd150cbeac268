import { describe } from 'vitest'
import { ruleSpec } from './rule-spec.ts'

describe('whether a URN is given', () => {
  ruleSpec('218', 'a registered home in England has a URN', {
    tables: {
      Episodes: `
        PLACE DEC        URN     PL_LA
        K2    -          SC12345 E08000035
        K2    -          XXXXXXX E08000035
        K2    -          -       E08000035 fails
        K2    2022-04-01 -       E08000035 fails
        K2    2022-03-31 -       E08000035
        K2    -          -       -         fails
        K2    -          -       WAL
        H5    -          -       E08000035
        Z1    -          -       E08000035
        T4    -          -       E08000035`,
    },
  })
  ruleSpec('218', 'supported accommodation has one from 2024/25', {
    ruleset: '2024/25',
    tables: {
      Episodes: `
        PLACE DEC URN PL_LA
        H5    -   -   E08000035 fails
        K3    -   -   E08000035 fails
        Z1    -   -   E08000035`,
    },
  })
  ruleSpec('218', 'Z11 to Z14 have none from 2025/26', {
    ruleset: '2025/26',
    tables: {
      Episodes: `
        PLACE DEC URN PL_LA
        Z11   -   -   E08000035
        Z1    -   -   E08000035 fails
        K2    -   -   NUK`,
    },
  })
  ruleSpec('222', 'a home that Ofsted does not register has none', {
    tables: {
      Episodes: `
        PLACE URN
        H5    SC12345 fails
        P2    SC12345 fails
        Z1    SC12345 fails
        Z1    XXXXXXX
        K2    SC12345`,
    },
  })
  ruleSpec('222', 'H5 may have one in 2023/24', {
    ruleset: '2023/24',
    tables: {
      Episodes: `
        PLACE URN
        H5    SC12345
        P2    SC12345 fails`,
    },
  })
  ruleSpec('222', 'P2 may have one in 2024/25', {
    ruleset: '2024/25',
    tables: {
      Episodes: `
        PLACE URN
        P2    SC12345
        Z1    SC12345 fails`,
    },
  })
  ruleSpec('222', 'Z11 to Z14 have none from 2025/26, whatever Z1 says', {
    ruleset: '2025/26',
    tables: {
      Episodes: `
        PLACE URN
        Z12   SC12345 fails
        Z1    SC12345`,
    },
  })
  ruleSpec('230', 'English semi-independent living has a URN after 28 October 2023', {
    ruleset: '2023/24',
    tables: {
      Episodes: `
        PLACE DEC        URN     PL_LA
        H5    -          -       E08000035 fails
        H5    -          XXXXXXX E08000035 fails
        H5    2023-10-29 -       E08000035 fails
        H5    2023-10-28 -       E08000035
        H5    -          SC12345 E08000035
        H5    -          -       SCO
        K2    -          -       E08000035`,
    },
  })
  ruleSpec('242', 'XXXXXXX stands for foster carers and adopters alone', {
    ruleset: '2025/26',
    tables: {
      Episodes: `
        PLACE URN
        U4    XXXXXXX
        A6    XXXXXXX
        K2    XXXXXXX fails
        K2    SC12345`,
    },
  })
  ruleSpec('243', 'a placement outside England has no URN', {
    ruleset: '2025/26',
    tables: {
      Episodes: `
        URN     PL_LA
        SC12345 WAL       fails
        -       WAL
        SC12345 E08000035
        SC12345 -`,
    },
  })
})
