import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { NO_DAY } from '../../care/index.ts'
import {
  PublishedStatistics,
  readPublished,
  type OfstedProvider,
  type Publication,
} from '../../intake/index.ts'
import { marketAround } from './market.ts'

const aHome = (row: Partial<OfstedProvider> = {}): OfstedProvider => ({
  urn: 'SC1',
  type: 'Children’s home',
  name: 'REDACTED',
  owner: 'Some Ltd',
  sector: 'Private',
  places: 4,
  region: 'North',
  authority: 'Ourtown',
  postcode: '',
  status: 'Active',
  registered: NO_DAY,
  isShortBreakOnly: false,
  judgement: 'Good',
  judgedOn: NO_DAY,
  row: 2,
  ...row,
})

const list = (providers: readonly OfstedProvider[]): Publication => ({
  dataset: 'ofsted-register', path: 'list.csv', sheet: '', edition: '', firstYear: 2023, lastYear: 2023, rows: providers.length,
  content: { kind: 'register', register: { asAt: 19_447, providers } },
}) // prettier-ignore
const areas: Publication = {
  dataset: 'children-looked-after', path: 'rates.csv', sheet: '', edition: '', firstYear: 2023, lastYear: 2023, rows: 0,
  content: { kind: 'figures', figures: { areas: [{ code: 'E08000099', name: 'Ourtown', level: 'authority', region: '', oldCode: '999' }], series: [], area: [], seriesOf: [], year: [], value: [], symbol: [], row: [] } },
} // prettier-ignore

describe('the market around an authority', () => {
  const around = (...providers: OfstedProvider[]) =>
    marketAround(new PublishedStatistics([areas, list(providers)]), 'E08000099')

  it('counts homes, places and good judgements here, in the region and in the country', () => {
    const market = around(
      aHome(),
      aHome({ judgement: 'Requires improvement to be good', places: 2 }),
      aHome({ authority: 'Next town', places: 5, judgement: '' }),
      aHome({ authority: 'Far away', region: 'South', places: 7 }),
    )
    expect(market?.region).toBe('North')
    expect(market?.rows).toHaveLength(1)
    expect(market?.rows[0]).toMatchObject({
      here: { homes: 2, places: 6, good: 1, judged: 2 },
      region: { homes: 3, places: 11, good: 1, judged: 2 },
      country: { homes: 4, places: 18 },
    })
  })

  it('leaves out homes for short breaks alone: no looked-after child lives there', () =>
    expect(around(aHome(), aHome({ isShortBreakOnly: true }))?.rows[0]?.here.homes).toBe(1))

  it.each([
    ['Leeds', 'E08000035'],
    ['St Helens', 'E08000013'],
    ['Durham', 'E06000047'],
    ['Southend on Sea', 'E06000033'],
    ['Bournemouth, Christchurch & Poole', 'E06000058'],
  ])('knows %s by its name where no other table tells codes', (authority, code) => {
    const alone = new PublishedStatistics([list([aHome({ authority }), aHome()])])
    expect(marketAround(alone, code)?.rows[0]?.here.homes).toBe(1)
  })

  it('tells whether supported accommodation is on the list', () => {
    expect(around(aHome())?.hasSupportedAccommodation).toBe(false)
    expect(around(aHome(), aHome({ type: 'Supported accommodation' }))?.hasSupportedAccommodation).toBe(true)
  })

  it('is not known where no list is kept, or the authority is not on it', () => {
    expect(marketAround(new PublishedStatistics([areas]), 'E08000099')).toBeUndefined()
    expect(around(aHome({ authority: 'Next town' }))).toBeUndefined()
  })
})

const DATA = '../shared/data/published'
const filesOf = (folder: string) =>
  readdirSync(`${DATA}/${folder}`).map(name => ({ path: name, bytes: new Uint8Array(readFileSync(`${DATA}/${folder}/${name}`)) })) // prettier-ignore

describe.skipIf(!existsSync(`${DATA}/ofsted`))(
  'Ofsted’s list as it is published',
  { timeout: 60_000 },
  () => {
    it('tells the homes of Leeds on 31 March 2023, counted by hand', () => {
      const published = new PublishedStatistics(
        readPublished(['ofsted', 'dfe'].flatMap(filesOf)).publications,
      )
      const market = marketAround(published, 'E08000035')
      const row = (sector: string) =>
        market?.rows.find(one => one.type === "Children's home" && one.sector === sector)
      expect(market?.region).toBe('Yorkshire and The Humber')
      expect(row('Private')?.here).toMatchObject(LEEDS_PRIVATE)
      expect(row('Local Authority')?.here).toMatchObject(LEEDS_OWN)
    })
  },
)
const LEEDS_PRIVATE = { homes: 15, places: 44, judged: 13, good: 11 }
const LEEDS_OWN = { homes: 8, places: 38, judged: 8, good: 8 }
