import { describe } from 'vitest'
import { ruleSpec } from './rule-spec.ts'

describe('ages', () => {
  ruleSpec('234', 'the child is ten by the time of custody, which is when the next episode begins', {
    ruleset: '2025/26',
    tables: {
      Header: `
        CHILD DOB
        A     2015-06-01 fails
        B     2015-06-01
        C     2015-06-01`,
      Episodes: `
        CHILD DECOM      REASON_PLACE_CHANGE
        A     2025-04-02 CUSTOD fails
        A     2025-05-31 -
        B     2025-04-02 CUSTOD
        B     2025-06-01 -
        C     2025-04-02 CARPL`,
    },
  })
  ruleSpec('351', 'nobody older than 25 stands in the return', {
    tables: {
      Header: `
        DOB
        1997-04-01
        1997-03-31 fails
        -`,
    },
  })
  ruleSpec('352', 'nobody comes into care on or after the 18th birthday', {
    tables: {
      Header: `
        CHILD DOB
        A     2004-06-02
        B     2004-06-01
        C     -
        D     2004-02-29`,
      Episodes: `
        CHILD DECOM      RNE
        A     2022-06-01 S
        B     2022-06-01 S fails
        B     2022-06-01 P
        C     2022-06-01 S
        D     2022-02-28 S
        D     2022-03-01 S fails
        E     2022-06-01 S
        -     2022-06-01 S`,
    },
  })
  ruleSpec('358', 'nobody under ten is remanded', {
    tables: {
      Header: `
        CHILD DOB
        A     2012-06-02 fails
        B     2012-06-01`,
      Episodes: `
        CHILD DECOM      LS
        A     2022-06-01 J1 fails
        A     2022-06-01 V2
        B     2022-06-01 J3
        C     2022-06-01 J2`,
    },
  })
  ruleSpec('359', 'an adult still looked after is in a children’s home under section 20(5)', {
    tables: {
      Header: `
        CHILD DOB
        A     2005-03-30
        B     2005-03-31
        C     -`,
      Episodes: `
        CHILD DEC        LS PLACE
        A     -          C2 K2 fails
        A     -          V2 U4 fails
        A     -          V2 K2
        A     2023-03-30 C2 K2
        B     -          C2 K2
        C     -          C2 K2`,
    },
  })

  const anAgeToLiveAt = (code: string, title: string, spec: AgeSpec) =>
    ruleSpec(code, title, {
      ruleset: spec.ruleset ?? '2022/23',
      tables: {
        Header: `
          CHILD DOB
          young ${spec.bornTooLate}
          old   ${spec.bornInTime}
          who   -`,
        Episodes: `
          CHILD DECOM      DEC        PLACE
          young 2022-06-01 2022-07-01 ${spec.place} fails
          young 2022-06-01 -          ${spec.place} ${spec.onlyEnded ? '' : 'fails'}
          young 2022-06-01 2022-07-01 U4
          old   2022-06-01 2022-07-01 ${spec.place}
          who   2022-06-01 2022-07-01 ${spec.place}
          -     2022-06-01 2022-07-01 ${spec.place}`,
      },
    })
  interface AgeSpec {
    readonly ruleset?: string
    readonly place: string
    readonly bornTooLate: string
    readonly bornInTime: string
    readonly onlyEnded?: boolean
  }
  anAgeToLiveAt('370', 'independent living is for 15 and over', {
    place: 'P2',
    bornTooLate: '2007-06-02',
    bornInTime: '2007-06-01',
    onlyEnded: true,
  })
  anAgeToLiveAt('370', 'independent living is for 16 and over from 2023/24', {
    ruleset: '2023/24',
    place: 'P2',
    bornTooLate: '2006-06-02',
    bornInTime: '2006-06-01',
  })
  anAgeToLiveAt('371', 'semi-independent living is for 14 and over', {
    place: 'H5',
    bornTooLate: '2008-06-02',
    bornInTime: '2008-06-01',
    onlyEnded: true,
  })
  anAgeToLiveAt('371', 'semi-independent living is for 16 and over from 2023/24', {
    ruleset: '2023/24',
    place: 'H5',
    bornTooLate: '2006-06-02',
    bornInTime: '2006-06-01',
  })
  anAgeToLiveAt('371', 'supported accommodation is for 16 and over', {
    ruleset: '2024/25',
    place: 'K3',
    bornTooLate: '2006-06-02',
    bornInTime: '2006-06-01',
  })
  anAgeToLiveAt('372', 'youth custody is for 10 and over', {
    place: 'R5',
    bornTooLate: '2012-06-02',
    bornInTime: '2012-06-01',
    onlyEnded: true,
  })
  anAgeToLiveAt('373', 'a residential school is for 4 and over', {
    place: 'S1',
    bornTooLate: '2018-06-02',
    bornInTime: '2018-06-01',
    onlyEnded: true,
  })
  anAgeToLiveAt('374', 'residential employment is for 14 and over', {
    place: 'P3',
    bornTooLate: '2008-06-02',
    bornInTime: '2008-06-01',
    onlyEnded: true,
  })
})
