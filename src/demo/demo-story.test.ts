import { describe, expect, it } from 'vitest'
import { demoRows, DEMO_YEARS, type Cells } from '../../test/support/demo-files.ts'
import { makeDemoAuthority } from './index.ts'

/** Without slips, so that the last returns' open rows are the children in care. */
const demo = makeDemoAuthority({ seed: 7, size: 1498, slips: false })

const places = new Map(demoRows(demo, 'postcodes.csv').map(row => [row['pcds'], row]))
const births = new Map(
  DEMO_YEARS.flatMap(year => demoRows(demo, `903/${year}/header.csv`)).map(row => [row['CHILD'], row['DOB']]),
)
const episodes = new Map(DEMO_YEARS.map(year => [year, demoRows(demo, `903/${year}/episodes.csv`)]))
type Year = (typeof DEMO_YEARS)[number]

/** In care on 31 March: rows of that year's return that are still open. */
const inCare = (year: Year): Cells[] => episodes.get(year)!.filter(row => row['DEC'] === '')
const count = (year: Year, is: (row: Cells) => boolean): number => inCare(year).filter(is).length
const startedIn = (year: Year): number =>
  episodes.get(year)!.filter(row => row['RNE'] === 'S' && isInYear(year, row['DECOM']!)).length

const isInYear = (year: Year, day: string): boolean => {
  const iso = day.split('/').reverse().join('-')
  const first = Number(year.slice(0, 4))
  return iso >= `${first}-04-01` && iso <= `${first + 1}-03-31`
}

const isHome = (row: Cells): boolean => row['PLACE'] === 'K1' || row['PLACE'] === 'K2'
const isOwn = (row: Cells): boolean => row['PLACE_PROVIDER'] === 'PR1'
const isFostered = (row: Cells): boolean => /^U[456]$/.test(row['PLACE']!)
const isFar = (row: Cells): boolean => {
  const [home, placement] = [places.get(row['HOME_POST']), places.get(row['PL_POST'])]
  if (!home || !placement) return false
  const metres = (column: string) => Number(home[column]) - Number(placement[column])
  return Math.hypot(metres('oseast1m'), metres('osnrth1m')) / 1609.3 > 20
}

/** Within so many of a hundred. */
const expectNear = (actual: number, target: number, percent: number) => {
  expect(actual).toBeGreaterThanOrEqual(target * (1 - percent / 100))
  expect(actual).toBeLessThanOrEqual(target * (1 + percent / 100))
}

describe('the story of the demo authority (Leeds, 31 March 2021 to 2025, DfE)', () => {
  it.each([
    ['2020-21', 1281],
    ['2021-22', 1374],
    ['2022-23', 1452],
    ['2023-24', 1546],
    ['2024-25', 1498],
  ] as const)('at the end of %s about %i children are in care, within 4 %%', (year, total) =>
    expectNear(inCare(year).length, total, 4),
  )

  it('the last year brings the first fall since 2021', () => {
    const totals = DEMO_YEARS.map(year => inCare(year).length)
    expect(totals[3]).toBeGreaterThan(totals[2]!)
    expect(totals[4]).toBeGreaterThan(totals[3]!)
    expect(totals[5]).toBeGreaterThan(totals[4]!)
    expect(totals[6]).toBeLessThan(totals[5]!)
  })

  it.each([
    ['2020-21', 325],
    ['2021-22', 453],
    ['2022-23', 506],
    ['2023-24', 557],
    ['2024-25', 458],
  ] as const)('in %s about %i children come into care, within 3 %%', (year, total) =>
    expectNear(startedIn(year), total, 3),
  )

  it('our own fostering stays as it was, full; children’s homes more than double', () => {
    const own = (year: Year) => count(year, row => isFostered(row) && isOwn(row))
    expectNear(own('2024-25'), own('2020-21'), 8)
    expect(count('2024-25', isHome)).toBeGreaterThan(2 * count('2020-21', isHome))
  })

  it('private provision grows by more than two fifths', () => {
    const isPrivate = (row: Cells) => row['PLACE_PROVIDER'] === 'PR4'
    expect(count('2024-25', isPrivate)).toBeGreaterThan(1.4 * count('2020-21', isPrivate))
  })

  it('children more than 20 miles from home grow from about one in eight to about one in five', () => {
    expectNear((100 * count('2020-21', isFar)) / inCare('2020-21').length, 12, 20)
    expectNear((100 * count('2024-25', isFar)) / inCare('2024-25').length, 20, 15)
  })

  it.each([
    ['U1-U3', 400, 15],
    ['U4-U6 own', 419, 8],
    ['U4-U6 others', 236, 20],
    ['K2 own', 45, 10],
    ['K1, K2 others', 133, 20],
    ['K3', 114, 25],
    ['P1', 95, 25],
    ['A3-A6', 30, 45],
  ])('at the end of 2024-25 %s: about %i, within %i %%', (kind, total, percent) => {
    const is: Record<string, (row: Cells) => boolean> = {
      'U1-U3': row => /^U[123]$/.test(row['PLACE']!),
      'U4-U6 own': row => isFostered(row) && isOwn(row),
      'U4-U6 others': row => isFostered(row) && !isOwn(row),
      'K2 own': row => row['PLACE'] === 'K2' && isOwn(row),
      'K1, K2 others': row => isHome(row) && !isOwn(row),
      K3: row => row['PLACE'] === 'K3',
      P1: row => row['PLACE'] === 'P1',
      'A3-A6': row => /^A[3-6]$/.test(row['PLACE']!),
    }
    expectNear(count('2024-25', is[kind]!), total, percent)
  })

  it.each([
    [0, 1, 53, 45],
    [1, 5, 200, 20],
    [5, 10, 297, 15],
    [10, 16, 563, 8],
    [16, 18, 385, 12],
  ])('at the end of 2024-25, from %i to under %i: about %i, within %i %%', (from, to, total, percent) => {
    const ageOf = (row: Cells) => {
      const [date, month, year] = births.get(row['CHILD'])!.split('/').map(Number)
      return 2025 - year! - (month! > 3 || (month === 3 && date! > 31) ? 1 : 0)
    }
    expectNear(
      count('2024-25', row => ageOf(row) >= from && ageOf(row) < to),
      total,
      percent,
    )
  })

  it.each([
    ['C2', 1036, 6],
    ['C1', 145, 20],
    ['V2', 229, 12],
    ['E1', 87, 25],
  ])('at the end of 2024-25 under %s: about %i, within %i %%', (status, total, percent) =>
    expectNear(
      count('2024-25', row => row['LS'] === status),
      total,
      percent,
    ),
  )

  it('about a hundred of them came to this country alone, most of them 16 and over', () => {
    const unaccompanied = new Set(demoRows(demo, '903/2024-25/uasc.csv').map(row => row['CHILD']))
    expectNear(
      count('2024-25', row => unaccompanied.has(row['CHILD'])),
      100,
      20,
    )
  })

  it('about half of the children come with a brother or sister on the same day from the same home', () => {
    const firsts = DEMO_YEARS.flatMap(year =>
      episodes.get(year)!.filter(row => row['RNE'] === 'S' && isInYear(year, row['DECOM']!)),
    ).filter(row => row['HOME_POST'] !== '')
    const groups = new Map<string, number>()
    const keyOf = (row: Cells) => `${row['DECOM']} ${row['HOME_POST']}`
    for (const row of firsts) groups.set(keyOf(row), (groups.get(keyOf(row)) ?? 0) + 1)
    const together = firsts.filter(row => groups.get(keyOf(row))! > 1).length
    expectNear((100 * together) / firsts.length, 50, 15)
    expect(Math.max(...groups.values())).toBe(4)
  })
})
