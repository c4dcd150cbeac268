import { KIND_LABELS, KINDS, type Kind } from '../../../care/index.ts'
import { spreadOf } from '../../../position/index.ts'
import { amountInWords } from '../../measure-words.ts'
import { spreadFor, type ShownSpread } from '../../public-figures.ts'
import { SUPPRESSED } from '../../suppress.ts'
import { count } from '../../words.ts'
import type { NeedsSection, PackAsked, PackTable } from '../needs-pack.ts'
import { figureOf, groupsByYear, measureNamed, measuresByYear, NOT_KNOWN } from '../pack-figures.ts'
import { shareThenAndNow } from '../sentences.ts'

/** Places that are open, in use and free, by kind, on the day. */
function vacanciesTable(asked: PackAsked): PackTable {
  const rows = KINDS.flatMap(kind => {
    const { numerator, denominator, isHidden } = figureOf(
      asked,
      'own_places_in_use',
      asked.day,
      `placement:${kind}`,
    )
    if (isHidden || numerator === undefined || denominator === undefined) return []
    return [[KIND_LABELS[kind], denominator, numerator, Math.max(0, denominator - numerator)]]
  })
  return {
    id: 'places-free',
    caption: 'Our own places: open, in use and free on the day',
    columns: ['Kind of home', 'Open', 'In use', 'Free'],
    rows,
  }
}

/** Homes that are registered in our area, whoever they take children from, by who runs them. */
function registeredTable({ beside }: PackAsked): PackTable[] {
  const register = beside?.published.register
  const area = beside && beside.published.area(beside.own)
  if (!register || !area) return []
  const here = register.providers.filter(
    one => beside.published.codeOf(one.authority) === area.code && /children.s home/i.test(one.type),
  )
  const sectors = [...new Set(here.map(one => one.sector))].sort()
  if (here.length === 0) return []
  return [
    {
      id: 'places-registered',
      caption: 'Children’s homes registered in our area, whoever’s children live there (Ofsted’s list)',
      columns: ['Run by', 'Homes', 'Places'],
      rows: sectors.map(sector => {
        const own = here.filter(one => one.sector === sector)
        return [sector || 'Not told', own.length, own.reduce((sum, one) => sum + (one.places ?? 0), 0)]
      }),
    },
  ]
}

const PARTS = ['mean', 'median', 'sd', 'p25', 'p75', 'max'] as const
const PRICE_COLUMNS = ['Children', 'Mean', 'Middle', 'Standard deviation', 'A quarter at most', 'A quarter at least', 'The most'] // prettier-ignore

const pounds = (shown: ShownSpread, part: (typeof PARTS)[number]): string => {
  const value = shown[part]
  if (shown.isHidden || (part === 'max' && value === undefined && shown.n !== undefined)) return SUPPRESSED
  return value === undefined ? NOT_KNOWN : amountInWords('pounds a week', value).replace(' a week', '')
}

function priceRow(label: string, amounts: readonly number[], { reader }: PackAsked): (string | number)[] {
  const shown = spreadFor('pounds a week', spreadOf(amounts), reader)
  return [label, shown.n ?? SUPPRESSED, ...PARTS.map(part => pounds(shown, part))]
}

/** What a week really costs, by kind of home: how it is spread, not its mean alone. */
function pricesTable(asked: PackAsked): PackTable[] {
  const measure = measureNamed('weekly_price')
  if (measure.shape !== 'spread' || asked.picture.whyNot(measure, asked.day) !== undefined) return []
  const of = (group: string) => asked.picture.amounts(measure, asked.day, group)
  const kinds = KINDS.filter(kind => of(`placement:${kind}`).length > 0)
  return [
    {
      id: 'places-prices',
      caption: 'What a week costs, £, of children whose home is in the register of prices',
      columns: ['Kind of home', ...PRICE_COLUMNS],
      rows: [
        priceRow('All', of('all'), asked),
        ...kinds.map(kind => priceRow(KIND_LABELS[kind], of(`placement:${kind}`), asked)),
      ],
    },
  ]
}

/** Need band by kind of home, with the mean price: what need costs where. */
function needBandTable(asked: PackAsked): PackTable[] {
  const rows = (asked.picture.ground.context.placementCosts ?? []).filter(
    row => row.needBand !== '' && row.from <= asked.day && asked.day <= row.to,
  )
  if (rows.length === 0) return []
  const bands = [...new Set(rows.map(row => row.needBand))].sort()
  const kinds: readonly Kind[] = KINDS.filter(kind => rows.some(row => row.kind === kind))
  const cellOf = (kind: Kind, band: string): string => {
    const amounts = rows
      .filter(row => row.kind === kind && row.needBand === band)
      .map(row => row.weeklyPriceInPence / 100)
    if (amounts.length === 0 && asked.reader.seesSmallNumbers) return NOT_KNOWN
    const { n, mean, isHidden } = spreadFor('pounds a week', spreadOf(amounts), asked.reader)
    return isHidden || n === undefined || mean === undefined ? SUPPRESSED : `${count(n)} at £${count(mean)}`
  }
  return [
    {
      id: 'places-need-and-price',
      caption: 'Children by need band and kind of home, with the mean price of a week',
      columns: ['Kind of home', ...bands.map(band => `Band ${band}`)],
      rows: kinds.map(kind => [KIND_LABELS[kind], ...bands.map(band => cellOf(kind, band))]),
    },
  ]
}

/** Our places and what homes cost. */
export const placesSection = (asked: PackAsked): NeedsSection => ({
  id: 'places',
  question: 'Are our own places used, and what does a week cost?',
  sentence: `Of our own places, ${shareThenAndNow(asked, 'own_places_in_use', 'are in use')}.${priceSay(asked)}`,
  charts: [],
  tables: [
    vacanciesTable(asked),
    ...pricesTable(asked),
    ...needBandTable(asked),
    ...registeredTable(asked),
    groupsByYear(asked, {
      id: 'places-in-use',
      measure: 'own_places_in_use',
      cut: 'placement',
      caption: 'Our own places in use, by kind of home',
    }),
    measuresByYear(asked, {
      id: 'places-measures',
      caption: 'Places and fees over the years',
      measures: ['own_places_in_use', 'weekly_fee'],
    }),
  ],
  note: 'Places are those of the list of places on each day; a place that is open may not be usable. A fee is that of the kind of home, and one that we assume is marked on the page of fees; a price is that of one child’s home. The referrals that found no home, and why, no file here tells.',
})

/** `A week in another children’s home costs £7,100 in the middle; for a quarter it is £8,900 or more.` */
function priceSay(asked: PackAsked): string {
  const measure = measureNamed('weekly_price')
  if (measure.shape !== 'spread') return ''
  const group = 'placement:external_residential' satisfies `placement:${Kind}`
  const { median, p75 } = spreadFor('pounds a week', spreadOf(asked.picture.amounts(measure, asked.day, group)), asked.reader) // prettier-ignore
  return median === undefined || p75 === undefined
    ? ''
    : ` A week in a children’s home of others costs £${count(median)} in the middle; for a quarter of the children it is £${count(p75)} or more.`
}
