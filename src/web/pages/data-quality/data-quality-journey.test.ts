import { beforeEach, describe, expect, it } from 'vitest'
import { aFinding, aReading, CHILD } from '../../../../test/web/a-return.ts'
import { TestParts } from '../../../../test/web/demo-server.ts'
import { Visitor } from '../../../../test/web/visitor.ts'
import type { Finding } from '../../../care/index.ts'

let parts: TestParts
let analyst: Visitor

const keep = (at: string, years: readonly string[], findings: readonly Finding[]) =>
  parts.imports.keep({ ...aReading(years, findings), by: 'Sam', at })

const mended = (child: string, row: number): Finding =>
  aFinding({
    child,
    row,
    rule: 'repair-date-swapped',
    severity: 'warning',
    message: 'Day and month exchanged.',
  })

beforeEach(async () => {
  parts = new TestParts()
  for (const role of ['analyst', 'councillor'] as const) await parts.addPerson(role)
  analyst = new Visitor(await parts.server())
  await analyst.signIn('analyst')
})

describe('the data-quality page', () => {
  it('says before the first import what it will say', async () => {
    expect((await analyst.get('/data-quality')).body).toContain('Checked as it is read')
  })

  it('says how many rows cannot be counted and how many are mended, a row with two findings once', async () => {
    await keep(
      '2026-03-01T09:00:00.000Z',
      ['2024-25'],
      [aFinding(), aFinding(), mended('B', 3), mended('C', 4)],
    )
    const { body } = await analyst.get('/data-quality')
    // 10 rows of the return and one of places
    expect(body).toContain(
      'One row (9.1\u00a0%) of 11 cannot be counted, two rows (18.2\u00a0%) count after mending',
    )
    expect(body).toContain('These rows are not counted in any figure or forecast.')
  })

  it('tells what is fixed, new and still there since the import before of the same years', async () => {
    await keep('2026-03-01T09:00:00.000Z', ['2024-25'], [aFinding({ child: 'A' }), aFinding({ child: 'B' })])
    await keep('2026-03-02T09:00:00.000Z', ['2024-25'], [aFinding({ child: 'B' }), mended('C', 4)])
    const { body } = await analyst.get('/data-quality')
    expect(body).toContain('Since the import of 1 March 2026 at 09:00: 1 fixed, 1 new, 1 still there')
    expect(body).toContain('Errors for each thousand rows fell from 181.8 to 90.9 over two imports.')
  })

  it('speaks of the newest return, not of a newer import that brings places alone', async () => {
    await keep('2026-03-01T09:00:00.000Z', ['2024-25'], [aFinding()])
    const { intake, ...rest } = aReading([], [])
    const places = { path: 'provision.csv', readAs: 'provision', rows: 1, sha256: 'p', bytes: 9 }
    await parts.imports.keep({
      ...rest,
      files: [places],
      intake: { ...intake, returns: [] },
      by: 'Sam',
      at: '2026-03-02T09:00:00.000Z',
    })
    expect((await analyst.get('/data-quality')).body).toContain('cannot be counted')
  })

  it('does not compare with an import of other years', async () => {
    await keep('2026-03-01T09:00:00.000Z', ['2022-23'], [aFinding({ file: '903/2022-23/header.csv' })])
    await keep('2026-03-02T09:00:00.000Z', ['2024-25'], [aFinding()])
    expect((await analyst.get('/data-quality')).body).not.toContain('Since the import of')
  })

  it('goes from a rule to its rows, and keeps in the audit log that they were seen', async () => {
    const { id } = await keep('2026-03-01T09:00:00.000Z', ['2024-25'], [aFinding(), mended('B', 3)])
    const { body } = await analyst.get('/data-quality')
    const rows = await analyst.get(
      /href="(\/data-quality\/findings\?[^"]*repair-no-start[^"]*)"/.exec(body)![1]!.replace('&amp;', '&'),
    )
    expect(rows.body).toContain(CHILD)
    expect(rows.body).not.toContain('Day and month exchanged')
    expect((await parts.audited())[0]).toMatchObject({
      action: 'saw rows of children with findings',
      subject: `import ${id}, rule repair-no-start`,
      userName: 'Test analyst',
    })
  })

  it('gives the rows as a file for the social-work teams: those that the filters show', async () => {
    await keep('2026-03-01T09:00:00.000Z', ['2024-25'], [aFinding(), mended('B', 3)])
    const reply = await analyst.get('/data-quality/findings.csv?severity=warning')
    expect(reply.headers['content-disposition']).toBe('attachment; filename="findings-2026-03-01.csv"')
    expect(reply.body).toBe(
      'file,row,table,child,field,rule,severity,message\n903/2024-25/header.csv,3,Header,B,DOB,repair-date-swapped,warning,Day and month exchanged.\n',
    )
    expect((await parts.audited())[0]?.action).toBe('downloaded rows of children with findings')
  })

  it('shows nothing for a rule that found nothing, not everything', async () => {
    await keep('2026-03-01T09:00:00.000Z', ['2024-25'], [aFinding()])
    const { body } = await analyst.get('/data-quality/findings?rule=999')
    expect(body).not.toContain(CHILD)
    expect(body).toContain('Nothing like this was found.')
  })

  it('says which rules did not run and why, and whose postcodes were used', async () => {
    const notRun = [{ rule: '218', year: '2024/25', missing: ['postcodes'] }]
    const account = { notRun, postcodes: undefined }
    await parts.imports.keep({
      ...aReading(['2024-25'], []),
      account,
      by: 'Sam',
      at: '2026-03-01T09:00:00.000Z',
    })
    const { body } = await analyst.get('/data-quality')
    expect(body).toContain('No directory of postcodes was used')
    expect(body).toContain('One rule did not run in some year')
    expect(body).toContain('A directory of postcodes')
    const file = await analyst.get('/data-quality/rules-not-run.csv')
    expect(file.body).toBe('collection_year,rule,missing\n2024/25,218,postcodes\n')
  })

  it('counts the rows that one finding stands for', async () => {
    await keep('2026-03-01T09:00:00.000Z', ['2024-25'], [aFinding({ child: '', rowCount: 8 })])
    // 10 rows of the return and one of places
    expect((await analyst.get('/data-quality')).body).toContain(
      'Eight rows (72.7\u00a0%) of 11 cannot be counted',
    )
  })

  it('filters by what a finding does to the figures', async () => {
    await keep('2026-03-01T09:00:00.000Z', ['2024-25'], [aFinding(), mended('B', 3)])
    const { body } = await analyst.get('/data-quality?effect=mended')
    expect(body).toContain('Day and month were exchanged.')
    expect(body).not.toContain('nothing tells it')
  })

  it('rounds counts for a councillor as every page does, and hides small ones', async () => {
    const many = (rule: string, count: number) =>
      Array.from({ length: count }, (_, i) => aFinding({ child: `${rule}-${i}`, row: i + 2, rule }))
    const findings = [...many('repair-no-start', 7), ...many('repair-gap', 40), ...many('repair-overlap', 77)]
    await keep('2026-03-01T09:00:00.000Z', ['2024-25'], findings)
    const councillor = new Visitor(analyst.server)
    await councillor.signIn('councillor')
    const { body } = await councillor.get('/data-quality')
    const counts = [...body.matchAll(/app-table__content">\s*([\dc,]+)\s*</g)].map(found => found[1])
    expect(counts.sort()).toEqual(['40', '75', 'c'])
    expect(body).not.toContain('Since the import')
  })
})
