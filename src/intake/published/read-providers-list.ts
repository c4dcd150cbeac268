import { NO_DAY, parseDay, type Day, BAD_DAY, dayInWords, InputError } from '../../care/index.ts'
import type { Sheet } from '../files/ods.ts'
import { shown } from '../finding-list.ts'
import type { PublishedDataset } from './dataset.ts'
import type { OfstedProvider, Publication } from './published.ts'
import { dayNamedIn, publishedOn, tableIn, type SheetTable, type TableRow } from './sheet-table.ts'

export const REGISTER_DATASET: PublishedDataset = {
  id: 'ofsted-register',
  title: 'Ofsted’s list of homes and agencies, with places and judgements',
  publisher: 'Ofsted',
  page: 'https://www.gov.uk/government/collections/childrens-social-care-statistics',
  columns:
    'a sheet (or a CSV) with URN, Provision type, Local authority, Sector, Places, one home or agency a row',
}

const WANTED = ['urn', 'provision type', 'local authority', 'sector', 'places'] as const
const MOST_PLACES = 10_000

/**
 * Ofsted's list of providers: the fullest sheet of those that have one row for each URN, with the judgements that another
 * sheet of the same spreadsheet adds.
 */
export function readProvidersList(
  path: string,
  sheets: readonly Sheet[],
): Omit<Publication, 'path'> | undefined {
  const tables = sheets.flatMap(sheet => tableIn(sheet, WANTED) ?? []).filter(isStanding)
  const fullest = tables.reduce<SheetTable | undefined>(
    (best, one) => (best && best.rows.length >= one.rows.length ? best : one),
    undefined,
  )
  if (!fullest) return undefined
  const judged = new Map(
    tables
      .flatMap(table => table.rows.map(row => [row.cell('urn').toUpperCase(), judgementIn(row)] as const))
      .filter(([, { judgement }]) => judgement !== ''),
  )
  const providers = fullest.rows
    .filter(row => row.cell('urn') !== '')
    .map(row => providerIn(path, fullest, row, judged.get(row.cell('urn').toUpperCase())))
  if (providers.length === 0) throw new InputError(`${path}, sheet ${fullest.sheet}: it holds no provider.`)
  const asAt = [...fullest.notes, fullest.sheet, path].map(dayNamedIn).find(Boolean) ?? yearlessDay(path)
  const published = publishedOn(sheets)
  const year = asAt === NO_DAY ? 0 : Number(dayInWords(asAt).slice(-4))
  return {
    dataset: REGISTER_DATASET.id,
    sheet: fullest.sheet,
    edition: `${asAt === NO_DAY ? 'of a day that the file does not say' : `as at ${dayInWords(asAt)}`}${published === '' ? '' : `, published on ${published}`}`,
    firstYear: year,
    lastYear: year,
    rows: providers.length,
    content: { kind: 'register', register: { asAt, providers } },
  }
}

/** Lists of one year's inspections, joiners or leavers have a URN twice, or speak of those who are gone. */
function isStanding({ columns, rows }: SheetTable): boolean {
  const urns = rows.map(row => row.cell('urn')).filter(urn => urn !== '')
  return (
    columns.includes('registration status') &&
    !columns.includes('inspection event type') &&
    new Set(urns).size === urns.length
  )
}

/** A CSV tells the day in its name alone: ..._31mar2023.csv. */
function yearlessDay(path: string): Day {
  const found = /(\d{1,2})[ _-]?([a-z]{3,9})[ _-]?(20\d\d)/i.exec(path.split('/').at(-1) ?? '')
  return found ? (dayNamedIn(`${found[1]!} ${found[2]!} ${found[3]!}`) ?? NO_DAY) : NO_DAY
}

type Judged = Pick<OfstedProvider, 'judgement' | 'judgedOn'>

function judgementIn(row: TableRow): Judged {
  const day = parseDay(row.cell('latest full inspection date'))
  return {
    judgement: row.cell('overall experiences and progress of children and young people'),
    judgedOn: day === BAD_DAY ? NO_DAY : day,
  }
}

function providerIn(path: string, { sheet }: SheetTable, row: TableRow, judged?: Judged): OfstedProvider {
  const where = `${path}${sheet === '' ? '' : `, sheet ${sheet}`}, row ${row.row}`
  return {
    urn: row.cell('urn').toUpperCase(),
    type: row.cell('provision type'),
    name: row.cell('name'),
    owner: row.cell('organisation which owns the provider', 'organisation name'),
    sector: row.cell('sector'),
    places: placesIn(row.cell('places'), where),
    region: row.cell('government office region', 'ofsted region'),
    authority: row.cell('local authority'),
    postcode: row.cell('postcode'),
    status: row.cell('registration status'),
    registered: dayIn(row.cell('registration date'), where),
    isShortBreakOnly: row.cell("short-break-only children's home") !== '',
    judgement: judged?.judgement ?? '',
    judgedOn: judged?.judgedOn ?? NO_DAY,
    row: row.row,
  }
}

function placesIn(text: string, where: string): number | undefined {
  if (text === '') return undefined
  const places = Number(text)
  if (Number.isInteger(places) && places >= 0 && places <= MOST_PLACES) return places
  throw new InputError(`${where}, column Places: ${shown(text)} is not a whole number.`)
}

function dayIn(text: string, where: string): Day {
  const day = parseDay(text)
  if (day === BAD_DAY)
    throw new InputError(`${where}, column Registration date: ${shown(text)} is not a date.`)
  return day
}
