import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { anOds } from '../../../test/support/an-ods.ts'
import { dayOf } from '../../care/index.ts'
import { PublishedStatistics } from './published-statistics.ts'
import { readPublished } from './read-published.ts'

const HEAD =
  'time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,la_name,new_la_code'
const ENGLAND = '2025,Reporting year,National,E92000001,England,,,,,'
const LEEDS =
  '2025,Reporting year,Local authority,E92000001,England,E12000003,Yorkshire and The Humber,383,Leeds,E08000035'

const csv = (...lines: readonly string[]) => ({ path: 'a.csv', bytes: strToU8(`${lines.join('\n')}\n`) })
const RATES = `${HEAD},population_type,population_estimate,children_count,rate_per_10000`
const IN_CARE = 'Children looked after on 31 March each year'
const SERIES = 'children looked after on 31 march each year'

const read = (...lines: readonly string[]) => readPublished([csv(...lines)])
const statistics = (...lines: readonly string[]) => new PublishedStatistics(read(...lines).publications)

describe('the Department’s tables', () => {
  it('are known by their columns, byte order mark or not, and keep figures with their row', () => {
    const held = statistics(
      `\ufeff${RATES}`,
      `${ENGLAND},${IN_CARE},12183016,81770,67`,
      `${LEEDS},${IN_CARE},176239,1498,85`,
    )
    const figure = held.figure('children-looked-after', `${SERIES} # number`, 'E08000035', 2025)
    expect(figure).toMatchObject({ value: 1498, row: 3 })
    expect(held.national?.name).toBe('England')
    expect(held.areas.get('E08000035')).toMatchObject({ oldCode: '383', region: 'E12000003' })
  })

  it('are known by the names that columns had in other years, in any order', () => {
    const held = statistics(
      `rate_per_10000,NUMBER,population_type,${HEAD}`,
      `85,1498,Children looked after  on 31 March each year,${LEEDS.replace('2025', '202425')}`,
    )
    expect(held.figure('children-looked-after', `${SERIES} # number`, 'E08000035', 2025)?.value).toBe(1498)
  })

  it.each([
    ['c', 'c'],
    ['z', 'z'],
    ['x', 'x'],
    ['k', 'k'],
    ['low', 'low'],
    ['u', 'u'],
    ['[x]', 'x'],
    ['', 'x'],
    ['[note 4]', 'x'],
  ])('say with a symbol why there is no number, which is never 0: %s', (text, symbol) => {
    const held = statistics(RATES, `${LEEDS},${IN_CARE},176239,${text},85`)
    const figure = held.figure('children-looked-after', `${SERIES} # number`, 'E08000035', 2025)
    expect(figure).toMatchObject({ value: undefined, symbol })
  })

  it('are refused whole, with row and column, where a cell is neither', () => {
    const { publications, refused } = read(RATES, `${LEEDS},${IN_CARE},176239,about 1500,85`)
    expect(publications).toEqual([])
    expect(refused[0]!.why).toContain('a.csv, row 2, column children_count: “about 1500” is not a number')
  })

  it('are refused where two rows say the same with different figures', () => {
    const { refused } = read(RATES, `${LEEDS},${IN_CARE},1,1498,85`, `${LEEDS},${IN_CARE},1,1499,85`)
    expect(refused[0]!.why).toContain('row 3: a second figure for “Leeds”, 2025')
  })

  it('of a shape that is not known are refused with what was looked for', () => {
    const { refused } = read(`${HEAD},cla_group,favourite_colour,number`, `${LEEDS},x,blue,3`)
    expect(refused[0]!.why).toContain('a table of the Department’s kind')
    expect(refused[0]!.why).toContain('favourite_colour')
    expect(refused[0]!.why).toContain(
      'Placement stability (time_period, geographic_level, cla_group, placement_stability',
    )
  })

  it('tell tables of the same columns apart by what only one of them says', () => {
    const head = `${HEAD},cla_group,characteristic,number,percentage`
    const [started] = read(head, `${LEEDS},Age on starting,Total,458,100`).publications
    const [onTheDay] = read(head, `${LEEDS},Legal status,Total,1498,100`).publications
    expect([started!.dataset, onTheDay!.dataset]).toEqual(['children-started', 'children-by-characteristics'])
  })
})

describe('of two editions', () => {
  const edition = (last: number, count: number) =>
    read(
      RATES,
      `${LEEDS.replace('2025', String(last))},${IN_CARE},1,2000,85`,
      `${LEEDS.replace('2025', '2024')},${IN_CARE},1,${count},85`,
    ).publications[0]!
  const standing = (...publications: readonly ReturnType<typeof edition>[]) =>
    new PublishedStatistics(publications).figure(
      'children-looked-after',
      `${SERIES} # number`,
      'E08000035',
      2024,
    )?.value

  it('the newer stands, whichever came first', () => {
    expect(standing(edition(2026, 1547), edition(2025, 1546))).toBe(1547)
    expect(standing(edition(2025, 1546), edition(2026, 1547))).toBe(1547)
  })

  it('of the same years that which came later stands', () => {
    expect(standing(edition(2025, 1546), edition(2025, 1540))).toBe(1540)
  })
})

describe('an authority whose code changed', () => {
  const sheffield = (year: number, code: string) =>
    `${year},Reporting year,Local authority,E92000001,England,E12000003,Yorkshire and The Humber,373,Sheffield,${code}`
  const held = statistics(
    RATES,
    `${sheffield(2024, 'E08000019')},${IN_CARE},116000,630,54`,
    `${sheffield(2025, 'E08000039')},${IN_CARE},116279,624,54`,
  )

  it('is one authority with all its years, by either code', () => {
    const count = (code: string, year: number) =>
      held.figure('children-looked-after', `${SERIES} # number`, code, year)?.value
    expect([count('E08000039', 2024), count('E08000019', 2025)]).toEqual([630, 624])
    expect([...held.areas.values()].filter(area => area.name === 'Sheffield')).toHaveLength(1)
  })

  it('has its population by either code', () => {
    const people = (area: string) => held.population().on({ area, day: dayOf(2025, 3, 31) })?.people
    expect([people('E08000019'), people('E08000039')]).toEqual([116279, 116279])
  })
})

describe('populations', () => {
  it('come from the Department’s rates where nothing better is kept, of the middle of the year before', () => {
    const population = statistics(RATES, `${LEEDS},${IN_CARE},176239,1498,85`).population()
    expect(population.on({ area: 'E08000035', day: dayOf(2025, 3, 31) })).toMatchObject({
      people: 176239,
      midYear: 2024,
    })
  })

  it('by single age add up over sexes and, in a county, over districts', () => {
    const population = statistics(
      'ladcode23,laname23,country,sex,age,population_2023,population_2024',
      ...Array.from({ length: 18 }, (_, age) => [
        `E07000223,Adur,E,M,${age},10,20`,
        `E07000224,Arun,E,F,${age},1,2`,
        `S12000033,Aberdeen City,S,F,${age},5,5`,
      ]).flat(),
    ).population()
    const day = dayOf(2025, 3, 31)
    expect(population.on({ area: 'E10000032', day })?.people).toBe(18 * 22)
    expect(population.on({ area: 'E10000032', day, fromAge: 16, toAge: 17 })?.people).toBe(44)
    expect(population.on({ area: 'S12000033', day })).toBeUndefined()
  })
})

describe('statistical neighbours', () => {
  it('are read from the wide list, with the model’s year from the file’s name', () => {
    const bytes = strToU8(
      '\ufeffold_la_code,la_name,SN_1,SN_1P,SN_2,SN_2P\n383,Leeds,851,Very close,882,Close \n',
    )
    const { neighbourModel } = new PublishedStatistics(
      readPublished([{ path: 'sn_model_2025_wide.csv', bytes }]).publications,
    )
    expect(neighbourModel?.modelYear).toBe(2025)
    expect(neighbourModel?.neighbours.map(one => [one.rank, one.oldCode, one.closeness])).toEqual([
      [1, '851', 'Very close'],
      [2, '882', 'Close'],
    ])
  })

  it('are read from the long list, whose year is not told', () => {
    const [model] = read(
      'LA.Name,LA.number,SN_rank,SN_LA_name,SN_LA_number',
      'Leeds,383,1,Portsmouth,851',
    ).publications
    expect(model!.edition).toBe('a model whose year the file does not say')
  })
})

describe('the revenue outturn', () => {
  const GROSS = 'Children’s social care - Children Looked After - Total Expenditure (C3 = C1 + C2)'
  const head = ['E-code', 'ONS Code', 'Local authority', 'Notes', 'Class', GROSS]
  const sheets = {
    Notes: [['RO3 2024-25']],
    Figures: [
      ['Title'],
      head,
      ['E4704', 'E08000035', 'Leeds', '', 'MD', 146619],
      ['E4601', 'E08000025', 'Birmingham', 'M', 'MD', '[x]'],
      ['E5100', 'E12000007', 'Greater London Authority', '', 'O', 0],
      ['Eng', 'E92000001', 'ENGLAND', '', 'Eng', 8917000.5],
    ],
  }

  it('gives spend in thousands of pounds, and no region the figure of a body that borrows its code', () => {
    const held = new PublishedStatistics(
      readPublished([{ path: 'RO3.ods', bytes: anOds(sheets) }]).publications,
    )
    const spend = (area: string) =>
      held.figure('spend', 'children looked after # total_expenditure', area, 2025)
    expect(spend('E08000035')?.value).toBe(146619)
    expect(spend('E08000025')).toMatchObject({ value: undefined, symbol: 'x' })
    expect(spend('E12000007')).toBeUndefined()
    expect(spend('E92000001')?.value).toBe(8917000.5)
  })

  it('of no year that it tells is refused', () => {
    const { refused } = readPublished([{ path: 'spend.ods', bytes: anOds({ Figures: sheets.Figures }) }])
    expect(refused[0]!.why).toContain('does not say which year')
  })
})

describe('Ofsted’s spreadsheets', () => {
  const judged = [
    'Local authority area code',
    'Local authority name',
    'Inspection date',
    'Overall effectiveness',
    'The experiences and progress of children in care',
  ]
  const bytes = anOds({
    Cover: [['Published on:', '25 September 2025']],
    Now: [
      ['Judgements as at 31 March 2025'],
      judged,
      ['E08000035', 'Leeds', '21/02/2022', 'Outstanding', 'Good'],
    ],
    History: [
      ['ILACS'],
      [...judged, 'Local authority status'],
      ['E08000035', 'Leeds', '29/10/2018', 'Good', 'Good', 'Current'],
      ['E08000035', 'Leeds', '21/02/2022', 'Outstanding', 'Good', 'Current'],
      ['E06000028', 'Poole', '01/02/2019', 'Good', 'Good', 'No longer exists'],
    ],
    Homes: [
      ['Providers at 31 March 2025'],
      [
        'URN',
        'Provision type',
        'Registration date',
        'Registration status',
        'Name',
        'Local authority',
        'Sector',
        'Places',
        'Organisation name',
      ],
      [
        'SC033657',
        "Children's home",
        '2003-07-10',
        'Active',
        'REDACTED',
        'Leeds',
        'Local Authority',
        5,
        'Leeds City Council',
      ],
      [
        '1234567',
        'Independent Fostering Agency',
        '2010-07-10',
        'Active',
        'Ash',
        'Leeds',
        'Private',
        '',
        'Ash Ltd',
      ],
    ],
  })
  const held = new PublishedStatistics(readPublished([{ path: 'ofsted.ods', bytes }]).publications)
  const grade = (year: number) =>
    held.figure('authority-judgements', 'overall # grade', 'E08000035', year)?.value

  it('tell the judgement that stood on each 31 March', () => {
    expect([2018, 2019, 2021, 2022, 2025].map(grade)).toEqual([undefined, 2, 2, 1, 1])
  })

  it('give the list of homes and agencies on its day', () => {
    expect(held.register?.asAt).toBe(dayOf(2025, 3, 31))
    expect(held.register?.providers).toMatchObject([
      {
        urn: 'SC033657',
        sector: 'Local Authority',
        places: 5,
        owner: 'Leeds City Council',
        authority: 'Leeds',
      },
      { urn: '1234567', places: undefined },
    ])
  })

  it('of other shapes are refused with the names of their sheets', () => {
    const { refused } = readPublished([{ path: 'other.ods', bytes: anOds({ Budget: [['a', 'b']] }) }])
    expect(refused[0]!.why).toContain('its sheets: Budget')
  })
})

describe('what is no published table', () => {
  it.each([
    ['an Excel file', 'a.xlsx', new Uint8Array([80, 75, 3, 4]), 'an Excel file'],
    ['a table of the return', 'header.csv', strToU8('CHILD,SEX,DOB\n1,1,01/01/2015\n'), 'no published table'],
    ['an empty file', 'a.csv', new Uint8Array(), 'no published table'],
    ['bytes', 'a.csv', new Uint8Array([0, 1, 2, 3]), 'not a text file'],
  ])('%s is refused', (_, path, bytes, why) => {
    expect(readPublished([{ path, bytes }]).refused[0]!.why).toContain(why)
  })
})
