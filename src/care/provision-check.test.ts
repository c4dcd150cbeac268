import { describe, expect, it } from 'vitest'
import { NO_DAY, OPEN, parseDay } from './day.ts'
import { provisionProblems } from './provision-check.ts'
import type { ProvisionRow } from './provision.ts'

const day = parseDay
const home: ProvisionRow = { provision: 'Elm House', kind: 'in_house_residential', places: 2, openFrom: day('2026-04-01'), openTo: OPEN, status: 'open' } // prettier-ignore
const planned: ProvisionRow = { ...home, status: 'planned', earliest: day('2026-03-01'), latest: day('2026-06-01') } // prettier-ignore

describe('what a row of places says against itself', () => {
  it.each<[string, ProvisionRow, readonly string[]]>([
    ['nothing', { ...home, staffed: 1, unavailable: 1, held: 1 }, []],
    ['nothing of a planned one', planned, []],
    ['more that cannot be used than there are', { ...home, unavailable: 5 }, ['unavailable']],
    ['more staffed than there are', { ...home, staffed: 9 }, ['staffed']],
    [
      'each fits and all together do not',
      { ...home, unavailable: 1, held: 1, usedByOthers: 1 },
      ['unavailable'],
    ],
    ['a slip of the keys', { ...home, places: 100_000 }, ['places']],
    ['an end at the beginning', { ...home, openTo: home.openFrom }, ['openTo']],
    ['planned for no day', { ...home, status: 'planned', openFrom: NO_DAY }, ['openFrom']],
    ['a spread of what is open', { ...planned, status: 'open' }, ['earliest', 'latest']],
    ['early after late', { ...planned, earliest: day('2026-06-01'), latest: day('2026-03-01') }, ['latest']],
    ['a likely day before its spread', { ...planned, earliest: day('2026-05-01') }, ['earliest']],
    ['a likely day after its spread', { ...planned, latest: day('2026-03-15') }, ['latest']],
  ])('%s', (_, row, at) => expect(provisionProblems(row).map(problem => problem.at)).toEqual(at))
})
