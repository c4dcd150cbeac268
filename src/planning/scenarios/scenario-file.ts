import { InputError, isoFromDay, isDay, AGE_BANDS, type Day } from '../../care/index.ts'
import { allRecords, decodeText, isBlank, withPlainLineEnds } from '../../intake/index.ts'
import { tooManyClosed, type KnownHome } from './known-homes.ts'
import type { Lever } from './lever.ts'
import { LEVER_FIELDS, usesField, type LeverField } from './lever-fields.ts'
import { readLever, type LeverCells } from './read-lever.ts'
import { LONGEST_NAME, LONGEST_PURPOSE, tooManyLevers, type Scenario } from './scenario.ts'

const COLUMNS = ['lever', ...LEVER_FIELDS] as const

const isColumn = (name: string): name is LeverField | 'lever' => (COLUMNS as readonly string[]).includes(name)
const columnName = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_')
const nameOfFile = (path: string): string =>
  path.replace(/^.*[\\/]/, '').replace(/\.(csv|json)$/i, '').replaceAll(/[-_]+/g, ' ') // prettier-ignore

/**
 * A scenario from a file: JSON (`{"name", "purpose", "levers": [{"lever": "open_home", ...}]}`) or CSV (a row a lever, the same
 * names as columns). Form: `docs/reference/scenario-files.md`.
 * @param homes those that a closing home may be; none: any name will do
 * @throws InputError with file, row (or place in the list) and column
 */
export function readScenario(path: string, bytes: Uint8Array, homes: readonly KnownHome[] = []): Scenario {
  const decoded = decodeText(bytes)
  if (!decoded.ok) throw new InputError(`${path}: ${decoded.problems[0]!}`)
  const text = withPlainLineEnds(decoded.value.text)
  return /\.json$/i.test(path) || /^\s*[{[]/.test(text)
    ? fromJson(path, text, homes)
    : fromCsv(path, text, homes)
}

function leverOf(cells: LeverCells, where: string, homes: readonly KnownHome[]): Lever {
  const read = readLever(cells, homes)
  if (read.ok) return read.value
  const first = read.problems[0]!
  throw new InputError(`${where}, ${first.field}: ${first.message}.`)
}

/** Levers that each may stand, together: a home closes once. */
function mustFit(levers: readonly Lever[], homes: readonly KnownHome[], where: (at: number) => string): void {
  const tooMany = tooManyClosed(levers, homes)
  if (tooMany) throw new InputError(`${where(tooMany.at)}, number: ${tooMany.message}.`)
}

function fewEnough(path: string, count: number): void {
  const tooMany = tooManyLevers(count)
  if (tooMany !== undefined) throw new InputError(`${path}: ${tooMany}.`)
}

function fromCsv(path: string, text: string, homes: readonly KnownHome[]): Scenario {
  const records = allRecords(path, text, ',')
  const headerAt = records.findIndex(record => !isBlank(record))
  const header = (records[headerAt] ?? []).map(columnName)
  if (!header.includes('lever'))
    throw new InputError(
      `${path}, row ${headerAt + 1}, lever: a scenario’s file has a column lever, and a row a lever.`,
    )
  const unknown = header.find(name => name !== '' && !isColumn(name))
  if (unknown !== undefined)
    throw new InputError(
      `${path}, row ${headerAt + 1}, ${unknown}: not a column of a scenario; they are ${COLUMNS.join(', ')}.`,
    )
  const twice = header.find((name, place) => name !== '' && header.indexOf(name) !== place)
  if (twice !== undefined)
    throw new InputError(
      `${path}, row ${headerAt + 1}, ${twice}: the column comes more than once: keep the one that is meant.`,
    )
  const rows = records.flatMap((record, at) =>
    at > headerAt && !isBlank(record) ? [{ record, row: at + 1 }] : [],
  )
  fewEnough(path, rows.length)
  const levers = rows.map(({ record, row }) => {
    const cells = Object.fromEntries(header.map((name, place) => [name, record[place] ?? '']))
    return leverOf(cells, `${path}, row ${row}`, homes)
  })
  mustFit(levers, homes, at => `${path}, row ${rows[at]!.row}`)
  return { name: nameOfFile(path).slice(0, LONGEST_NAME), purpose: '', levers }
}

function parsed(path: string, text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch (cause) {
    throw new InputError(`${path}: not JSON (${cause instanceof Error ? cause.message : 'damaged'}).`, {
      cause,
    })
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A value of JSON as the text of a cell; lists with spaces. */
function cellOf(value: unknown, where: string): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(one => cellOf(one, where)).join(' ')
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  throw new InputError(`${where}: must be a text, a number or a list of texts.`)
}

function fromJson(path: string, text: string, homes: readonly KnownHome[]): Scenario {
  const value = parsed(path, text)
  if (!isObject(value) || !Array.isArray(value['levers']))
    throw new InputError(`${path}: a scenario is {"name": ..., "purpose": ..., "levers": [...]}.`)
  const list = value['levers'] as readonly unknown[]
  fewEnough(path, list.length)
  const levers = list.map((one, at) => {
    const where = `${path}, levers[${at}]`
    if (!isObject(one)) throw new InputError(`${where}: a lever is {"lever": "open_home", ...}.`)
    const unknown = Object.keys(one).find(name => !isColumn(name))
    if (unknown !== undefined)
      throw new InputError(`${where}, ${unknown}: not a field of a lever; they are ${COLUMNS.join(', ')}.`)
    const cells = Object.fromEntries(
      Object.entries(one).map(([name, cell]) => [name, cellOf(cell, `${where}, ${name}`)]),
    )
    return leverOf(cells, where, homes)
  })
  mustFit(levers, homes, at => `${path}, levers[${at}]`)
  const words = (name: string, blank: string, most: number): string => {
    const text = typeof value[name] === 'string' && value[name] !== '' ? value[name] : blank
    if (text.length > most) throw new InputError(`${path}, ${name}: must be ${most} characters or fewer.`)
    return text
  }
  return {
    name: words('name', nameOfFile(path).slice(0, LONGEST_NAME), LONGEST_NAME),
    purpose: words('purpose', '', LONGEST_PURPOSE),
    levers,
  }
}

const poundsText = (pence: number | undefined): string =>
  pence === undefined ? '' : (pence / 100).toFixed(2)
const dayText = (day: Day): string => (isDay(day) ? isoFromDay(day) : '')

/** A lever as the text of its fields: reading it again gives the same lever. */
export function leverCells(lever: Lever): LeverCells {
  const isSure = lever.earliest === lever.from && lever.latest === lever.from
  const cells: Readonly<Record<LeverField, string>> = {
    name: lever.name,
    kind: lever.kind ?? '',
    number: String(lever.number),
    ages: lever.ages.length === AGE_BANDS.length ? '' : lever.ages.join(' '),
    from: dayText(lever.from),
    by: lever.by === lever.from ? '' : dayText(lever.by),
    earliest: isSure ? '' : dayText(lever.earliest),
    latest: isSure ? '' : dayText(lever.latest),
    until: dayText(lever.until),
    steps: String(lever.steps),
    places_each: String(lever.placesEach),
    months: String(lever.months),
    in_area: lever.isInArea === false ? 'no' : '',
    weekly_cost: poundsText(lever.weeklyInPence),
    once_cost: poundsText(lever.onceInPence),
    capital: poundsText(lever.capitalInPence),
    evidence: lever.evidence,
    confidence: lever.confidence,
  }
  const used = Object.entries(cells).filter(
    ([field, text]) => text !== '' && usesField(lever.lever, field as LeverField),
  )
  return Object.fromEntries([['lever', lever.lever], ...used])
}

/** The file of a scenario, as JSON that `readScenario` reads. */
export const scenarioJson = ({ name, purpose, levers }: Scenario): string =>
  `${JSON.stringify({ name, purpose, levers: levers.map(leverCells) }, null, 2)}\n`
