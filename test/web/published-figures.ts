import type { FigureColumns, NewPublication, PublishedArea, PublishedSymbol } from '../../src/intake/index.ts'

/** Our authority in tests, and others beside it: all invented. */
export const OWN_CODE = 'E08000901'

const authority = (name: string, code: string, oldCode: string): PublishedArea => ({
  code,
  name,
  level: 'authority',
  region: 'X12000001',
  oldCode,
})

const AREAS: readonly PublishedArea[] = [
  { code: 'X92000001', name: 'Heron Isle', level: 'national', region: '', oldCode: '' },
  { code: 'X12000001', name: 'Larkshore', level: 'region', region: '', oldCode: '' },
  authority('Larkwater', OWN_CODE, '901'),
  authority('Thornvale', 'E08000902', '902'),
  authority('Millhaven', 'E08000903', '903'),
]

const SERIES = 'children looked after on 31 march each year # rate_per_10000'
const YEARS = [2024, 2025] as const

function columnsOf(figures: readonly (number | PublishedSymbol)[]): FigureColumns {
  const all = YEARS.flatMap(year => figures.map((figure, area) => ({ year, figure, area })))
  return {
    areas: AREAS,
    series: [SERIES],
    area: all.map(one => one.area),
    seriesOf: all.map(() => 0),
    year: all.map(one => one.year),
    value: all.map(({ figure }) => (typeof figure === 'number' ? figure : null)),
    symbol: all.map(({ figure }) => (typeof figure === 'number' ? null : figure)),
    row: all.map((_, at) => at + 2),
  }
}

/** A table of rates as it is kept: of the country, the region, ours and two others. */
export const somePublishedRates = (
  figures: readonly (number | PublishedSymbol)[] = [67, 77, 85, 93, 'c'],
): NewPublication => ({
  dataset: 'children-looked-after',
  path: 'rates.csv',
  sheet: '',
  edition: 'years 2024 to 2025',
  firstYear: 2024,
  lastYear: 2025,
  rows: 10,
  sha256: 'ab'.repeat(32),
  bytes: 1200,
  content: { kind: 'figures', figures: columnsOf(figures) },
})
