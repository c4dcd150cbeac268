import { describe, expect, it } from 'vitest'
import { EMPTY_MONEY_BOOK, MONEY_REGISTERS, MONEY_SHAPES, NO_DAY, OPEN, dayOf, type ContractRow, type PlacementCostRow } from '../../care/index.ts' // prettier-ignore
import type { Store } from '../store.ts'
import { anAuthority } from './an-authority.ts'
import { anImport } from './builders.ts'

const MAY = '2025-05-01T09:30:00.000Z'

const aContract = (changed: Partial<ContractRow> = {}): ContractRow => ({
  contract: 'North block',
  provider: 'North Homes',
  kind: 'external_residential',
  type: 'block',
  places: 3,
  weeklyRateInPence: 560_000,
  weeklyWhenUsedInPence: 0,
  weeklySpotInPence: 700_001,
  usableInHundredths: 9_050,
  noticeWeeks: 12,
  from: dayOf(2025, 4, 1),
  to: OPEN,
  ...changed,
})

const aPlacement: PlacementCostRow = {
  placement: 'P1', child: '0012', kind: 'external_residential', provider: '', contract: '', needBand: '5', staffing: '2_to_1',
  isSolo: true, hasEducation: false, hasTherapy: true, weeklyPriceInPence: 1_200_050, educationWeeklyInPence: 0,
  healthWeeklyInPence: 100_025, invoicedInPence: 5_000_000_000, receivedInPence: 1, from: NO_DAY, to: OPEN, reviewOn: dayOf(2026, 1, 5),
} // prettier-ignore

/** Rules of the registers about money, for any store. */
export const moneySpec = (store: () => Store): void => {
  describe('the registers about money', () => {
    it('hold what the newest file says, to the penny, with yes and no and every day', async () => {
      const authority = await anAuthority(store())
      await authority.imports.keep(anImport({ money: { contracts: [aContract({ places: 9 })] } }))
      const money = { contracts: [aContract()], placementCosts: [aPlacement] }
      const kept = await authority.imports.keep(anImport({ money }))
      expect(kept.rows).toBe(2)
      expect((await authority.money.contracts.list()).map(row => row.row)).toEqual([aContract()])
      const [placement] = await authority.money.placementCosts.list()
      expect([placement!.row, placement!.importId]).toEqual([aPlacement, kept.id])
      expect(await authority.money.unitCosts.list()).toEqual([])
    })

    it('are each corrected by themselves, and a correction stands over the next file', async () => {
      const authority = await anAuthority(store())
      await authority.imports.keep(anImport({ money: { contracts: [aContract()] } }))
      const [first] = await authority.money.contracts.list()
      await authority.money.contracts.correct(first!.id, aContract({ places: 4 }), 'Ann', MAY)
      await authority.imports.keep(anImport({ money: { contracts: [aContract({ places: 2 })] } }))
      const [now] = await authority.money.contracts.list()
      expect(now).toMatchObject({ id: first!.id, row: { places: 4 }, corrected: { by: 'Ann', fileSays: { places: 2 } } }) // prettier-ignore
    })

    it('are not touched by an import without their file, and emptied by an empty one', async () => {
      const authority = await anAuthority(store())
      await authority.imports.keep(anImport({ money: { contracts: [aContract()] } }))
      await authority.imports.keep(anImport())
      expect(await authority.money.contracts.list()).toHaveLength(1)
      await authority.imports.keep(anImport({ money: { contracts: [] } }))
      expect(await authority.money.contracts.list()).toEqual([])
    })

    it('are all there', async () => {
      const authority = await anAuthority(store())
      expect(Object.keys(authority.money).sort()).toEqual([...MONEY_REGISTERS].sort())
      expect(Object.keys(EMPTY_MONEY_BOOK).sort()).toEqual([...MONEY_REGISTERS].sort())
      expect(new Set(MONEY_REGISTERS.map(name => MONEY_SHAPES[name].register)).size).toBe(MONEY_REGISTERS.length) // prettier-ignore
    })
  })
}
