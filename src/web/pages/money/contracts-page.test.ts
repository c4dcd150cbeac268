import { beforeEach, describe, expect, it } from 'vitest'
import { TestParts } from '../../../../test/web/demo-server.ts'
import { Visitor } from '../../../../test/web/visitor.ts'
import { OWN_KINDS } from '../../../care/index.ts'
import { aBook, aContract, aPlacementCost, day, POUND } from '../../../money/fixtures/futures.ts'
import { contractsAnswer, usesOf, usesTable } from './contracts-page.ts'

const on = day('2026-03-31')
const five = ['A', 'B', 'C', 'D', 'E'].map(contract => aContract({ contract, places: 1 }))
const placed = (...contracts: string[]) =>
  contracts.map(contract => aPlacementCost({ placement: `of ${contract}`, contract }))
const answer = (...used: string[]) =>
  contractsAnswer(usesOf(aBook({ contracts: five, placementCosts: placed(...used) }), on))

describe('the answer says of how many contracts in force it is known how they are used', () => {
  it('where it is known of some', () =>
    expect(answer('A', 'B')).toBe(
      'Two contracts of the 2 whose use is known pay at today’s use (5 are in force; how the other 3 are used is not known); those 2 together save £146k a year against buying by the week.',
    ))

  it('where it is known of one, or of all', () => {
    expect(answer('A')).toContain('One contract of the 1 whose use is known pays')
    expect(answer('A')).toContain('; it saves £73k a year')
    expect(answer('A', 'B', 'C', 'D', 'E')).toContain(
      'Five contracts of the 5 in force pay at today’s use; those 5',
    )
  })
})

describe('the table of uses', () => {
  const whereOf = (changed: Parameters<typeof aContract>[0]) => {
    const table = usesTable(usesOf(aBook({ contracts: [aContract(changed)] }), on), { on, area: {} })
    return table.rows[0]!.cells[table.columns.findIndex(column => column.key === 'area')]
  }

  it('says where a booked home is, and what says so', () => {
    expect(whereOf({ inArea: 'yes' })).toEqual({ text: 'Yes', sub: 'As stated' })
    expect(whereOf({ inArea: 'no', postcode: 'LS6 1LU' })).toEqual({ text: 'No', sub: 'As stated' })
    expect(whereOf({ inArea: 'as_postcode', postcode: 'LS6 1LU' })).toEqual({ text: 'Not known', sub: 'LS6 1LU' }) // prettier-ignore
  })

  it('says of a booking at the price by the week that it never pays', () => {
    const same = aContract({ weeklyRateInPence: 7_000 * POUND })
    const table = usesTable(usesOf(aBook({ contracts: [same] }), on), { on, area: {} })
    expect(table.rows[0]!.cells.map(cell => cell.text)).toContain('Never')
  })
})

describe('the form', () => {
  let analyst: Visitor
  beforeEach(async () => {
    const parts = new TestParts()
    await parts.addPerson('analyst')
    analyst = new Visitor(await parts.server())
    await analyst.signIn('analyst')
    await analyst.get('/contracts/new')
  })

  it.each(OWN_KINDS)('takes no contract about our own: %s', async kind => {
    const fields = { contract: 'A', provider: 'B', kind, type: 'block', places: '2', weekly_rate: '100' }
    const { status, body } = await analyst.post('/contracts/new', fields)
    expect([status, body.includes('A contract is with others')]).toEqual([400, true])
  })
})
