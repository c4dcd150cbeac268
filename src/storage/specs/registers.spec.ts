import { describe, expect, it } from 'vitest'
import { dayOf, InputError, NO_DAY, OPEN } from '../../care/index.ts'
import type { AuthorityStore, Store } from '../store.ts'
import { anAuthority } from './an-authority.ts'
import { aFee, aHome, anImport } from './builders.ts'

const MAY = '2025-05-01T09:30:00.000Z'
const JUNE = '2025-06-01T09:30:00.000Z'
const ANN = 'Ann Analyst'

const importPlaces = (authority: AuthorityStore, ...provision: ReturnType<typeof aHome>[]) =>
  authority.imports.keep(anImport({ provision }))
const firstPlace = async ({ places }: AuthorityStore) => (await places.list())[0]!

/** Rules of the registers of places and fees, for any store. */
export const registersSpec = (store: () => Store): void => {
  describe('a register', () => {
    it('holds what the newest kept file says, with every day and no end', async () => {
      const authority = await anAuthority(store())
      const closing = aHome({ provision: 'Birch House', openTo: dayOf(2027, 3, 31), status: 'planned' })
      await importPlaces(authority, aHome({ places: 1 }))
      const kept = await importPlaces(authority, aHome(), closing)
      const rows = await authority.places.list()
      expect(rows.map(row => row.row)).toEqual([aHome(), closing])
      expect(rows.map(row => row.importId)).toEqual([kept.id, kept.id])
      expect(rows.map(row => [row.corrected, row.isRemoved])).toEqual([
        [undefined, false],
        [undefined, false],
      ])
    })

    it('keeps fees to the penny, with and without days', async () => {
      const authority = await anAuthority(store())
      const dated = aFee({
        kind: 'kinship',
        weeklyFeeInPence: 33_001,
        from: dayOf(2025, 4, 1),
        to: dayOf(2026, 3, 31),
      })
      await authority.imports.keep(anImport({ fees: [aFee({ from: NO_DAY, to: OPEN }), dated] }))
      expect((await authority.fees.list()).map(row => row.row)).toEqual([aFee(), dated])
      expect(await authority.places.list()).toEqual([])
    })

    it('is not touched by an import without its file, and is emptied by an empty one', async () => {
      const authority = await anAuthority(store())
      await importPlaces(authority, aHome())
      await authority.imports.keep(anImport())
      expect(await authority.places.list()).toHaveLength(1)
      await importPlaces(authority)
      expect(await authority.places.list()).toEqual([])
    })
  })

  describe('what a person corrected', () => {
    it('stands, says who and when and what the file says, and survives the next import', async () => {
      const authority = await anAuthority(store())
      await importPlaces(authority, aHome())
      const { id } = await firstPlace(authority)
      await authority.places.correct(id, aHome({ places: 6 }), ANN, MAY)
      const second = await importPlaces(authority, aHome({ places: 5 }), aHome({ provision: 'Birch House' }))
      expect(await firstPlace(authority)).toEqual({
        id,
        row: aHome({ places: 6 }),
        importId: second.id,
        corrected: { by: ANN, at: MAY, fileSays: aHome({ places: 5 }) },
        isRemoved: false,
      })
    })

    it('can be corrected again, and taken back: the file’s row stands again', async () => {
      const authority = await anAuthority(store())
      await importPlaces(authority, aHome())
      const before = await firstPlace(authority)
      await authority.places.correct(before.id, aHome({ places: 6 }), ANN, MAY)
      const again = await authority.places.correct(before.id, aHome({ places: 7 }), 'Hal Head', JUNE)
      expect(again.corrected).toEqual({ by: 'Hal Head', at: JUNE, fileSays: aHome() })
      await authority.places.restore(before.id, ANN, JUNE)
      expect(await authority.places.list()).toEqual([before])
    })

    it('survives the undoing of the import that brought it', async () => {
      const authority = await anAuthority(store())
      const kept = await importPlaces(authority, aHome(), aHome({ provision: 'Birch House' }))
      const { id } = await firstPlace(authority)
      await authority.places.correct(id, aHome({ places: 6 }), ANN, MAY)
      await authority.imports.undo(kept.id, ANN, JUNE)
      expect(await authority.places.list()).toEqual([
        {
          id,
          row: aHome({ places: 6 }),
          importId: undefined,
          corrected: { by: ANN, at: MAY, fileSays: aHome() },
          isRemoved: false,
        },
      ])
    })
  })

  describe('what a person removed', () => {
    it('is shown as removed, stays out when the file brings it again, and can be brought back', async () => {
      const authority = await anAuthority(store())
      await importPlaces(authority, aHome())
      const before = await firstPlace(authority)
      await authority.places.remove(before.id, ANN, MAY)
      await importPlaces(authority, aHome({ places: 5 }))
      const removed = await firstPlace(authority)
      expect(removed).toMatchObject({ id: before.id, isRemoved: true, corrected: { by: ANN, at: MAY } })
      await authority.places.restore(before.id, ANN, JUNE)
      expect(await firstPlace(authority)).toMatchObject({ row: { places: 5 }, isRemoved: false })
    })
  })

  describe('what a person entered', () => {
    it('stands beside the file, is not entered twice, and is gone when taken back', async () => {
      const authority = await anAuthority(store())
      await importPlaces(authority, aHome({ provision: 'Birch House' }))
      const entered = await authority.places.enter(aHome(), ANN, MAY)
      expect(entered).toEqual({
        id: entered.id,
        row: aHome(),
        importId: undefined,
        corrected: { by: ANN, at: MAY, fileSays: undefined },
        isRemoved: false,
      })
      expect((await authority.places.list())[1]).toEqual(entered)
      await expect(authority.places.enter(aHome(), ANN, MAY)).rejects.toBeInstanceOf(InputError)
      const corrected = await authority.places.correct(entered.id, aHome({ places: 9 }), ANN, JUNE)
      expect(corrected.corrected?.fileSays).toBeUndefined()
      await authority.places.restore(entered.id, ANN, JUNE)
      expect((await authority.places.list()).map(row => row.row.provision)).toEqual(['Birch House'])
    })

    it('stands once where it is handed in three times at once, and the others are refused', async () => {
      const authority = await anAuthority(store())
      const once = () => authority.places.enter(aHome(), ANN, MAY)
      const ends = await Promise.allSettled([once(), once(), once()])
      const refusals = ends.flatMap(end => (end.status === 'rejected' ? [end.reason as unknown] : []))
      expect(refusals).toHaveLength(2)
      for (const refusal of refusals) expect(refusal).toBeInstanceOf(InputError)
      expect(await authority.places.list()).toHaveLength(1)
    })

    it('is corrected and taken back one after the other where both are asked at once', async () => {
      const authority = await anAuthority(store())
      const { id } = await authority.places.enter(aHome(), ANN, MAY)
      const ends = await Promise.allSettled([
        authority.places.restore(id, ANN, JUNE),
        authority.places.correct(id, aHome({ places: 9 }), ANN, JUNE),
      ])
      const rows = await authority.places.list()
      // whichever came first: the correction of a row that is gone is refused, never kept beside nothing
      expect(rows).toHaveLength(0)
      expect(ends[0].status).toBe('fulfilled')
    })

    it('in one authority is not seen in another, nor is an unknown row corrected', async () => {
      const authority = await anAuthority(store())
      const other = await anAuthority(store())
      const { id } = await authority.places.enter(aHome(), ANN, MAY)
      expect(await other.places.list()).toEqual([])
      await expect(other.places.correct(id, aHome(), ANN, MAY)).rejects.toBeInstanceOf(InputError)
      await expect(authority.places.remove('no such row', ANN, MAY)).rejects.toBeInstanceOf(InputError)
    })
  })
}
