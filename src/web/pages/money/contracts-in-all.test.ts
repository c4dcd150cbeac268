import { describe, expect, it } from 'vitest'
import { aContract, day } from '../../../money/fixtures/futures.ts'
import { contractsInAll, contractsInAllAnswer } from './contracts-in-all.ts'

const ON = day('2026-03-01')
const three = ['North Homes', 'South Homes', 'East Homes'].map((provider, at) =>
  aContract({ contract: `C${at}`, provider, places: at + 1, weeklyRateInPence: 500_000 }),
)

describe('contracts all together', () => {
  it('are counted by kind, spot and ended ones left out, with what they cost where three providers share it', () => {
    const spot = aContract({ contract: 'S', type: 'spot', provider: 'West Homes' })
    const over = aContract({ contract: 'O', to: day('2026-01-01') })
    const all = contractsInAll([...three, spot, over], ON)
    expect(all).toMatchObject({ contracts: 3, places: 6, weeklyInPence: 3_000_000 })
    expect(all.byKind).toEqual([{ kind: 'Other children’s homes', contracts: 3, places: 6 }])
    expect(contractsInAllAnswer(all)).toContain('for six places. Together they cost £30k a week')
  })

  it.each([
    ['two providers', three.slice(0, 2)],
    ['one provider, written three ways', three.map((row, at) => ({ ...row, provider: ['North Homes', ' north  homes', 'NORTH HOMES'][at]! }))], // prettier-ignore
    ['a third one without a place', [...three.slice(0, 2), { ...three[2]!, places: 0 }]],
  ])('do not tell what they cost with %s', (_, rows) => {
    const all = contractsInAll(rows, ON)
    expect(all.weeklyInPence).toBeUndefined()
    expect(contractsInAllAnswer(all)).not.toContain('£')
  })
})
