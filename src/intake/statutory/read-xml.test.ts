import { describe, expect, it } from 'vitest'
import { InputError, TABLE_COLUMNS, type TableName } from '../../care/index.ts'
import { readIntake } from '../read-intake.ts'

const xml = (text: string, path = '2024-25/return.xml') => [{ path, bytes: new TextEncoder().encode(text) }]

const CHILD = `<CHILD><HEADER><CHILDID>007</CHILDID><UPN>UN1</UPN><SEX>f</SEX><DOB>01/02/2008</DOB><ETHNIC>WBRI</ETHNIC>
<UASC>1</UASC><DUC>01/02/2026</DUC><AREVIEW><REVIEW>03/05/2024</REVIEW><REVIEW_CODE>PN1</REVIEW_CODE></AREVIEW>
<AREVIEW><REVIEW>03/11/2024</REVIEW><REVIEW_CODE>PN2</REVIEW_CODE></AREVIEW><MOTHER /><MC_DOB />
<AMISSING><MISSING>M</MISSING><MIS_START>01/06/2024</MIS_START><MIS_END>02/06/2024</MIS_END></AMISSING>
<PERMANENCE><PREV_PERM>Z1</PREV_PERM></PERMANENCE><OC2><SDQ_SCORE>12</SDQ_SCORE></OC2>
<AD_PLACED><DATE_PLACED>04/07/2024</DATE_PLACED></AD_PLACED><IN_TOUCH>YES</IN_TOUCH><ACTIV>F1</ACTIV><ACCOM>K1</ACCOM>
<DATE_INT>01/05/2024</DATE_INT></HEADER>
<EPISODE><DECOM>01/05/2024</DECOM><RNE>S</RNE><PL>U6</PL><PLACE_PROVIDER>PR1</PLACE_PROVIDER><DEC /><HOME_POST>LS1 1AA</HOME_POST></EPISODE>
</CHILD><CHILD><HEADER><CHILDID>8</CHILDID><DOB>01/02/2010</DOB><UASC>0</UASC></HEADER>
<EPISODE><DECOM>02/05/2024</DECOM></EPISODE></CHILD>`
const RETURN = `<?xml version='1.0' encoding='us-ascii'?>\n<EXPSSDA903>${CHILD}</EXPSSDA903>`

describe('the return as XML', () => {
  const { returns, files } = readIntake(xml(RETURN))
  const table = (name: TableName) => returns[0]!.tables.get(name)!

  it('gives ten tables', () => {
    expect([...returns[0]!.tables.keys()].sort()).toEqual(
      [
        'AD1',
        'Episodes',
        'Header',
        'Missing',
        'OC2',
        'OC3',
        'PlacedAdoption',
        'PrevPerm',
        'Reviews',
        'UASC',
      ].sort(),
    )
    expect(files).toEqual([{ path: '2024-25/return.xml', readAs: '10 tables 2024-25', rows: 13 }])
  })

  it('names CHILD and PLACE as the CSV does, and repeats CHILD and DOB in every table', () => {
    expect(table('Episodes').text('CHILD')).toEqual(['007', '8'])
    expect(table('Episodes').text('PLACE')).toEqual(['U6', ''])
    expect(table('Reviews').text('DOB')).toEqual(['01/02/2008', '01/02/2008'])
    expect([...table('OC3').columns.keys()]).toEqual(TABLE_COLUMNS.OC3)
  })

  it('has a row of UASC, OC3 and AD1 only for children who have one', () => {
    expect(table('UASC').text('CHILD')).toEqual(['007'])
    expect(table('UASC').text('SEX')).toEqual(['F'])
    expect(table('OC3').text('ACCOM')).toEqual(['K1'])
    expect(table('AD1').text('DATE_INT')).toEqual(['01/05/2024'])
  })

  it('counts rows by element', () => {
    expect([...table('Reviews').rowNumbers]).toEqual([1, 2])
    expect([...table('Episodes').rowNumbers]).toEqual([1, 2])
    expect([...table('UASC').rowNumbers]).toEqual([1])
  })
})

describe('XML that is not as it should be', () => {
  const refused = (text: string) => () => readIntake(xml(text))

  it('cut off: refused with its line', () =>
    expect(refused(RETURN.slice(0, 700))).toThrow(/return\.xml, line \d+, column \d+: not well-formed/))

  it('entities that grow: refused', () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'
    expect(refused(RETURN.replace('<EXPSSDA903>', `${bomb}<EXPSSDA903>`))).toThrow(/DOCTYPE with entities/)
  })

  it('entities that reach outside: refused', () => {
    const outside = '<!DOCTYPE EXPSSDA903 SYSTEM "file:///etc/passwd">'
    expect(refused(RETURN.replace('<EXPSSDA903>', `${outside}<EXPSSDA903>`))).toThrow(InputError)
  })

  it('an entity that nobody declared: refused', () =>
    expect(refused(RETURN.replace('WBRI', '&secret;'))).toThrow(/not well-formed/))

  it('elements without end in one another: refused', () =>
    expect(refused(`<EXPSSDA903>${'<A>'.repeat(100_000)}`)).toThrow(/too deep/))

  it('another document: refused', () => expect(refused('<html><body/></html>')).toThrow(/Looked for/))
  it('another document with a declaration: refused', () =>
    expect(refused('<?xml version="1.0"?><list/>')).toThrow(/not EXPSSDA903/))

  it('an episode outside a child: refused', () =>
    expect(refused('<EXPSSDA903><EPISODE></EPISODE></EXPSSDA903>')).toThrow(
      /stands where the return has none/,
    ))

  it('an element that is not known: a finding', () => {
    const { findings } = readIntake(xml(RETURN.replace('<MOTHER />', '<TEAM>North</TEAM>')))
    expect(findings.map(({ rule }) => rule)).toEqual(['read-unknown-element'])
  })

  it('the same table as CSV beside it: refused', () => {
    const csv = {
      path: '2024-25/e.csv',
      bytes: new TextEncoder().encode('CHILD,DECOM,PLACE\n1,01/05/2024,U6\n'),
    }
    expect(() => readIntake([...xml(RETURN), csv])).toThrow(/hand in one of them/)
  })

  it('a table that XML does not have, as CSV beside it: joined to the same return', () => {
    const csv = {
      path: '2024-25/sw.csv',
      bytes: new TextEncoder().encode('CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON\n'),
    }
    expect(readIntake([...xml(RETURN), csv]).returns[0]!.tables.has('SWEpisodes')).toBe(true)
  })
})
