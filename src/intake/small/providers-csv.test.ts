import { describe, expect, it } from 'vitest'
import { OPEN, parseDay } from '../../care/index.ts'
import { checkIntake } from '../check-intake.ts'
import { readIntake } from '../read-intake.ts'

const file = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) })

const EPISODES = file(
  '903/2024-25/episodes.csv',
  `CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN
A,01/05/2024,S,C2,N1,K2,PR4,,,,LS1 1AA,LS1 1AB,SC1
B,01/05/2024,S,C2,N1,U4,PR4,,,,LS1 1AA,LS1 1AB,SC1
C,01/05/2024,S,C2,N1,K2,PR4,,,,LS1 1AA,LS1 1AB,SC9
`,
)

const OURS = file(
  'providers.csv',
  'urn,place_codes,provider_codes,laua,setting_postcode\nSC1,K2 R3,PR4,E08000035,LS1 1AB\n',
)

describe('a list of providers', () => {
  it('is known by its columns, and the rules that ask it run', () => {
    const intake = readIntake([EPISODES, OURS])
    expect(intake.files).toContainEqual({ path: 'providers.csv', readAs: 'providers', rows: 1 })
    const { findings } = checkIntake(intake)
    const failing = (rule: string) => findings.filter(one => one.rule === rule).map(one => one.child)
    expect(failing('1008')).toEqual(['C'])
    expect(failing('219')).toEqual(['B', 'C'])
    expect(failing('221')).toEqual([])
  })

  it('Ofsted’s own columns are read, and two lists are made one', () => {
    const homes = file(
      'homes.csv',
      'URN,Local Authority,Provider Code,Provider Placement Code,Closed Date,Setting Postcode\nSC1,Leeds,PR4,K2/R3,30/09/2024,LS1 1AB\n',
    )
    const others = file(
      'others.csv',
      'URN,Local authority,Placement code,Placement provider code,Setting postcode\nSC1,Leeds,"K3,S1",PR5,\n',
    )
    const intake = readIntake([EPISODES, homes, others])
    expect(intake.providers?.find('SC1')).toEqual({
      placeCodes: ['K2', 'R3', 'K3', 'S1'],
      providerCodes: ['PR4', 'PR5'],
      registeredUntil: OPEN,
      postcode: 'LS1 1AB',
      laCode: '',
    })
    expect(readIntake([EPISODES, homes]).providers?.find('SC1')?.registeredUntil).toBe(parseDay('2024-09-30'))
  })

  it('a row without a URN, or with no date where one belongs, is a finding and is not used', () => {
    const wrong = file('providers.csv', 'urn,place_codes,provider_codes,reg_end\n,K2,PR4,\nSC2,K2,PR4,soon\n')
    const { findings, providers } = readIntake([EPISODES, wrong])
    const about = findings.filter(one => one.table === 'providers').map(({ row, field }) => ({ row, field }))
    expect(about).toEqual([
      { row: 2, field: 'urn' },
      { row: 3, field: 'reg_end' },
    ])
    expect(providers?.find('SC2')).toBeUndefined()
  })

  it('the authority of a provider is that of its postcode where the list does not say', () => {
    const list = file(
      'providers.csv',
      'urn,place_codes,provider_codes,setting_postcode\nSC1,K2,PR1,LS1 1AB\n',
    )
    const postcodes = file('postcodes.csv', 'pcds,laua,oseast1m,osnrth1m\nLS1 1AB,E08000036,430000,433000\n')
    const authority = file('authority.csv', 'name,la_code,own_provider_codes\nLeeds,E08000035,PR1\n')
    const own = file(EPISODES.path, new TextDecoder().decode(EPISODES.bytes).replaceAll('PR4', 'PR1'))
    const { findings } = checkIntake(readIntake([own, list, postcodes, authority]))
    expect(findings.filter(one => one.rule === '229').map(one => one.child)).toEqual(['A', 'B'])
  })
})
