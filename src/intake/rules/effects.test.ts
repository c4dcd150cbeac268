import { describe, expect, it } from 'vitest'
import { KINDS, OPEN, parseDay, Table, TABLE_COLUMNS, type Return, type TableName } from '../../care/index.ts'
import { buildHistory, type History } from '../../history/index.ts'
import { checkReturns } from './check-returns.ts'
import { RULES } from './rules.ts'

type Rows = readonly Readonly<Record<string, string>>[]

function tableOf(name: TableName, rows: Rows): Table {
  const columns = TABLE_COLUMNS[name].map(column => [column, rows.map(row => row[column] ?? '')] as const)
  return new Table(
    name,
    rows.length,
    new Map(columns),
    'x.csv',
    Int32Array.from(rows, (_, row) => row + 2),
  )
}

const COLUMNS = ['DECOM', 'RNE', 'PLACE', 'DEC', 'REC', 'PLACE_PROVIDER', 'LS'] as const

/** Episodes of child 1, one a line: DECOM RNE PLACE DEC REC PLACE_PROVIDER LS; what is left out at the end is PR1 and C2. */
function episodes(text: string): Rows {
  return text.split('\n').map(line => {
    const words = line.trim().split(/\s+/)
    const given = COLUMNS.flatMap((column, i) =>
      words[i] === undefined ? [] : [[column, words[i] === '-' ? '' : words[i]]],
    )
    return {
      CHILD: '1',
      PLACE_PROVIDER: 'PR1',
      LS: 'C2',
      CIN: 'N1',
      HOME_POST: 'LS1 1AA',
      PL_POST: 'LS2 2BB',
      URN: 'SC000001',
      ...(Object.fromEntries(given) as Record<string, string>),
    }
  })
}

const HEADER: Rows = [{ CHILD: '1', SEX: '1', DOB: '01/06/2012', ETHNIC: 'WBRI', UPN: 'UN1' }]

const returnOf = (yearEnd: number, rows: Rows, header: Rows): Return => ({
  collectionYear: `${yearEnd - 1}-${String(yearEnd).slice(2)}`,
  firstDay: parseDay(`01/04/${yearEnd - 1}`),
  lastDay: parseDay(`31/03/${yearEnd}`),
  tables: new Map<TableName, Table>([
    ['Episodes', tableOf('Episodes', rows)],
    ['Header', tableOf('Header', header)],
  ]),
})

interface Example {
  readonly rule: string
  readonly what: string
  readonly now: string
  readonly last?: string
  readonly header?: Rows
  readonly counted: Readonly<Record<string, unknown>>
}

/** Periods of care as `from..to`, placements as `kind from..to`. */
function counted(history: History): Record<string, unknown> {
  const { periods, placements } = history
  const day = (value: number) => (value === OPEN ? '' : new Date(value * 864e5).toISOString().slice(5, 10))
  return {
    children: history.children.count,
    periods: Array.from(periods.start, (start, i) => `${day(start)}..${day(periods.end[i]!)}`),
    homes: Array.from(
      placements.start,
      (start, i) => `${KINDS[placements.kind[i]!]} ${day(start)}..${day(placements.end[i]!)}`,
    ),
    need: periods.need,
    isBirthAssumed: [...history.children.isBirthAssumed],
  }
}

// prettier-ignore
const examples: readonly Example[] = [
  { rule: '141', what: 'a row whose start is no date is not counted', now: 'yesterday S U6', counted: { children: 0 } },
  { rule: '142', what: 'an episode without an end ends as the next begins', now: '01/05/2022 S U6\n01/06/2022 P K2',
    counted: { periods: ['05-01..'], homes: ['in_house_fostering 05-01..06-01', 'in_house_residential 06-01..'] } },
  { rule: '146', what: 'an unknown kind of home is other', now: '01/05/2022 S ZZ', counted: { homes: ['other 05-01..'] } },
  { rule: '354', what: 'a row that begins after the year is not counted', now: '25/05/2023 S U6', counted: { children: 0 } },
  { rule: '355', what: 'an episode without a night counts on no day', now: '01/05/2022 S U6 01/05/2022 E4A', counted: { children: 0 } },
  { rule: '357', what: 'the period begins with the first episode', now: '01/05/2022 P U6', counted: { periods: ['05-01..'] } },
  { rule: '375', what: 'all days in hospital are counted in the home before', now: '01/05/2022 S U6 01/06/2022 X1\n01/06/2022 P T1 01/09/2022 X1 -\n01/09/2022 P U6',
    counted: { homes: ['in_house_fostering 05-01..'] } },
  { rule: '378', what: 'a child with parents under section 20 is with parents', now: '01/05/2022 S P1 - - PR0 V2', counted: { homes: ['with_parents 05-01..'] } },
  { rule: '380', what: 'a period that begins away from home begins in the home after', now: '01/05/2022 S T1 01/06/2022 X1 -\n01/06/2022 P U6',
    counted: { homes: ['in_house_fostering 05-01..'] } },
  { rule: '381', what: 'a period that ends away from home ends in the home before', now: '01/05/2022 S U6 01/06/2022 X1\n01/06/2022 P T1 10/06/2022 E4A -',
    counted: { periods: ['05-01..06-10'], homes: ['in_house_fostering 05-01..06-10'] } },
  { rule: '382', what: 'a short break is not counted', now: '01/05/2022 S T1 - - - V3', counted: { children: 0 } },
  { rule: '383', what: 'another home after days away is a new one', now: '01/05/2022 S U6 01/06/2022 X1\n01/06/2022 P T2 10/06/2022 X1 -\n10/06/2022 P K2',
    counted: { homes: ['in_house_fostering 05-01..06-10', 'in_house_residential 06-10..'] } },
  { rule: '385', what: 'an end after the year is read as still open', now: '01/05/2022 S U6 01/05/2023 E4A', counted: { periods: ['05-01..'] } },
  { rule: '388', what: 'X1 with nothing after it leaves the child in care, in the same home', now: '01/05/2022 S U6 01/06/2022 X1',
    counted: { periods: ['05-01..'], homes: ['in_house_fostering 05-01..'] } },
  { rule: '388', what: 'X1 with an episode soon after leaves no gap', now: '01/05/2022 S U6 01/06/2022 X1\n11/06/2022 P K2', counted: { periods: ['05-01..'] } },
  { rule: '388', what: 'X1 with a new start later is leaving and coming back', now: '01/05/2022 S U6 01/06/2022 X1\n11/06/2022 S K2',
    counted: { periods: ['05-01..06-01', '06-11..'] } },
  { rule: '431', what: 'S on the day of a reason for leaving is a second period', now: '01/05/2022 S U6 01/06/2022 E4A\n01/06/2022 S K2',
    counted: { periods: ['05-01..06-01', '06-01..'] } },
  { rule: '431', what: 'S on the day of X1 is the same period', now: '01/05/2022 S U6 01/06/2022 X1\n01/06/2022 S K2', counted: { periods: ['05-01..'] } },
  { rule: '432', what: 'P on the day of a reason for leaving is the same period', now: '01/05/2022 S U6 01/06/2022 E4A\n01/06/2022 P K2', counted: { periods: ['05-01..'] } },
  { rule: '432', what: 'P later than a reason for leaving is a new period', now: '01/05/2022 S U6 01/06/2022 E4A\n11/06/2022 P K2',
    counted: { periods: ['05-01..06-01', '06-11..'] } },
  { rule: '433', what: 'the episode before lasts until the next', now: '01/05/2022 S U6 01/06/2022 X1\n11/06/2022 P K2',
    counted: { homes: ['in_house_fostering 05-01..06-11', 'in_house_residential 06-11..'] } },
  { rule: '434', what: 'L in another kind of home is a new stay', now: '01/05/2022 S U6 01/06/2022 X1\n01/06/2022 L K2 - - PR1 E1',
    counted: { homes: ['in_house_fostering 05-01..06-01', 'in_house_residential 06-01..'] } },
  { rule: '434', what: 'L with the same legal status is the same stay', now: '01/05/2022 S U6 01/06/2022 X1\n01/06/2022 L U6', counted: { homes: ['in_house_fostering 05-01..'] } },
  { rule: '435', what: 'P in the same home is a new stay', now: '01/05/2022 S U6 01/06/2022 X1\n01/06/2022 P U6',
    counted: { homes: ['in_house_fostering 05-01..06-01', 'in_house_fostering 06-01..'] } },
  { rule: '437', what: 'episodes after death are counted', now: '01/05/2022 S U6 01/06/2022 E2\n11/06/2022 S U6', counted: { periods: ['05-01..06-01', '06-11..'] } },
  { rule: '501', what: 'the episode before ends as the next begins', now: '01/05/2022 S U6 01/07/2022 X1\n01/06/2022 P K2',
    counted: { homes: ['in_house_fostering 05-01..06-01', 'in_house_residential 06-01..'] } },
  { rule: '502', what: 'last year’s episode ends as this year’s begins', last: '01/05/2021 S U6', now: '15/03/2022 P K2',
    counted: { periods: ['05-01..'], homes: ['in_house_fostering 05-01..03-15', 'in_house_residential 03-15..'] } },
  { rule: '503D', what: 'this year’s home stands', last: '01/05/2021 S U6', now: '01/05/2021 S K2', counted: { homes: ['in_house_residential 05-01..'] } },
  { rule: '503D', what: 'a blank home is last year’s', last: '01/05/2021 S U6', now: '01/05/2021 S -', counted: { homes: ['in_house_fostering 05-01..'] } },
  { rule: '526', what: 'without a provider a home is not our own', now: '01/05/2022 S K2 - - -', counted: { homes: ['external_residential 05-01..'] } },
  { rule: '529', what: 'another public body’s foster home is not our own', now: '01/05/2022 S U6 - - PR3', counted: { homes: ['agency_fostering 05-01..'] } },
  { rule: '530', what: 'a private parent is a parent', now: '01/05/2022 S P1 - - PR4', counted: { homes: ['with_parents 05-01..'] } },
  { rule: '550', what: 'a parent’s foster home is not our own', now: '01/05/2022 S U6 - - PR0', counted: { homes: ['agency_fostering 05-01..'] } },
  { rule: '562', what: 'the stay counts last year too', last: '01/05/2020 S U6 01/06/2021 E4A', now: '01/02/2022 S K2',
    counted: { periods: ['05-01..06-01', '02-01..'] } },
  { rule: 'INT03', what: 'a child in no Header is counted, the age assumed', header: [{ CHILD: '2', DOB: '01/06/2012' }], now: '01/05/2022 S U6',
    counted: { children: 1, isBirthAssumed: [1] } },
  { rule: 'INT32', what: 'a child twice in the Header is one child', header: [...HEADER, ...HEADER], now: '01/05/2022 S U6', counted: { children: 1 } },
]

describe('what a rule says about the figures is what history does', () => {
  for (const { rule, what, now, last, header = HEADER, counted: expected } of examples)
    it(`${rule}: ${what}`, () => {
      const returns = [
        ...(last === undefined ? [] : [returnOf(2022, episodes(last), header)]),
        returnOf(2023, episodes(now), header),
      ]
      expect(checkReturns(returns).findings.map(finding => finding.rule)).toContain(rule)
      expect(counted(buildHistory(returns, { ownProviders: ['PR1'] }))).toMatchObject(expected)
    })

  it('504: the need at the start of the period counts', () => {
    const [first, second] = episodes('01/05/2022 S U6 01/06/2022 X1\n01/06/2022 P K2')
    const returns = [returnOf(2023, [first!, { ...second, CIN: 'N4' }], HEADER)]
    expect(checkReturns(returns).findings.map(finding => finding.rule)).toContain('504')
    expect(counted(buildHistory(returns, { ownProviders: ['PR1'] }))).toMatchObject({ need: ['N1'] })
  })

  it('every rule on which the forecast leans says what it does to the figures', () => {
    const silent = RULES.filter(({ relevance, effect }) => relevance === 'core' && !effect?.endsWith('.'))
    expect(silent.map(({ code }) => code)).toEqual([])
  })
})
