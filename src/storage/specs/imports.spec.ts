import { describe, expect, it } from 'vitest'
import { dayOf, Table } from '../../care/index.ts'
import type { Store } from '../store.ts'
import { aFee, aFile, aFinding, aHome, anImport, returnOf, tableOf } from './builders.ts'
import { anAuthority } from './an-authority.ts'

const header = (...children: string[]) =>
  tableOf(
    'Header',
    ['CHILD', 'SEX'],
    children.map(child => [child, '1']),
  )
const episodes = (...places: string[]) =>
  tableOf(
    'Episodes',
    ['CHILD', 'PLACE'],
    places.map(place => ['0001', place]),
  )

/** Rules of keeping an import, for any store. */
export const importsSpec = (store: () => Store): void => {
  describe('an import', () => {
    it('gives back the returns as they were given: values, zeros, extra columns, files and rows', async () => {
      const { imports } = await anAuthority(store())
      const joined = new Table(
        'Missing',
        3,
        new Map([
          ['CHILD', ['007', '', 'a,"b"\n\\']],
          ['NOTES OF OUR OWN', ['{x}', 'NULL', 'Ünï 🙂']],
        ]),
        ['a/missing.csv', 'b/missing.csv', 'a/missing.csv'],
        Int32Array.of(2, 2, 17),
      )
      const given = returnOf([header('0012', '13'), joined, tableOf('OC2', ['CHILD', 'DOB'], [])])
      await imports.keep(anImport({ returns: [given] }))
      expect(await imports.returns()).toEqual([given])
    })

    it('gives back a table that is longer than one block', async () => {
      const { imports } = await anAuthority(store())
      const rows = Array.from({ length: 12_001 }, (_, row) => [`child ${row}`])
      const long = tableOf('Header', ['CHILD'], rows)
      await imports.keep(anImport({ returns: [returnOf([long])] }))
      const [kept] = await imports.returns()
      expect(kept!.tables.get('Header')).toEqual(long)
    })

    it('says who imported what and when, and counts rows and findings', async () => {
      const { imports } = await anAuthority(store())
      const unread = aFile({ path: 'a.csv', readAs: 'not read', rows: 0, bytes: 5_000_000_000 })
      const files = [aFile({ path: 'b.csv' }), unread]
      const findings = [aFinding(), aFinding({ row: 3 }), aFinding({ severity: 'note' })]
      const returns = [returnOf([header('1', '2')])]
      const kept = await imports.keep(
        anImport({ returns, provision: [aHome()], fees: [aFee(), aFee()], files, findings }),
      )
      expect(kept).toEqual({
        id: kept.id,
        by: 'Ann Analyst',
        at: '2025-05-01T09:30:00.000Z',
        state: 'kept',
        undone: undefined,
        files,
        rows: 5,
        findings: { error: 2, warning: 0, note: 1 },
      })
      expect(await imports.find(kept.id)).toEqual(kept)
      expect(await imports.findings(kept.id)).toEqual(findings)
      expect(await imports.find('0')).toBeUndefined()
    })

    it('keeps which rules did not run, which postcodes were used, and how many rows a finding stands for', async () => {
      const { imports } = await anAuthority(store())
      const notRun = [{ rule: '1008', year: '2024/25', missing: ['providers'] }]
      const postcodes = { from: 'installation', count: 2_713_123, keptOn: '2026-11-22' } as const
      const findings = [aFinding({ rowCount: 937 }), aFinding()]
      const kept = await imports.keep(anImport({ findings, account: { notRun, postcodes } }))
      expect(await imports.account(kept.id)).toEqual({ notRun, postcodes })
      expect(await imports.findings(kept.id)).toEqual(findings)
      const without = await imports.keep(anImport({ account: { notRun: [], postcodes: undefined } }))
      expect(await imports.account(without.id)).toEqual({ notRun: [], postcodes: undefined })
      expect(await imports.account((await imports.keep(anImport())).id)).toBeUndefined()
      expect(await imports.account('0')).toBeUndefined()
    })

    it('reports progress up to the last row', async () => {
      const { imports } = await anAuthority(store())
      const seen: [number, number, string][] = []
      const toKeep = anImport({ returns: [returnOf([header('1', '2'), episodes('U1')])] })
      await imports.keep(toKeep, (...step) => seen.push(step))
      expect(seen.at(-1)).toEqual([3, 3, 'Episodes 2024-25'])
    })

    it('of a file that has a NUL in it loses nothing and does not fail', async () => {
      const { imports } = await anAuthority(store())
      const given = returnOf([header('1\u00002')])
      const findings = [aFinding({ message: 'a\0b' })]
      const kept = await imports.keep(
        anImport({ returns: [given], provision: [aHome({ provision: 'A\0' })], findings }),
      )
      expect(await imports.returns()).toEqual([given])
      expect((await imports.findings(kept.id))[0]!.message).toBe('a␀b')
    })
  })

  describe('two imports at the same time', () => {
    it('are kept one after the other, and both count', async () => {
      const { imports } = await anAuthority(store())
      const [first, second] = [header('1'), episodes('U1')]
      await Promise.all(
        [first, second].map(table => imports.keep(anImport({ returns: [returnOf([table])] }))),
      )
      expect(await imports.list()).toHaveLength(2)
      expect(await imports.returns()).toEqual([returnOf([first, second])])
    })
  })

  describe('a later import', () => {
    it('replaces the same table of the same year and nothing else', async () => {
      const { imports } = await anAuthority(store())
      const earlier = { collectionYear: '2023-24', firstDay: dayOf(2023, 4, 1), lastDay: dayOf(2024, 3, 31) }
      const past = returnOf([header('9')], earlier)
      await imports.keep(anImport({ returns: [past, returnOf([header('1'), episodes('U1')])] }))
      await imports.keep(anImport({ returns: [returnOf([episodes('U4', 'U5')])] }))
      expect(await imports.returns()).toEqual([past, returnOf([header('1'), episodes('U4', 'U5')])])
      const covered = (await imports.returns()).map(({ collectionYear, lastDay }) => ({
        collectionYear,
        lastDay,
      }))
      expect(await imports.covers()).toEqual(covered)
    })

    it('that is an extract says how far the year reaches', async () => {
      const { imports } = await anAuthority(store())
      const cutAt = (month: number, place: string) =>
        returnOf([episodes(place)], { lastDay: dayOf(2024, month, 30) })
      await imports.keep(anImport({ returns: [cutAt(6, 'U1')] }))
      await imports.keep(anImport({ returns: [cutAt(9, 'U4')] }))
      expect(await imports.returns()).toEqual([cutAt(9, 'U4')])
    })

    it('without episodes does not move the day that the episodes reach', async () => {
      const { imports } = await anAuthority(store())
      const [june, september] = [dayOf(2024, 6, 30), dayOf(2024, 9, 30)]
      await imports.keep(anImport({ returns: [returnOf([episodes('U1')], { lastDay: september })] }))
      await imports.keep(anImport({ returns: [returnOf([header('1')], { lastDay: june })] }))
      expect((await imports.returns())[0]!.lastDay).toBe(september)
    })
  })

  describe('what is kept', () => {
    it('is noticed when the same bytes come again, unless they were undone', async () => {
      const { imports } = await anAuthority(store())
      const files = [aFile({ sha256: 'bb' }), aFile({ sha256: 'cc' })]
      const kept = await imports.keep(anImport({ files }))
      await imports.keep(anImport({ files: [aFile({ sha256: 'dd' })] }))
      expect(await imports.holding(['cc', 'ee'])).toEqual([kept])
      expect(await imports.holding([])).toEqual([])
      await imports.undo(kept.id, 'x', '2025-05-02T10:00:00.000Z')
      expect(await imports.holding(['cc'])).toEqual([])
    })

    it('has a version that changes with every import and undo, and with nothing else', async () => {
      const { imports } = await anAuthority(store())
      const versions = [await imports.version()]
      const { id } = await imports.keep(anImport())
      versions.push(await imports.version())
      await imports.undo(id, 'x', '2025-05-02T10:00:00.000Z')
      versions.push(await imports.version())
      expect(new Set(versions).size).toBe(3)
      expect(await imports.version()).toBe(versions[2])
    })

    it('is kept apart for each authority', async () => {
      const one = await anAuthority(store())
      const other = await anAuthority(store())
      const findings = [aFinding()]
      const kept = await one.imports.keep(anImport({ returns: [returnOf([header('1')])], findings }))
      expect(await other.imports.returns()).toEqual([])
      expect(await other.imports.list()).toEqual([])
      expect(await other.imports.find(kept.id)).toBeUndefined()
      expect(await other.imports.findings(kept.id)).toEqual([])
      expect(await other.imports.holding([aFile().sha256])).toEqual([])
    })
  })
}
