import { describe, expect, it } from 'vitest'
import { InputError } from '../../care/index.ts'
import type { Store } from '../store.ts'
import { anAuthority } from './an-authority.ts'
import { aFinding, anImport, returnOf, tableOf } from './builders.ts'

const LATER = '2025-05-02T10:00:00.000Z'
const withChild = (child: string) => [returnOf([tableOf('Header', ['CHILD'], [[child]])])]

/** Rules of undoing an import, for any store. */
export const undoSpec = (store: () => Store): void => {
  describe('undoing an import', () => {
    it('lets the earlier rows stand again, and keeps the account and the findings', async () => {
      const { imports } = await anAuthority(store())
      const first = await imports.keep(anImport({ returns: withChild('1') }))
      const second = await imports.keep(anImport({ returns: withChild('2'), findings: [aFinding()] }))
      const undone = await imports.undo(second.id, 'Una Undoer', LATER)
      expect(undone).toEqual({ ...second, state: 'undone', undone: { by: 'Una Undoer', at: LATER } })
      expect(await imports.returns()).toEqual(withChild('1'))
      expect(await imports.findings(second.id)).toEqual([aFinding()])
      expect(await imports.list()).toEqual([undone, first])
    })

    it('lets the earlier localities stand again', async () => {
      const { imports } = await anAuthority(store())
      const localityIn = (locality: string) => [{ postcode: 'LS6 1LU', locality, geography: 'cluster' }]
      expect(await imports.localities()).toBeUndefined()
      await imports.keep(anImport({ localities: localityIn('Headingley') }))
      const second = await imports.keep(anImport({ localities: localityIn('Hyde Park') }))
      await imports.keep(anImport())
      expect(await imports.localities()).toEqual(localityIn('Hyde Park'))
      await imports.undo(second.id, 'Una Undoer', LATER)
      expect(await imports.localities()).toEqual(localityIn('Headingley'))
      expect(await (await anAuthority(store())).imports.localities()).toBeUndefined()
    })

    it('is refused where it is undone already, or not this authority’s', async () => {
      const { imports } = await anAuthority(store())
      const other = await anAuthority(store())
      const { id } = await imports.keep(anImport())
      await expect(other.imports.undo(id, 'x', LATER)).rejects.toBeInstanceOf(InputError)
      await imports.undo(id, 'x', LATER)
      await expect(imports.undo(id, 'x', LATER)).rejects.toBeInstanceOf(InputError)
    })
  })
}
