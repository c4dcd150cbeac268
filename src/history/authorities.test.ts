import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isoFromDay, type Return } from '../care/index.ts'
import { readIntake } from '../intake/index.ts'
import { plainReturn, plainReturns, sharedData } from '../../test/support/plain-returns.ts'
import { buildHistory } from './build-history.ts'
import { countInCare } from './count-in-care.ts'
import type { History } from './history.ts'

/** A count that shares no thought with the history: on 31 March, the children with a row without an end in that year's return. */
function plainlyInCare(one: Return): Set<string> {
  const rows = one.tables.get('Episodes')!
  const [ids, ends, statuses] = [rows.text('CHILD'), rows.text('DEC'), rows.text('LS')]
  return new Set(ids.filter((_, row) => ends[row] === '' && !/^V[34]$/.test(statuses[row]!)))
}

function inCare({ children, periods }: History, day: number): Set<string> {
  const rows = Array.from({ length: periods.count }, (_, row) => row)
  const open = rows.filter(row => periods.start[row]! <= day && periods.end[row]! > day)
  return new Set(open.map(row => children.id[periods.child[row]!]!))
}

/** Children counted by one and not by the other on the last day of each return: `2019-03-31 +117390`. */
function differences(history: History, returns: readonly Return[]): string[] {
  return returns.flatMap(one => {
    const [ours, plain] = [inCare(history, one.lastDay), plainlyInCare(one)]
    const day = isoFromDay(one.lastDay)
    return [
      ...[...ours].filter(child => !plain.has(child)).map(child => `${day} +${child}`),
      ...[...plain].filter(child => !ours.has(child)).map(child => `${day} -${child}`),
    ].sort()
  })
}

/** Each row that makes a difference has DEC 31 February and no REC: no end at all, so the child is in care. */
const expected: Readonly<Record<string, readonly string[]>> = {
  aireborough: ['2019-03-31 +117390', '2022-03-31 +114933'],
  dunmere: ['2022-03-31 +116788', '2023-03-31 +117355'],
  thamesgate: ['2019-03-31 +117103', '2020-03-31 +117586', '2023-03-31 +118102', '2024-03-31 +118763'],
  wexcombe: ['2019-03-31 +113727', '2021-03-31 +113839', '2023-03-31 +113676'],
}

/** aireborough's child 120345 was born on 31 March 2020: 5 years old on 31 March 2025 by the birthday, not yet by 365.25 days a year. */
const birthdayOnTheDay: Readonly<Record<string, readonly number[]>> = { aireborough: [0, -1, 1, 0, 0] }

interface Truth {
  readonly now: { readonly all: number; readonly kinds: readonly number[]; readonly ages: readonly number[] }
}

describe.each(Object.keys(expected))('%s', name => {
  const folder = sharedData(`authorities/${name}/903`)
  const truthFile = sharedData(`truth/${name}.json`)
  it.runIf(folder !== undefined && truthFile !== undefined)(
    'counts as the truth does on 2025-03-31, by kind and by age',
    () => {
      const history = buildHistory(plainReturns(folder!), { ownProviders: ['PR1'] })
      const { now } = JSON.parse(readFileSync(truthFile!, 'utf8')) as Truth
      const count = countInCare(history, history.lastDay)
      expect(count.all).toBe(now.all)
      expect([...count.byKind]).toEqual(now.kinds)
      const shift = birthdayOnTheDay[name] ?? [0, 0, 0, 0, 0]
      expect([...count.byAge]).toEqual(now.ages.map((age, band) => age + shift[band]!))
    },
  )

  it.runIf(folder !== undefined)(
    'counts as a plain count does on each 31 March, but for rows that are named',
    () => {
      const returns = plainReturns(folder!)
      const history = buildHistory(returns, { ownProviders: ['PR1'] })
      expect(differences(history, returns)).toEqual(expected[name])
    },
  )

  it.runIf(folder !== undefined)('drops nothing in silence', () => {
    const { rows, findings } = buildHistory(plainReturns(folder!), { ownProviders: ['PR1'] })
    expect(rows.used + rows.superseded + rows.shortBreaks + rows.afterEighteen + rows.setAside).toBe(
      rows.read,
    )
    expect(rows.setAside).toBe(7)
    expect(findings.filter(one => one.rule === 'repair-duplicate-row')).toHaveLength(7)
    expect(findings.filter(one => one.severity === 'error' && one.rule !== 'repair-home-unknown')).toEqual([])
  })
})

describe('samples with codes drawn at random', () => {
  const one = sharedData('samples/2017-18')
  it.runIf(one !== undefined)('2017-18: every row has its fate, and the count is near the plain one', () => {
    const returns = [plainReturn('2017-18', one!)]
    const history = buildHistory(returns, { ownProviders: ['PR1'] })
    expect(history.rows).toMatchObject({ read: 5050, used: 4247, shortBreaks: 803, setAside: 0 })
    expect(countInCare(history, history.lastDay).all).toBe(1196)
    const odd = differences(history, returns)
    // ten rows end on 1 April, a day after the return does: still in care on 31 March
    const late = [
      '115636',
      '510949',
      '552406',
      '614463',
      '660809',
      '711919',
      '755146',
      '774923',
      '787458',
      '937686',
    ]
    expect(odd.filter(line => line.includes('+'))).toEqual(late.map(child => `2018-03-31 +${child}`))
    // five identifiers stand for two children each: an open episode, and others that begin later and end
    const doubled = ['235151', '473732', '643786', '733953', '777256']
    expect(odd.filter(line => line.includes(' -'))).toEqual(doubled.map(child => `2018-03-31 -${child}`))
  })

  const five = sharedData('samples/five-years')
  it.runIf(five !== undefined)('five-years: one story of five returns that disagree', () => {
    const years = [2017, 2018, 2019, 2020, 2021]
    const returns = years.map(year => plainReturn(`${year}-${(year + 1) % 100}`, five!, `${year}-`))
    const history = buildHistory(returns, { ownProviders: ['PR1'] })
    const { rows } = history
    expect(rows.used + rows.superseded + rows.shortBreaks + rows.setAside).toBe(3737)
    expect(history.findings.filter(finding => finding.severity === 'error')).toEqual([])
    // the newest return is the only word on its last day
    expect(differences(history, returns).filter(line => line.startsWith('2022'))).toEqual([])
    // earlier ones leave out children whom later ones tell to have been in care all along: all differences are that way
    expect(differences(history, returns).filter(line => line.includes(' -'))).toEqual([])
  })

  const xml = sharedData('samples/fake_903.xml')
  it.runIf(xml !== undefined)('fake_903.xml: every row has its fate, and the count is the plain one', () => {
    const bytes = readFileSync(xml!)
    const history = buildHistory(readIntake([{ path: 'fake_903.xml', bytes }]).returns, {
      ownProviders: ['PR1'],
    })
    expect(history.rows).toMatchObject({ read: 459, used: 383, shortBreaks: 76, setAside: 0 })
    const children = bytes.toString('latin1').split('<CHILD>').slice(1)
    const isOpen = (episode: string) => /<DEC ?\/>/.test(episode) && !/<LS>V[34]</.test(episode)
    const plain = children.filter(child => child.split('<EPISODE>').slice(1).some(isOpen))
    const ids = new Set(plain.map(child => /<CHILDID>(.*?)</.exec(child)![1]!))
    const ours = inCare(history, history.lastDay)
    expect([...ours].filter(child => !ids.has(child))).toEqual([])
    expect([...ids].filter(child => !ours.has(child))).toEqual([])
  })
})
