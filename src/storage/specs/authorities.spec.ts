import { describe, expect, it } from 'vitest'
import { InputError } from '../../care/index.ts'
import type { Store } from '../store.ts'
import { anImport } from './builders.ts'

/** Rules of the authorities' settings, for any store. */
export const authoritiesSpec = (store: () => Store): void => {
  describe('an authority', () => {
    it('that nobody described is called by its code and owns PR1', async () => {
      const settings = await store().authorities.add('plain')
      expect(settings).toEqual({
        code: 'plain',
        name: 'plain',
        laCode: undefined,
        ownProviders: ['PR1'],
        colour: undefined,
      })
      expect(await store().authorities.list()).toContainEqual(settings)
      expect(await store().authorities.find('nowhere')).toBeUndefined()
    })

    it('is what the newest kept import says, unless a person said otherwise', async () => {
      const { authorities } = store()
      await authorities.add('leafy')
      const { imports } = store().for('leafy')
      const said = (name: string) => ({ name, laCode: 'E08000035', ownProviders: ['PR1', 'PR5'] })
      await imports.keep(anImport({ authority: said('Leafy') }))
      const second = await imports.keep(anImport({ authority: said('Leafy Council') }))
      expect(await authorities.find('leafy')).toMatchObject(said('Leafy Council'))
      await authorities.change('leafy', { colour: '#00703c', ownProviders: ['PR5'] })
      expect(await authorities.find('leafy')).toMatchObject({
        name: 'Leafy Council',
        ownProviders: ['PR5'],
        colour: '#00703c',
      })
      await imports.undo(second.id, 'x', '2025-05-02T10:00:00.000Z')
      expect(await authorities.find('leafy')).toMatchObject({ name: 'Leafy', ownProviders: ['PR5'] })
    })

    it('is not made twice, and its code does for an address', async () => {
      const { authorities } = store()
      await authorities.add('twice')
      await authorities.change('twice', { name: 'Twice' })
      expect((await authorities.add('twice')).name).toBe('Twice')
      await expect(authorities.add('Not A Code')).rejects.toBeInstanceOf(InputError)
      await expect(authorities.change('nowhere', { name: 'x' })).rejects.toBeInstanceOf(InputError)
    })
  })
}
