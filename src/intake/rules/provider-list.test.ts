import { describe } from 'vitest'
import { ruleSpec } from './rule-spec.ts'

const home = {
  URN: 'SC1',
  PLACE_CODES: 'K2,R3',
  PROVIDER_CODES: 'PR4',
  REG_END: '2022-09-30',
  POSTCODE: 'LS11AA',
  LA_CODE_INFERRED: 'E08000035',
}
const metadata = { provider_info: [home], localAuthority: 'E08000035' }

const POSTCODES = (place: string) => `
  PLACE PL_POST URN
  ${place} ls1_1aa SC1
  ${place} LS1_1AB SC1     fails
  ${place} -       SC1     fails
  ${place} LS1_1AB XXXXXXX
  ${place} LS1_1AB -
  ${place} LS1_1AB SC9
  U4    LS1_1AB SC1`

describe('what the list of providers says', () => {
  ruleSpec('219', 'a home is registered for the placement', {
    metadata,
    tables: {
      Episodes: `
        PLACE URN
        K2    SC1
        U4    SC1     fails
        U4    SC9     fails
        U4    XXXXXXX
        -     SC1
        U4    -`,
    },
  })
  ruleSpec('221', 'a home with one address is at that address', {
    metadata,
    tables: { Episodes: POSTCODES('K2') },
  })
  ruleSpec('221', 'semi-independent living counts among them in 2023/24', {
    ruleset: '2023/24',
    metadata,
    tables: { Episodes: POSTCODES('H5') },
  })
  ruleSpec('221', 'supported accommodation counts among them from 2024/25', {
    ruleset: '2024/25',
    metadata,
    tables: { Episodes: POSTCODES('K3') },
  })
  ruleSpec('224', 'the provider is of the kind that the list says', {
    metadata,
    tables: {
      Episodes: `
        PLACE_PROVIDER URN
        PR4            SC1
        PR1            SC1     fails
        PR1            SC9     fails
        PR1            XXXXXXX
        -              SC1`,
    },
  })
  ruleSpec('227', 'nobody comes to a home that is no longer registered', {
    metadata,
    tables: {
      Episodes: `
        DECOM      URN
        2022-09-29 SC1
        2022-09-30 SC1 fails
        2022-09-30 SC9
        -          SC1`,
    },
  })
  ruleSpec('228', 'nobody stays in a home that is no longer registered', {
    metadata,
    tables: {
      Episodes: `
        DEC        URN
        2022-09-30 SC1
        2022-10-01 SC1 fails
        -          SC1 fails
        -          SC9`,
    },
  })
  ruleSpec('229', 'own homes lie in the area, other authorities’ homes outside', {
    metadata,
    tables: {
      Episodes: `
        URN PLACE_PROVIDER
        SC1 PR1
        SC1 PR2 fails
        SC1 PR4
        SC9 PR2`,
    },
  })
  ruleSpec('229', 'supported accommodation is left out from 2025/26', {
    ruleset: '2025/26',
    metadata: { ...metadata, localAuthority: 'E08000036' },
    tables: {
      Episodes: `
        URN PLACE PLACE_PROVIDER
        SC1 K2    PR1 fails
        SC1 K3    PR1
        SC1 K2    PR2`,
    },
  })
  ruleSpec('241', 'supported accommodation lies where its provider does', {
    ruleset: '2025/26',
    metadata,
    tables: {
      Episodes: `
        PLACE URN     PL_LA
        K3    SC1     E08000035
        K3    SC1     E08000036 fails
        K2    SC1     E08000036
        K3    XXXXXXX E08000036
        K3    SC9     E08000036`,
    },
  })
})
