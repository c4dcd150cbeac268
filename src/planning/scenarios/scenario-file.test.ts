import { describe, expect, it } from 'vitest'
import { dayOf, InputError, NO_DAY, OPEN } from '../../care/index.ts'
import { knownHomes } from './known-homes.ts'
import { LEVER_CODES } from './lever.ts'
import { LEVER_DEFINITIONS, LEVER_FIELDS, type LeverField } from './lever-fields.ts'
import { readLever } from './read-lever.ts'
import { sayLever } from './say-lever.ts'
import { leverCells, readScenario, scenarioJson } from './scenario-file.ts'
import { STRATEGY_LEVERS } from './sixteen.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const read = (text: string) => readScenario('plans/our-plan.csv', bytes(text))
const refusal = (text: string): string => {
  try {
    read(text)
  } catch (fault) {
    if (fault instanceof InputError) return fault.message
  }
  return 'not refused'
}

const PLAN = `lever,name,kind,number,ages,from,by,steps,evidence,confidence
open_home,Home 3,,4,,2026-10-01,2027-04-01,2,Plans passed,high
change_entries,,,-20,10_to_15,1/4/2026,2027-04-01,,Panel trial,low
bring_back,,,12,,2025-10-01,2026-03-31,,,
`

describe('a scenario’s file', () => {
  it.each(['null', '3', '"open_home"'])('that ends in .json and holds %s is told what it should hold', text =>
    expect(() => readScenario('plan.json', bytes(text))).toThrow('plan.json: a scenario is {"name"'),
  )

  it('is a row a lever, said again in a manager’s words', () => {
    const scenario = read(PLAN)
    expect(scenario.name).toBe('our plan')
    expect(scenario.levers.map(sayLever)).toEqual([
      'Open Home 3 on 1 October 2026, four places, staffed in two steps by 1 April 2027.',
      '20 % fewer children aged 10 to 15 coming in with or without brothers and sisters from 1 April 2026, in full by 1 April 2027.',
      '12 children come back from other children’s homes into homes of our own between 1 October 2025 and 31 March 2026.',
    ])
    expect(scenario.levers[0]).toMatchObject({ confidence: 'high', evidence: 'Plans passed' })
  })

  it('written as JSON is read again the same', () => {
    const scenario = read(PLAN)
    expect(readScenario('x.json', bytes(scenarioJson(scenario)))).toEqual(scenario)
  })

  it.each([
    [
      'lever,number\nopen_house,3',
      'plans/our-plan.csv, row 2, lever: lever is “open_house”: it must be one of open_home',
    ],
    ['lever,number,from,number\nopen_home,3,2026-10-01,4', 'row 1, number: the column comes more than once'],
    [
      'lever,number,from\nopen_home,0,2026-10-01',
      'row 2, number: number is “0”: it must not be 0, which changes nothing',
    ],
    ['lever,number,from\nchange_entries,0,2026-10-01', 'it must not be 0'],
    [
      'lever,number,from\nopen_home,3,1900-01-01',
      'row 2, from: from is “1900-01-01”: it must be in the years 2000 to 2100',
    ],
    [
      'lever,number,from\nopen_home,3,2999-01-01',
      'row 2, from: from is “2999-01-01”: it must be in the years 2000 to 2100',
    ],
    ['lever,number,from\nopen_home,3,1/1/2999', 'it must be in the years 2000 to 2100'],
    ['lever,number,from\nopen_home,3,2026-02-31', 'it must be a date such as'],
    ['lever,number,from\nopen_home,3,soon', 'row 2, from: from is “soon”: it must be a date'],
    ['lever,number\nopen_home,3', 'row 2, from: from is blank: it must say on which day it begins'],
    [
      'lever,number,from\nopen_home,2.5,2026-10-01',
      'row 2, number: number is “2.5”: it must be a whole number of places from 0 to 500',
    ],
    ['lever,number,from\nchange_entries,-120,2026-10-01', 'it must be a number of per cent from -100 to 300'],
    [
      'lever,number,from,by\ngo_home,3,2026-10-01,2026-09-01',
      'row 2, by: by is “2026-09-01”: it must not be before from',
    ],
    [
      'lever,number,from,ages\ngo_home,3,2026-10-01,old',
      'row 2, ages: ages is “old”: it must be some of under_1',
    ],
    [
      'lever,number,from,ages\nopen_home,3,2026-10-01,under_1',
      'row 2, ages: ages is “under_1”: it is not used by open_home',
    ],
    [
      'lever,number,from,kind\nopen_home,3,2026-10-01,secure',
      'it must be one of in_house_residential, in_house_fostering',
    ],
    ['lever,castle\nopen_home,3', 'row 1, castle: not a column of a scenario'],
    ['name,number\nopen_home,3', 'a scenario’s file has a column lever'],
    ['{"levers": 3}', 'a scenario is {"name"'],
    ['{"levers": [{"lever": "go_home", "number": 3, "from": {}}]}', 'levers[0], from: must be a text'],
    ['{"levers": [}', 'not JSON'],
    [`{"name": "${'x'.repeat(101)}", "levers": []}`, 'our-plan.csv, name: must be 100 characters or fewer'],
  ])('%j is refused with where and why', (text, why) => expect(refusal(text)).toContain(why))
})

describe('a home that closes', () => {
  const homes = ['Oak House', 'Oakley', 'Elm Lodge', 'Rowan', 'Beech', 'Ash Tree'].map(name => ({ name, kind: 'in_house_residential' as const, places: [] })) // prettier-ignore
  const closing = (name: string, kind = '') => bytes(`lever,name,kind,number,from\n\nclose_home,${name},${kind},3,2026-10-01\n`) // prettier-ignore
  const refusalOf = (name: string, kind?: string): string => {
    try {
      readScenario('plan.csv', closing(name, kind), homes)
    } catch (fault) {
      if (fault instanceof InputError) return fault.message
    }
    return 'not refused'
  }

  it('goes by the name of its list, however it is capitalised', () =>
    expect(readScenario('plan.csv', closing('oak  house'), homes).levers[0]!.name).toBe('Oak House'))

  it('by an unknown name is refused, with the names most like it', () =>
    expect(refusalOf('Oak Hose')).toMatch(
      /^plan\.csv, row 3, name: name is “Oak Hose”: it must be one of our homes of this kind, as they are listed: Oak House; Oakley; .* \(the nearest of 6\)\.$/,
    ))

  it('of another kind is refused, for none of that kind is listed', () =>
    expect(refusalOf('Oak House', 'in_house_fostering')).toContain('it must be blank: no list'))

  describe('with a list of its places', () => {
    const [may, july] = [dayOf(2026, 5, 1), dayOf(2026, 7, 1)]
    const row = { provision: 'Oak House', kind: 'in_house_residential', status: 'open' } as const
    const listed = knownHomes(
      [
        { ...row, places: 4, openFrom: NO_DAY, openTo: OPEN },
        { ...row, provision: 'OAK house', places: 2, openFrom: may, openTo: july },
      ],
      [],
    )
    const plan = (...rows: readonly string[]) =>
      bytes(`lever,name,number,from\n${rows.map(one => `close_home,Oak House,${one}\n`).join('')}`)
    const read = (...rows: readonly string[]) => readScenario('plan.csv', plan(...rows), listed)

    it('closes as many as it has on the day, its rows together, and no more', () => {
      expect(read('6,2026-06-01').levers).toHaveLength(1)
      expect(() => read('7,2026-06-01')).toThrow(
        'plan.csv, row 2, number: number is “7”: it must be 6 or fewer: Oak House has 6 places on 1 June 2026.',
      )
      expect(() => read('5,2026-07-01')).toThrow(
        'it must be 4 or fewer: Oak House has 4 places on 1 July 2026',
      )
    })

    it('closes once: what another change of the plan has closed by then is gone', () => {
      expect(read('2,2026-08-01', '2,2026-09-01').levers).toHaveLength(2)
      expect(() => read('2,2026-09-01', '3,2026-08-01')).toThrow(
        'plan.csv, row 2, number: number is “2”: it must be 1 or fewer: Oak House has 4 places on 1 September 2026, of which other changes of this plan close 3 by then',
      )
      expect(() => read('2,2026-08-01', '3,2026-08-01')).toThrow('plan.csv, row 3, number')
    })

    it('is named in JSON by its place in the list', () => {
      const json = JSON.stringify({ levers: [{ lever: 'close_home', name: 'Oak House', number: 9, from: '2027-01-01' }] }) // prettier-ignore
      expect(() => readScenario('plan.json', bytes(json), listed)).toThrow('plan.json, levers[0], number: number is “9”: it must be 4 or fewer') // prettier-ignore
    })
  })

  it.each([
    ['without a name', '', homes],
    ['where no list names any', 'Oak Hose', []],
  ] as const)('%s may be any', (_, name, known) =>
    expect(readScenario('plan.csv', closing(name), known).levers[0]!.name).toBe(name),
  )
})

it('a scenario has at most 100 levers', () => {
  const rows = (count: number) => `lever,number,from\n${'go_home,1,2026-10-01\n'.repeat(count)}`
  expect(read(rows(100)).levers).toHaveLength(100)
  expect(refusal(rows(101))).toContain('101 levers; a scenario has at most 100')
})

it('a name that is too long is refused, not cut', () =>
  expect(refusal(`lever,number,from,name\nopen_home,1,2026-10-01,${'x'.repeat(101)}`)).toContain(
    'row 2, name: name is “xxxx',
  ))

describe('every lever', () => {
  it.each(LEVER_CODES)('%s is read, said, and written so that it is read again', code => {
    const { fields, kinds, unit } = LEVER_DEFINITIONS[code]
    const values: Partial<Record<LeverField, string>> = {
      name: 'Oak', kind: kinds.at(-1) ?? '', number: '12', ages: 'under_1 10_to_15', from: '2026-04-01', by: '2026-10-01',
      earliest: '2026-03-01', latest: '2026-09-01', until: '2028-04-01', steps: '2', places_each: '1.5', months: '9', weekly_cost: '5600.50',
    } // prettier-ignore
    const used = Object.fromEntries(
      LEVER_FIELDS.filter(field => fields.includes(field)).map(field => [field, values[field] ?? '']),
    )
    const lever = readLever({ lever: code, ...used, evidence: 'A trial', confidence: 'middling' })
    if (!lever.ok) throw new Error(JSON.stringify(lever.problems))
    expect(sayLever(lever.value)).toMatch(/(12|1\.5).*\.$/)
    expect(unit).not.toBe('')
    expect(readLever(leverCells(lever.value))).toEqual(lever)
  })

  it('serves one of the sixteen ways of the strategies, and each of the sixteen has levers or says why not', () => {
    expect(STRATEGY_LEVERS.map(one => one.number)).toEqual(Array.from({ length: 16 }, (_, i) => i + 1))
    for (const one of STRATEGY_LEVERS) expect(one.levers.length > 0 || one.why !== '').toBe(true)
  })
})
