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

  const PUBLISHED = `Children's social care in England: Provider level,,,,,
Web link,URN,Provision type,Registration status,Postcode,Local authority,Sector,Places
x,SC1,Children's home,Active,REDACTED,Leeds,Private,4
x,SC2,Independent Fostering Agency,Active,LS9 9ZZ,Leeds,Voluntary,
x,SC3,"Residential special school (registered as a children’s home)",Active,REDACTED,Leeds,Local Authority,20
`

  it('Ofsted’s published list is known by its columns: kinds and sectors are read as codes, what is blacked out as blank', () => {
    const { providers, files } = readIntake([EPISODES, file('ofsted 2023.csv', PUBLISHED)])
    expect(files).toContainEqual({ path: 'ofsted 2023.csv', readAs: 'providers', rows: 3 })
    const none = { registeredUntil: OPEN, postcode: '', laCode: '' }
    expect(providers?.find('SC1')).toEqual({ ...none, placeCodes: ['K2'], providerCodes: ['PR4'] })
    expect(providers?.find('SC2')).toMatchObject({ providerCodes: ['PR5'], postcode: 'LS9 9ZZ' })
    expect(providers?.find('SC3')).toEqual({
      ...none,
      placeCodes: ['K2', 'S1'],
      providerCodes: ['PR1', 'PR2'],
    })
  })

  const episodes = (homes: readonly string[]) =>
    file(
      '903/2024-25/episodes.csv',
      `CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN
${homes.map((home, i) => `${i},01/05/2024,S,C2,N1,${home.replace(' ', ',')},,,,LS1 1AA,LS1 1AB,${home.startsWith('U') ? 'SC900' : `SC${i + 1}`}`).join('\n')}
`,
    )

  it('one that knows few of the homes of a year is one finding, and its rules say that they did not run', () => {
    const homes = Array.from({ length: 40 }, () => 'K2 PR4')
    const { findings, notRun } = checkIntake(readIntake([episodes(homes), OURS]))
    const about = findings.filter(one =>
      ['1008', '219', '224', 'read-providers-not-covering'].includes(one.rule),
    )
    expect(about).toHaveLength(1)
    expect(about[0]).toMatchObject({ rule: 'read-providers-not-covering', severity: 'warning', row: 0 })
    expect(about[0]!.message).toContain('knows 1 of the 40 Ofsted numbers')
    expect(notRun.find(one => one.rule === '1008')?.missing).toEqual(['providers that cover the return'])
  })

  it('an authority’s own fostering service, which Ofsted’s published list leaves out, is not held against anybody', () => {
    const rows = episodes(['K2 PR4', 'U6 PR1', 'U4 PR1'])
    const rulesWith = (list: ReturnType<typeof file>) =>
      checkIntake(readIntake([rows, list])).findings.filter(one => /^(1008|219|224)$/.test(one.rule)).length
    expect(rulesWith(file('ofsted.csv', PUBLISHED))).toBe(0)
    expect(rulesWith(OURS)).toBe(6)
  })
})
