import { expect, it } from 'vitest'
import { NO_DAY, OPEN, type ProvisionRow, type SupplyMode } from '../../care/index.ts'
import { inventHistory } from '../../forecast/fixtures/invented.ts'
import { day } from '../../forecast/fixtures/journeys.ts'
import { groundOf } from './ground-of.ts'

const asAt = day('2025-03-31')
const history = inventHistory({
  first: day('2024-04-01'),
  last: asAt,
  entriesADay: 0.1,
  leaving: 1 / 400,
  moving: 1 / 200,
  kinds: ['in_house_fostering'],
})
const carers = (more: Partial<ProvisionRow>): ProvisionRow => ({ provision: 'Carers', kind: 'in_house_fostering', places: 150, openFrom: NO_DAY, openTo: OPEN, status: 'open', ...more }) // prettier-ignore
const ground = (provision: readonly ProvisionRow[] | undefined, supply: SupplyMode = 'as-is') =>
  groundOf(history, { asAt, months: 3, supply, provision, context: { ownProviders: [] } })

it('households are those of the list, by date, used or not', () => {
  const list = [
    carers({ households: 100, unavailable: 60 }),
    carers({ households: 20, places: 30, openTo: day('2025-05-15') }),
    carers({ places: 15 }),
    carers({ households: 5, places: 5, status: 'planned', openFrom: day('2025-06-01') }),
  ]
  expect(ground(list)).toMatchObject({ placesAHousehold: 1.5, households: [130, 110, 110] })
  expect(ground(list, 'planned').households).toEqual([130, 110, 115])
})

it('where no row tells households a household brings the usual places; where no carers are listed they are not counted', () => {
  expect(ground([carers({ places: 14 })]).households).toEqual([10, 10, 10])
  expect(ground([]).households).toBeUndefined()
  expect(ground(undefined).households).toBeUndefined()
})
