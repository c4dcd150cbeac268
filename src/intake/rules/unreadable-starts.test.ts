import { describe, expect, it } from 'vitest'
import { smallReturns, type SmallReturns } from '../../../test/support/small-returns.ts'
import { checkReturns } from './check-returns.ts'

/** `row rule` of each finding about episodes in the newest return. */
const found = (returns: SmallReturns): string[] => {
  const { findings } = checkReturns(smallReturns(returns))
  const [newest] = Object.keys(returns).slice(-1)
  return findings
    .filter(one => one.table === 'Episodes' && one.file.startsWith(newest!))
    .map(({ row, rule }) => `${row} ${rule}`)
}

const chain = (decom: string): string[] => [
  `A,${decom},S,V2,N1,U6,PR1,17/05/2018,X1,,LS1 1AA,LS2 2BB,1234567`,
  'A,17/05/2018,L,C1,N1,U6,PR1,28/09/2018,X1,CARPL,LS1 1AA,LS2 2BB,1234567',
  'A,28/09/2018,P,C1,N1,U4,PR1,,,,LS1 1AA,LS2 3CC,7654321',
]

describe('a start that cannot be read is one finding, and none on the episodes around it', () => {
  it('is read as month/day/year where it can be nothing else', () => {
    expect(found({ '2018-19': chain('04/29/2018') })).toEqual(['2 141'])
    expect(found({ '2018-19': chain('29/04/2018') })).toEqual([])
  })

  it('keeps its place before its own end where nothing tells it', () => {
    expect(found({ '2018-19': chain('spring') })).toEqual(['2 141'])
    expect(found({ '2018-19': chain('31/04/2018') })).toEqual(['2 141'])
  })

  it('is not asked of the year before', () => {
    const before = ['A,05/05/2017,S,V2,N1,U6,PR1,,,,LS1 1AA,LS2 2BB,1234567']
    for (const decom of ['spring', '05/05/2017'])
      expect(found({ '2017-18': before, '2018-19': chain(decom) })).toEqual(
        decom === 'spring' ? ['2 141'] : [],
      )
    const slip = before.map(row => row.replace('05/05/2017', 'spring'))
    expect(found({ '2017-18': slip, '2018-19': chain('05/05/2017') })).toEqual([])
  })

  it('an open episode that begins nobody knows when is the last', () => {
    const rows = chain('29/04/2018')
    const last = rows.map(row => row.replace('A,28/09/2018', 'A,autumn'))
    expect(found({ '2018-19': last }).filter(one => !one.startsWith('4'))).toEqual([])
  })
})
