import { describe, expect, it } from 'vitest'
import { parseDay } from '../../care/index.ts'
import { buildHistory } from '../../history/index.ts'
import { Picture, type MeasureContext } from '../../position/index.ts'
import { postcodesOf } from '../../../test/support/figures.ts'
import { smallReturns, type SmallOptions } from '../../../test/support/small-returns.ts'
import { makeNeedsPack, type NeedsSection } from './index.ts'

const EXACT = { reader: { seesSmallNumbers: true } } as const
const ROUNDED = { reader: { seesSmallNumbers: false } } as const
const DAY = parseDay('2023-03-31')

function packOf(
  rows: readonly string[],
  options: SmallOptions & { context?: Partial<MeasureContext> } = {},
  how: Parameters<typeof makeNeedsPack>[2] = EXACT,
): (id: string) => NeedsSection {
  const returns = smallReturns({ '2022-23': rows }, options)
  const history = buildHistory(returns, { ownProviders: ['PR1'] })
  const context = { ownProviders: ['PR1'], returns, ...options.context }
  const sections = makeNeedsPack(new Picture(history, context), DAY, how)
  return id => sections.find(one => one.id === id)!
}

const rowsOf = (section: NeedsSection, table: string) => section.tables.find(one => one.id === table)?.rows

describe('why children live far away', () => {
  const postcodes = postcodesOf({ 'AA1 1AA': ['E08000035', 0, 0], 'BB1 1BB': ['E08000036', 0, 40_000] })
  const at = (child: string, place: string, provider: string, start = '01/05/2022') =>
    `${child},${start},S,C2,N1,${place},${provider},,,,AA1 1AA,BB1 1BB`
  const provision = [
    { provision: 'Ours', kind: 'in_house_fostering', places: 1, openFrom: parseDay('2000-01-01'), openTo: 1e9, status: 'open' }, // prettier-ignore
  ] as unknown as NonNullable<MeasureContext['provision']>
  const far = packOf(
    [
      at('K', 'U3', 'PR1'),
      at('A', 'U6', 'PR4'), // 1 May: our one place is taken from June only
      'O,01/06/2022,S,C2,N1,U6,PR1,,,,AA1 1AA,AA1 1AA',
      at('B', 'U6', 'PR4', '01/07/2022'), // taken by O
      at('C', 'K2', 'PR4'), // of children's homes no list of places tells
    ],
    { context: { postcodes, laCode: 'E08000035', provision } },
  )('far')

  it('is told by kind of home, and by whether our own had room on the day', () =>
    expect(rowsOf(far, 'far-why')).toEqual([
      ['With relatives or friends who live there', 1, '25 %'],
      ['Bought from others on a day when our own homes of the kind were full', 1, '25 %'],
      ['Bought from others though our own homes of the kind had room', 1, '25 %'],
      ['Bought from others; whether our own homes had room is not known', 1, '25 %'],
    ]))

  it('names the authorities that they live in, besides our own', () =>
    expect(rowsOf(far, 'far-hosts')).toEqual([['Wakefield', 4]]))
})

describe('equality figures', () => {
  // 40 girls, 30 of them in foster homes, and 40 boys, all of them; ten boys who came alone live elsewhere
  const rows = (sex: string, count: number, place: (i: number) => string) =>
    Array.from({ length: count }, (_, i) => `${sex}${i},01/05/2022,S,C2,N1,${place(i)},,`)
  const all = [
    ...rows('F', 40, i => (i < 30 ? 'U4,PR1' : 'K2,PR4')),
    ...rows('M', 40, () => 'U4,PR1'),
    ...rows('U', 10, () => 'K3,PR4'),
  ]
  const options = {
    header: all.map(row => {
      const child = row.split(',')[0]!
      return `${child},${child.startsWith('F') ? '2' : '1'},01/01/2010,WBRI`
    }),
    unaccompanied: Array.from({ length: 10 }, (_, i) => `U${i},1,01/01/2010,`),
  }

  it('tell of a difference that chance would not make, unaccompanied children left out', () => {
    const { sentence } = packOf(all, options)('equality')
    expect(sentence).toContain('75 % of girls live in a family (others 100 %)')
    expect(sentence).toContain('25 % of girls live in children’s homes (others 0 %)')
  })

  it('tell of none where groups are small', () => {
    const few = all.filter(row => /^[FM]\d,/.test(row))
    expect(packOf(few, options)('equality').sentence).toContain('neither girls nor boys')
  })

  it('hide small counts where the pack goes out', () => {
    const row = rowsOf(packOf(all, options, ROUNDED)('equality'), 'equality-outcomes')!
    expect(row.find(([group]) => group === 'Female')!.slice(0, 4)).toEqual(['Female', '40', '75 %', '25 %'])
    expect(row.find(([group]) => group === 'Male')!.slice(0, 4)).toEqual(['Male', '50', '100 %', 'c'])
  })
})

describe('the pack of young returns', () => {
  const pack = packOf(['A,01/05/2022,S,C2,N1,U4,PR1,,'])

  it('compares nothing that what came before the first return would sway', () =>
    expect(rowsOf(pack('stability'), 'stability-measures')).toContainEqual(['Days in the present placement (middle)', '–'])) // prettier-ignore

  it('has every figure of a chart in a table of its part', () => {
    for (const id of ['numbers', 'who', 'coming', 'leaving', 'moving', 'turning-18', 'wellbeing']) {
      const { charts, tables } = pack(id)
      for (const chart of charts) expect(tables.map(table => table.id)).toContain(chart.table)
    }
  })

  it('leaves the comparison out where nothing is published', () => expect(pack('comparing')).toBeUndefined())
})
