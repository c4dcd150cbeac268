import { describe, expect, it } from 'vitest'
import type { Store } from '../store.ts'
import { anAuthority } from './an-authority.ts'
import { anImport } from './builders.ts'

const children = (midYear: number, people: number) => ({ midYear, fromAge: 0, toAge: 17, people })

/** Rules of the population that imports bring, for any store. */
export const populationSpec = (store: () => Store): void => {
  describe('the population of the area', () => {
    it('is what the newest kept import says that brings one', async () => {
      const { imports } = await anAuthority(store())
      const other = await anAuthority(store())
      expect(await imports.population()).toEqual([])
      await imports.keep(anImport({ population: [children(2023, 174_311)] }))
      const { id } = await imports.keep(
        anImport({ population: [children(2023, 174_300), children(2024, 176_239)] }),
      )
      await imports.keep(anImport())
      expect(await imports.population()).toEqual([children(2023, 174_300), children(2024, 176_239)])
      await imports.undo(id, 'Ann', '2025-06-01T09:30:00.000Z')
      expect(await imports.population()).toEqual([children(2023, 174_311)])
      expect(await other.imports.population()).toEqual([])
    })
  })
}
