import { describe, expect, it } from 'vitest'
import { InputError, isoFromDay, OPEN, parseDay } from '../care/index.ts'
import type { SourceFile } from './intake.ts'
import { readIntake } from './read-intake.ts'

const file = (path: string, text: string): SourceFile => ({ path, bytes: new TextEncoder().encode(text) })

const EPISODES = `CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN
007,01/05/2024,S,C2,N1,U6,PR1,02/06/2024,E4A,,LS1 1AA,LS2 2BB,1234567
8,2024-06-03,s,v2,n1,k2,pr4,,,,LS1 1AA,LS2 2BB,SC123456
`
const HEADER =
  'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n007,M,01/02/2010,WBRI,UN1,,\n8,F,03/04/2009,WBRI,UN1,0,\n'

const rulesOf = (files: readonly SourceFile[]) => readIntake(files).findings.map(finding => finding.rule)

describe('reading a return', () => {
  it('knows a table by its columns, whatever the file is called', () => {
    const { returns, files } = readIntake([file('2024-25/a.txt', EPISODES), file('2024-25/b.csv', HEADER)])
    expect(returns).toHaveLength(1)
    expect(returns[0]!.collectionYear).toBe('2024-25')
    expect(returns[0]!.tables.get('Episodes')!.rowCount).toBe(2)
    expect(files.map(({ path, readAs, rows }) => [path, readAs, rows])).toEqual([
      ['2024-25/a.txt', 'Episodes 2024-25', 2],
      ['2024-25/b.csv', 'Header 2024-25', 2],
    ])
  })

  it('keeps identifiers as text, and puts codes in capitals', () => {
    const episodes = readIntake([file('2024-25/e.csv', EPISODES)]).returns[0]!.tables.get('Episodes')!
    expect(episodes.text('CHILD')).toEqual(['007', '8'])
    expect(episodes.text('PLACE')).toEqual(['U6', 'K2'])
    expect([...episodes.days('DECOM')].map(isoFromDay)).toEqual(['2024-05-01', '2024-06-03'])
    expect([...episodes.rowNumbers]).toEqual([2, 3])
  })

  it('reads columns in another order and case, with others among them and some not there', () => {
    const text = 'decom;Child;Team;place\n01/05/2024;1;North;U6\n'
    const { returns, findings } = readIntake([file('e.csv', text)])
    const episodes = returns[0]!.tables.get('Episodes')!
    expect(episodes.text('CHILD')).toEqual(['1'])
    expect(episodes.text('TEAM')).toEqual(['North'])
    expect(episodes.text('REC')).toEqual([''])
    expect(findings.filter(({ rule }) => rule === 'read-missing-column').map(({ field }) => field)).toContain(
      'REC',
    )
    expect(findings.find(({ rule }) => rule === 'read-extra-column')?.message).toContain('TEAM')
  })

  it('counts rows as a spreadsheet does, past blank lines and repeated headers', () => {
    const text =
      'CHILD,DOB,REVIEW,REVIEW_CODE\n\n1,01/01/2010,"01/05/\n2024",PN1\nCHILD,DOB,REVIEW,REVIEW_CODE\n2,01/01/2010,01/06/2024,PN1\n'
    const { returns, findings } = readIntake([file('2024-25/r.csv', text)])
    expect([...returns[0]!.tables.get('Reviews')!.rowNumbers]).toEqual([3, 5])
    expect(findings.map(({ rule, row }) => [rule, row])).toEqual([
      ['read-repeated-header', 4],
      ['read-date', 3],
      ['read-no-episodes', 0],
    ])
  })

  it('names a file where a table without rows comes twice and Episodes do not come', () => {
    const header = 'CHILD,DOB,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED\n'
    const { findings } = readIntake([file('2024-25/a.csv', header), file('2024-25/b.csv', `${header}\n`)])
    expect(findings.find(({ rule }) => rule === 'read-no-episodes')?.file).toBe('2024-25/a.csv')
  })

  it('names file, row, child and column of what is odd', () => {
    const text = EPISODES.replace('01/05/2024', '31/02/2024')
    const reviews =
      'CHILD,DOB,REVIEW,REVIEW_CODE\n007,01/02/2010,01/05/2024,PN1\n8,03/04/2009,01/05/2024,PN9\n'
    const { findings } = readIntake([file('2024-25/e.csv', text), file('2024-25/r.csv', reviews)])
    expect(findings).toEqual([
      expect.objectContaining({ file: '2024-25/e.csv', row: 2, table: 'Episodes', child: '007', field: 'DECOM', rule: 'read-date', severity: 'error' }),
      expect.objectContaining({ row: 3, child: '8', field: 'REVIEW_CODE', rule: 'read-unknown-code', severity: 'warning' }),
    ]) // prettier-ignore
  })

  it('says that a row has too many or too few cells, that CHILD is blank, that a row comes twice', () => {
    const rows = [
      '1,M,01/02/2010,WBRI,UN1,,,more',
      '2,F,03/04/2009',
      ',F,03/04/2009,,,,',
      '3,F,,,,,',
      '3,F,,,,,',
    ]
    const text = `CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n${rows.join('\n')}\n`
    const found = readIntake([file('2024-25/h.csv', text)]).findings.map(({ rule, row }) => [rule, row])
    expect(found).toEqual([
      ['read-row-length', 2],
      ['read-row-length', 3],
      ['read-blank-child', 4],
      ['read-duplicate-row', 6],
      ['read-no-episodes', 0],
    ])
  })

  it('refuses a file whose quotation mark is never closed, and names the row', () => {
    const text =
      'CHILD,DOB,REVIEW,REVIEW_CODE\n1,01/01/2010,01/05/2024,PN1\n2,"01/01/2010,01/06/2024,PN1\n3,a,b,c\n'
    expect(() => readIntake([file('2024-25/r.csv', text)])).toThrow(/r\.csv, row 3/)
  })

  it('refuses what holds nothing that it knows, and says what it looked for', () => {
    expect(() => readIntake([file('x.csv', 'a,b\n1,2\n')])).toThrow(InputError)
    expect(() => readIntake([file('x.csv', 'a,b\n1,2\n')])).toThrow(/Looked for/)
    expect(() => readIntake([])).toThrow(InputError)
  })

  it('lists a file that it does not know as not read, beside those that it reads', () => {
    const { files } = readIntake([
      file('2024-25/e.csv', EPISODES),
      file('2024-25/notes.txt', 'call the school'),
    ])
    expect(files.find(({ path }) => path.endsWith('notes.txt'))?.readAs).toBe('not read')
    expect(rulesOf([file('2024-25/e.csv', EPISODES), file('2024-25/notes.txt', 'x')])).toContain(
      'read-not-read',
    )
  })
})

describe('the day on which an extract was cut', () => {
  const files = [file('2023-24/e.csv', EPISODES), file('2024-25/e.csv', EPISODES)]
  const cut = (cutOn: string) => readIntake(files, { cutOn: parseDay(cutOn) })
  const lastDays = (cutOn: string) => cut(cutOn).returns.map(one => isoFromDay(one.lastDay))

  it('stands as a person says it, for the newest return, and is said to be said', () => {
    expect(lastDays('2024-07-31')).toEqual(['2024-03-31', '2024-07-31'])
    const said = cut('2024-07-31').findings.filter(one => one.rule === 'read-part-year')
    expect(said.map(({ file: path, message }) => [path, message])).toEqual([
      [
        '2024-25/e.csv',
        'Read as an extract of 2024-25 that was cut on 2024-07-31, as was said with the files.',
      ],
    ])
  })

  it('may be 31 March: then the return is whole', () => expect(lastDays('2025-03-31')[1]).toBe('2025-03-31'))

  it('must be a day of the newest return’s year', () =>
    expect(() => cut('2025-06-30')).toThrow(
      'cut on 2025-06-30: the newest return is that of 2024-25, so the day lies from 2024-04-01 to 2025-03-31. An extract of another year goes into a folder named like 2025-26.',
    ))
})

describe('a file that was meant as a table of the return and cannot be read as one', () => {
  const severityOf = (path: string, text: string) =>
    readIntake([file('2023-24/e.csv', EPISODES), file(path, text)]).findings.find(
      one => one.rule === 'read-not-read',
    )?.severity

  it('is an error: by its name, or because it has a column CHILD', () => {
    expect(severityOf('2024-25/episodes.csv', 'CHILD,DEC')).toBe('error')
    expect(severityOf('2024-25/2024-Episodes.csv', '')).toBe('error')
    expect(severityOf('2024-25/export1.csv', 'CHILD,DE')).toBe('error')
  })

  it('while another file is a warning', () =>
    expect(severityOf('2024-25/notes.txt', 'call the school')).toBe('warning'))
})

it('a blank CHILD in Episodes is left to the history, which sets the row aside', () => {
  const text = EPISODES.replace('007,', ',')
  expect(rulesOf([file('2024-25/e.csv', text)])).toEqual([])
})

describe('an authority’s folder', () => {
  const inFolder = file('903/2024-25/e.csv', EPISODES)
  const severities = (others: SourceFile[]) =>
    readIntake([inFolder, ...others]).findings.filter(({ rule }) => rule === 'read-not-read').map(one => one.severity) // prettier-ignore

  it('has its returns in 903 only: another copy beside it is not read twice, and it is said so', () => {
    const { returns } = readIntake([inFolder, file('copies/2024-25/e.csv', EPISODES)])
    expect(returns[0]!.tables.get('Episodes')!.rowCount).toBe(EPISODES.trim().split('\n').length - 1)
    expect(severities([file('copies/2024-25/e.csv', EPISODES)])).toEqual(['note'])
  })

  it('may hold lists of carers, providers and slips, which are noted and no cause for a warning', () =>
    expect(severities([file('carers.csv', 'household,approved_places\nF1,2\n')])).toEqual(['note']))

  it('warns of any other file that it does not know', () =>
    expect(severities([file('provisions.csv', 'a,b\n1,2\n')])).toEqual(['warning']))
})

describe('which return a file belongs to', () => {
  const years = (...paths: string[]) =>
    readIntake(paths.map(path => file(path, EPISODES))).returns.map(one => one.collectionYear)

  it('the folder’s name tells', () =>
    expect(years('903/2023-24/e.csv', '903/2024-25/e.csv')).toEqual(['2023-24', '2024-25']))
  it('without one, the latest date tells', () => expect(years('e.csv')).toEqual(['2024-25']))
  it('a prefix keeps files of one return together; their dates tell the year', () => {
    const older = EPISODES.replaceAll('2024', '2023')
    const { returns } = readIntake([file('2024-e.csv', EPISODES), file('2023-e.csv', older)])
    expect(returns.map(one => one.collectionYear)).toEqual(['2023-24', '2024-25'])
  })

  it('the same table of the same year in two files of a folder is joined, and said so', () => {
    const { returns, findings } = readIntake([
      file('2024-25/a.csv', EPISODES),
      file('2024-25/b.csv', EPISODES.replaceAll('007', '9').replaceAll('\n8,', '\n10,')),
    ])
    const episodes = returns[0]!.tables.get('Episodes')!
    expect(episodes.text('CHILD')).toEqual(['007', '8', '9', '10'])
    expect(episodes.fileOf(3)).toBe('2024-25/b.csv')
    expect(findings.map(({ rule }) => rule)).toEqual(['read-joined'])
  })

  it('the same file twice is read once, and said so', () => {
    const { returns, files, findings } = readIntake([
      file('2024-25/e.csv', EPISODES),
      file('2024-25/e (1).csv', EPISODES),
    ])
    expect(returns[0]!.tables.get('Episodes')!.rowCount).toBe(2)
    expect(files.map(({ readAs }) => readAs)).toEqual(['Episodes 2024-25', 'not read'])
    expect(findings).toMatchObject([{ rule: 'read-same-file', file: '2024-25/e.csv' }])
  })

  it('files of one name, dropped without their folders, are told apart', () => {
    const { files } = readIntake([file('e.csv', EPISODES), file('e.csv', EPISODES.replaceAll('007', '9'))])
    expect(files.map(({ path }) => path)).toEqual(['e.csv', 'e.csv (2)'])
  })

  it('the same table of the same year in two folders is refused', () =>
    expect(() => years('may/e.csv', 'june/e.csv')).toThrow(/hand in one of them/))
})

describe('the authority’s own files', () => {
  const PROVISION =
    'provision,kind,places,open_from,open_to,status\nCarers,in_house_fostering,430,2000-01-01,,open\nNew,in_house_residential,2,01/07/2025,31/03/2030,planned\n'

  it('reads places, fees in whole pence and the authority’s details', () => {
    const intake = readIntake([
      file('provision.csv', PROVISION),
      file(
        'fees.csv',
        'kind,weekly_fee,from,to\nkinship,"£1,330.555",,\nsecure,8500,2024-04-01,2025-03-31\n',
      ),
      file('authority.csv', 'name,la_code,own_provider_codes\nAireborough,E08000035,PR1 PR5\n'),
    ])
    expect(
      intake.provision?.map(row => [row.kind, row.places, isoFromDay(row.openFrom), row.status]),
    ).toEqual([
      ['in_house_fostering', 430, '2000-01-01', 'open'],
      ['in_house_residential', 2, '2025-07-01', 'planned'],
    ])
    expect(intake.provision?.[0]?.openTo).toBe(OPEN)
    expect(intake.fees?.map(fee => fee.weeklyFeeInPence)).toEqual([133_056, 850_000])
    expect(intake.authority).toEqual({
      name: 'Aireborough',
      laCode: 'E08000035',
      ownProviders: ['PR1', 'PR5'],
    })
  })

  it('names row, column and reason of each row that it cannot use', () => {
    const text = `${PROVISION}Castle,palace,3,,,open\nHut,secure,many,,,open\nTent,secure,1,soon,,open\nCave,secure,1,,,shut\n`
    const { provision, findings } = readIntake([file('provision.csv', text)])
    expect(provision).toHaveLength(2)
    expect(findings.map(({ row, field }) => [row, field])).toEqual([
      [4, 'kind'],
      [5, 'places'],
      [6, 'open_from'],
      [7, 'status'],
    ])
  })

  it('names each cell of places that another one contradicts', () => {
    const head = 'provision,kind,places,open_from,open_to,status,staffed,unavailable,earliest,latest\n'
    const rows = ['2,2020-01-01,,open,,5,,', '2,2020-01-01,,open,9,,,', '2,2020-01-01,,open,,,2026-01-01,', '2,2026-04-01,,planned,,,2026-06-01,2026-03-01', '2,2026-04-01,,planned,,,,2026-03-01', '100000,2020-01-01,,open,,,,', '2,,,planned,,,,', '2,2020-01-01,2020-01-01,open,,,,', '2,2026-04-01,,planned,1,1,2026-03-01,2026-05-01'] // prettier-ignore
    const text = head + rows.map((row, i) => `Home ${i},in_house_residential,${row}`).join('\n')
    const { provision, findings } = readIntake([file('provision.csv', text)])
    expect(provision!.map(row => row.provision)).toEqual(['Home 8'])
    expect(findings.map(({ row, field, severity }) => [row, field, severity])).toEqual(
      ['unavailable', 'staffed', 'earliest', 'latest', 'latest', 'places', 'open_from', 'open_to'].map(
        (field, i) => [i + 2, field, 'error'],
      ),
    )
    expect(findings[0]!.message).toMatch(/^Places that cannot be used must not be more than the 2 there are; here it is .5.. This row is not used.$/) // prettier-ignore
  })

  it('reads whether places are in the area, and doubts what is neither yes nor no', () => {
    const text =
      'provision,kind,places,in_area\nA,in_house_residential,2,Yes\nB,in_house_residential,3,no\nC,in_house_residential,4,\nD,in_house_residential,5,near\n'
    const { provision, findings } = readIntake([file('provision.csv', text)])
    expect(provision?.map(row => row.isInArea)).toEqual([true, false, undefined, undefined])
    expect(findings.map(({ row, field }) => [row, field])).toEqual([[5, 'in_area']])
  })

  it('reads provision.csv where other files of places lie beside it, and says that they are not read', () => {
    const { provision, findings } = readIntake([
      file('provision-carers.csv', PROVISION),
      file('provision.csv', PROVISION),
    ])
    expect(provision).toHaveLength(2)
    expect(findings.map(({ rule, file: path }) => [rule, path])).toEqual([
      ['read-not-chosen', 'provision-carers.csv'],
    ])
  })
})

it('a cell that is too long to be anything reads as blank, and is named', () => {
  const text = EPISODES.replace('1234567', 'x'.repeat(2_000_000))
  const { returns, findings } = readIntake([file('2024-25/e.csv', text)])
  expect(returns[0]!.tables.get('Episodes')!.text('URN')).toEqual(['', 'SC123456'])
  expect(findings).toMatchObject([
    { rule: 'read-long-cell', row: 2, child: '007', field: 'URN', severity: 'error' },
  ])
})

it('a file of places with a million rows is refused before they are read', () =>
  expect(() => readIntake([file('provision.csv', `kind,places\n${'x\n'.repeat(1_000_000)}`)])).toThrow(
    /more than 500000 rows/,
  ))
