import { describe } from 'vitest'
import { ruleSpec, type SpecTables } from './rule-spec.ts'

/** One column in this year's first episodes and last year's last: open and the same, open and not, ended, not there. */
const carried = (column: string, [same, other]: readonly [string, string]): SpecTables => ({
  Episodes: `
    CHILD DECOM      ${column}
    1     01/02/2022 ${same}
    2     01/02/2022 ${other} fails
    2     01/06/2022 ${same}
    3     01/02/2022 ${other}
    4     01/02/2022 ${other}
    5     01/02/2022 -        fails
    -     01/02/2022 ${other}`,
  Episodes_last: `
    CHILD DECOM      DEC        ${column}
    1     01/02/2022 -          ${same}
    2     01/02/2022 -          ${same}
    2     01/01/2022 01/02/2022 ${other}
    3     01/02/2022 01/03/2022 ${same}
    5     01/02/2022 -          ${same}
    -     01/02/2022 -          ${same}`,
})

describe('an episode left open last year stands as it was', () => {
  const columns = [
    ['503A', 'RNE', ['S', 'P']],
    ['503B', 'LS', ['C1', 'C2']],
    ['503C', 'CIN', ['N1', 'N2']],
    ['503D', 'PLACE', ['U6', 'K2']],
    ['503E', 'PLACE_PROVIDER', ['PR1', 'PR4']],
    ['503F', 'URN', ['SC000001', 'SC000002']],
    ['503H', 'PL_LA', ['E08000035', 'E08000036']],
    ['503J', 'PL_LOCATION', ['IN', 'OUT']],
  ] as const
  for (const [code, column, codes] of columns)
    ruleSpec(code, `${column} is the same`, { tables: carried(column, codes) })

  ruleSpec('503D', 'H5 may have become K3 in 2024/25, and nothing else may', {
    ruleset: '2024/25',
    tables: {
      Episodes: `CHILD DECOM PLACE\n1 01/02/2024 K3\n2 01/02/2024 K3 fails\n3 01/02/2024 H5 fails`,
      Episodes_last: `CHILD DECOM DEC PLACE\n1 01/02/2024 - H5\n2 01/02/2024 - P2\n3 01/02/2024 - K3`,
    },
  })
  ruleSpec('503D', 'Z1 may have become any of Z11 to Z14 in 2025/26', {
    ruleset: '2025/26',
    tables: {
      Episodes: `CHILD DECOM PLACE\n1 01/02/2025 Z13\n2 01/02/2025 K3 fails\n3 01/02/2025 K2 fails`,
      Episodes_last: `CHILD DECOM DEC PLACE\n1 01/02/2025 - Z1\n2 01/02/2025 - H5\n3 01/02/2025 - Z1`,
    },
  })
  ruleSpec('503D', 'Z1 is no other code in 2026/27', {
    ruleset: '2025/26',
    metadata: { collectionYear: '2027' },
    tables: {
      Episodes: `CHILD DECOM PLACE\n1 01/02/2026 Z13 fails`,
      Episodes_last: `CHILD DECOM DEC PLACE\n1 01/02/2026 - Z1`,
    },
  })
  ruleSpec('502', 'it began on the same day', {
    tables: {
      Episodes: `
        CHILD DECOM
        1     01/02/2022
        2     02/02/2022 fails
        2     01/06/2022
        3     05/05/2022
        4     05/05/2022`,
      Episodes_last: `
        CHILD DECOM      DEC
        1     01/02/2022 -
        2     01/02/2022 -
        3     01/02/2022 01/03/2022
        5     01/02/2022 -`,
    },
  })
  ruleSpec('452', 'the authority of placement is the same where the reason for new episode is', {
    tables: {
      Episodes: `
        CHILD DECOM      RNE PL_LA
        1     01/02/2022 S   E08000035
        2     01/02/2022 S   E08000036 fails
        3     01/02/2022 S   -         fails
        4     01/02/2022 P   E08000036`,
      Episodes_last: `
        CHILD DECOM      DEC RNE PL_LA
        1     01/02/2022 -   S   E08000035
        2     01/02/2022 -   S   E08000035
        3     01/02/2022 -   S   E08000035
        4     01/02/2022 -   S   E08000035`,
    },
  })
  ruleSpec('453', 'so is the distance, to within 0.2 mile', {
    tables: {
      Episodes: `
        CHILD DECOM      RNE PL_DISTANCE
        1     01/02/2022 S   1.2
        2     01/02/2022 S   1.3 fails
        3     01/02/2022 S   1.1 fails
        4     01/02/2022 S   -
        5     01/02/2022 P   9.9`,
      Episodes_last: `
        CHILD DECOM      DEC RNE PL_DISTANCE
        1     01/02/2022 -   S   1.1
        2     01/02/2022 -   S   1.1
        3     01/02/2022 -   S   -
        4     01/02/2022 -   S   1.1
        5     01/02/2022 -   S   1.1`,
    },
  })
  ruleSpec('503G', 'the distance is the same to within 0.2 mile, whatever the reason for new episode', {
    tables: {
      Episodes: `CHILD DECOM PL_DISTANCE\n1 01/02/2022 1.2\n2 01/02/2022 0.9 fails\n3 01/02/2022 0.9 fails`,
      Episodes_last: `CHILD DECOM DEC PL_DISTANCE\n1 01/02/2022 - 1.1\n2 01/02/2022 - 1.1\n3 01/02/2022 - -`,
    },
  })
})

describe('episodes that began before the year', () => {
  ruleSpec('562', 'are the last ones of last year’s return', {
    tables: {
      Episodes: `
        CHILD DECOM
        3     01/03/2022 fails
        1     31/03/2022
        1     01/06/2022
        2     30/03/2022 fails
        4     01/04/2022
        5     -`,
      Episodes_last: `
        CHILD DECOM
        1     31/03/2022
        2     30/03/2022
        2     31/03/2022`,
    },
  })
  ruleSpec('NoE', 'belong to children whom last year’s return knows', {
    tables: {
      Episodes: `CHILD DECOM\n2 31/03/2022 fails\n1 31/03/2022\n3 01/04/2022\n- 31/03/2022`,
      Episodes_last: `CHILD DECOM\n1 05/05/2021`,
    },
  })
})
