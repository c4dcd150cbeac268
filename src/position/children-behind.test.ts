import { describe, expect, it } from 'vitest'
import { parseDay } from '../care/index.ts'
import { postcodesOf } from '../../test/support/figures.ts'
import { historyOf } from '../../test/support/small-returns.ts'
import { casesBehind, trustOfFigure } from './children-behind.ts'
import { Ground } from './ground.ts'
import { leftOut, measuresOn, whyNotMeasured } from './measures-on.ts'
import { MEASURES } from './measures/index.ts'
import { Scene } from './scene.ts'

const history = historyOf({
  '2022-23': [
    'A,01/06/2022,S,V2,N1,U4,PR1,01/08/2022,X1', // mended: a gap follows
    'A,05/08/2022,P,V2,N1,U4,PR1,,,,AA1 1AA,AA1 1AB',
    'B,06/21/2022,S,V2,N1,U1,PR1,,', // mended
    'C,01/06/2022,S,V2,N1,K2,PR4,,',
  ],
})
const context = { ownProviders: ['PR1'] }
const ground = new Ground(history, context)
const day = parseDay('2023-03-31')
const measure = (name: string) => MEASURES.find(one => one.name === name)!
const children = (name: string, group?: string) =>
  casesBehind(ground, { measure: measure(name), day, ...(group && { group }) }).map(
    one => `${history.children.id[one.child]!}${one.isCounted ? '' : ' not counted'}`,
  )

describe('the children behind a figure', () => {
  it('are those in its denominator, with those in its numerator marked', () => {
    expect(children('own_provision')).toEqual(['A', 'B', 'C not counted'])
    expect(children('kinship_share_of_fostering')).toEqual(['A not counted', 'B'])
  })

  it('in a group are those of the group; an unknown group has none', () => {
    expect(children('own_provision', 'placement:external_residential')).toEqual(['C not counted'])
    expect(children('own_provision', 'placement:castle')).toEqual([])
    expect(children('own_provision', 'castle:any')).toEqual([])
  })

  it('are as many as the figure says, in each group of each measure', () => {
    for (const row of measuresOn(history, day, context)) {
      const figure = { measure: measure(row.measure), day, group: row.group }
      if (figure.measure.shape === 'spread') continue
      const cases = casesBehind(ground, figure)
      expect(cases.filter(one => one.isCounted)).toHaveLength(row.numerator!)
      if (row.denominator !== undefined) expect(cases).toHaveLength(row.denominator)
    }
  })

  it('of a spread are those with an amount', () => {
    const postcodes = postcodesOf({ 'AA1 1AA': ['E1', 0, 0], 'AA1 1AB': ['E1', 0, 16_093] })
    const cases = casesBehind(new Ground(history, { ...context, postcodes }), {
      measure: measure('distance_miles'),
      day,
    })
    expect(cases.map(one => one.amount)).toEqual([10])
  })
})

describe('how far a figure can be trusted', () => {
  it('by the rows that stand behind it', () =>
    expect(trustOfFigure(ground, { measure: measure('in_care'), day })).toMatchObject({
      rows: 3,
      repaired: 1,
      setAside: 0,
      repairs: [{ rule: 'repair-date-swapped', rows: 1 }],
    }))
})

describe('why a measure is not taken', () => {
  const why = (name: string, iso: string) => whyNotMeasured(measure(name), new Scene(ground, parseDay(iso)))
  it('says what is missing', () => {
    expect(why('over_20_miles', '2023-03-31')).toBe(
      'Needs a postcode directory that has the homes of the returns.',
    )
    expect(why('started_12m', '2023-03-30')).toBe('Looks 12 months back, further than the returns reach.')
    expect(why('started_12m', '2023-03-31')).toBeUndefined()
    expect(why('in_care', '2022-03-31')).toBeUndefined()
    expect(why('in_care', '2022-03-30')).toBe('The returns do not cover the day.')
    expect(why('in_care', '2023-04-01')).toBe('The returns do not cover the day.')
  })

  it('all that are left out are listed', () => {
    const names = leftOut(history, day, context).map(one => one.measure.name)
    expect(names).toEqual(expect.arrayContaining(['over_20_miles', 'in_care_per_10000', 'own_places_in_use']))
    expect(names).toEqual(expect.arrayContaining(['dental_checks', 'missing_12m', 'deprived_of_liberty']))
    // two years back is further than one return
    expect(names).toEqual(expect.arrayContaining(['three_or_more_placements_24m', 'came_back_within_a_year']))
    const others = MEASURES.filter(one => one.needs.length === 0 && one.months <= 12)
    for (const one of others) expect(names).not.toContain(one.name)
  })
})
