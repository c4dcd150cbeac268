import { beforeEach, expect, it, describe } from 'vitest'
import type { NewPublication } from '../../intake/index.ts'
import type { AuthorityStore, Store } from '../store.ts'
import { anAuthority } from './an-authority.ts'

const AT = '2026-01-05T10:00:00.000Z'

const publication = (changed: Partial<NewPublication> = {}): NewPublication => ({
  dataset: 'children-looked-after',
  path: 'rates “2025”.csv',
  sheet: '',
  edition: 'years 2024 to 2025',
  firstYear: 2024,
  lastYear: 2025,
  rows: 2,
  sha256: 'ab'.repeat(32),
  bytes: 2_400_000_000,
  content: {
    kind: 'figures',
    figures: {
      areas: [{ code: 'E08000035', name: 'Leeds', level: 'authority', region: 'E12000003', oldCode: '383' }],
      series: ['in care # number'],
      area: [0, 0],
      seriesOf: [0, 0],
      year: [2024, 2025],
      value: [1546, null],
      symbol: [null, 'c'],
      row: [2, 3],
    },
  },
  ...changed,
})

export const publicationsSpec = (storeOf: () => Store): void => {
  describe('published statistics', () => {
    let own: AuthorityStore

    beforeEach(async () => {
      own = await anAuthority(storeOf())
    })

    it('come back as they were kept, with who brought them and when', async () => {
      const [kept] = await own.publications.keep([publication()], 'Ann', AT)
      const expected = {
        ...publication(),
        content: undefined,
        id: kept!.id,
        by: 'Ann',
        at: AT,
        undone: undefined,
      }
      expect(kept).toEqual(expected)
      expect(await own.publications.list()).toEqual([kept])
      expect(await own.publications.standing()).toEqual([
        { ...publication(), sha256: undefined, bytes: undefined },
      ])
    })

    it('stand oldest first, and are listed newest first', async () => {
      await own.publications.keep([publication({ path: 'a.csv' }), publication({ path: 'b.csv' })], 'Ann', AT)
      await own.publications.keep([publication({ path: 'c.csv' })], 'Ann', AT)
      expect((await own.publications.standing()).map(one => one.path)).toEqual(['a.csv', 'b.csv', 'c.csv'])
      expect((await own.publications.list()).map(one => one.path)).toEqual(['c.csv', 'b.csv', 'a.csv'])
    })

    it('no longer stand when undone, but their account stays', async () => {
      const [kept] = await own.publications.keep([publication()], 'Ann', AT)
      const undone = await own.publications.undo(kept!.id, 'Bea', AT)
      expect(undone.undone).toEqual({ by: 'Bea', at: AT })
      expect(await own.publications.standing()).toEqual([])
      expect(await own.publications.list()).toEqual([undone])
      await expect(own.publications.undo(kept!.id, 'Bea', AT)).rejects.toThrow('undone already')
      await expect(own.publications.undo('not a number', 'Bea', AT)).rejects.toThrow()
    })

    it('have a version that changes with every file that is kept or undone', async () => {
      const versions = [await own.publications.version()]
      const [kept] = await own.publications.keep([publication()], 'Ann', AT)
      versions.push(await own.publications.version())
      await own.publications.undo(kept!.id, 'Ann', AT)
      versions.push(await own.publications.version())
      await own.publications.keep([publication()], 'Ann', AT)
      versions.push(await own.publications.version())
      expect(new Set(versions).size).toBe(4)
    })

    it('of one authority are not those of another', async () => {
      const other = await anAuthority(storeOf())
      const [kept] = await own.publications.keep([publication()], 'Ann', AT)
      expect(await other.publications.list()).toEqual([])
      await expect(other.publications.undo(kept!.id, 'Ann', AT)).rejects.toThrow('no such publication')
    })
  })
}
