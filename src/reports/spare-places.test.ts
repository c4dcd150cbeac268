import { describe, expect, it } from 'vitest'
import { parseDay } from '../care/index.ts'
import type { LeverCells, Outcome } from '../planning/index.ts'
import { leverOf } from '../planning/scenarios/fixtures/lever-of.ts'
import { spareSentences } from './spare-places.ts'

const asAt = parseDay('2025-03-31')
const end = parseDay('2028-03-31')

const openedBy = (cells: LeverCells) => leverOf({ from: '2025-10-01', ...cells })
const outcome = (code: string, nothing: number, change: number): Outcome => {
  const at = (mean: number) => ({ mean, low: mean, middle: mean, high: mean })
  const month = { date: end, nothing: at(nothing), scenario: at(nothing + change), difference: at(change) }
  return { code, months: [{ ...month, chanceOfMore: 0 }] }
}
/** What is said where so many more live in our own homes, and so many wanted a place there without the plan. */
const said = (
  levers: readonly LeverCells[],
  more: number,
  wanted: number,
  seesSmallNumbers = true,
  short = 1,
) =>
  spareSentences(
    {
      levers: levers.map(openedBy),
      asAt,
      outcomes: [
        outcome('in_care_in_house_residential', 80, more),
        outcome('outside_for_want_of_a_place_in_house_residential', wanted, -wanted),
        outcome('chance_of_being_short_in_house_residential', short, 0),
      ],
    },
    { seesSmallNumbers },
  )

const home: LeverCells = { lever: 'open_home', number: '8' }

describe('places to spare', () => {
  it('are told where hardly any child would live in what opens', () =>
    expect(said([home], 0.8, 0.8)).toEqual([
      'There are places to spare in our own children’s homes already: of the 8 that the plan brings about one more than now would be lived in.',
    ]))

  it('are told without the number to those who see no small ones', () =>
    expect(said([home], 0.8, 0.8, false)[0]).toContain('of the 8 that the plan brings few more than now'))

  it('are told of a single place where places are free in most futures anyway', () =>
    expect(said([{ lever: 'open_home', number: '1' }], 0.35, 0.94, true, 0.09)).toEqual([
      'There are places to spare in our own children’s homes already: the one that the plan brings would hardly be lived in.',
    ]))

  it('are not told of a single place that was wanted where places are often short', () =>
    expect(said([{ lever: 'open_home', number: '1' }], 0.35, 0.94, true, 0.4)).toEqual([]))

  it('are not told where places are free, but children brought back live in what opens', () =>
    expect(said([home, { lever: 'bring_back', number: '8' }], 6, 0, true, 0.05)).toEqual([]))

  it.each([
    ['what opens is lived in', [home], 6, 6],
    ['places were wanted, and other changes of the plan left nobody to live there', [home, { lever: 'change_entries', number: '-90' }], 0, 20], // prettier-ignore
    ['as many places close as open', [home, { lever: 'close_home', number: '8' }], 0, 0],
    ['nothing opens', [{ lever: 'go_home', number: '20' }], 0, 0],
    ['it opens too late to be lived in', [{ ...home, from: '2028-02-01' }], 0, 0],
  ] as const)('are not told where %s', (_, levers, more, wanted) =>
    expect(said(levers, more, wanted)).toEqual([]),
  )
})
