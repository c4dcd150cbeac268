import { describe, expect, it } from 'vitest'
import { kindIndex, KINDS, parseDay, type Kind } from '../care/index.ts'
import { historyOf } from '../../test/support/small-returns.ts'
import { flowsBetweenKinds } from './flows.ts'

const history = historyOf({
  '2022-23': [
    'A,01/06/2022,S,V2,N1,U4,PR1,01/08/2022,X1',
    'A,01/08/2022,P,V2,N1,K2,PR4,01/09/2022,X1',
    'A,01/09/2022,P,V2,N1,K2,PR4,31/03/2023,E4A',
    'B,31/05/2022,S,V2,N1,U6,PR1,01/07/2022,X1', // came the day before the span
    'B,01/07/2022,T,V2,N1,U4,PR1,05/07/2022,X1', // the same carer, the same kind: no flow
    'B,05/07/2022,T,V2,N1,A3,PR1,,', // the same carer adopts: the kind changes
  ],
})
const flows = flowsBetweenKinds(history, { first: parseDay('2022-06-01'), last: parseDay('2023-03-31') })
const at = (from: Kind, to: Kind) => flows.moves[kindIndex(from)]![kindIndex(to)]
const named = (column: Int32Array) => KINDS.filter((_, kind) => column[kind]! > 0)

describe('flows between kinds of home', () => {
  it('count moves from and to, within a kind too', () => {
    expect(at('in_house_fostering', 'external_residential')).toBe(1)
    expect(at('external_residential', 'external_residential')).toBe(1)
    expect(at('in_house_fostering', 'adoption')).toBe(1)
    expect(flows.moves.reduce((sum, row) => sum + row.reduce((a, b) => a + b), 0)).toBe(3)
  })

  it('count comings and goings by the first and the last home', () => {
    expect([named(flows.entries), named(flows.exits)]).toEqual([
      ['in_house_fostering'],
      ['external_residential'],
    ])
  })
})
