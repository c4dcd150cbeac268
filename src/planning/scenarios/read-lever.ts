import {
  AGE_BANDS,
  BAD_DAY,
  calendarDateOf,
  isSameName,
  NO_DAY,
  OPEN,
  parseDay,
  type AgeBand,
  type Day,
  type Result,
} from '../../care/index.ts'
import { nearNames, type KnownHome } from './known-homes.ts'
import { CONFIDENCES, LEVER_CODES, type Lever, type LeverCode } from './lever.ts'
import { LEVER_DEFINITIONS, usesField, type LeverField } from './lever-fields.ts'

/** What is wrong with one field. */
export interface FieldProblem {
  readonly field: LeverField | 'lever'
  readonly message: string
}

/** Text of each field, as a file or a form has it; '' or left out: blank. */
export type LeverCells = Readonly<Partial<Record<LeverField | 'lever', string>>>

const MOST = {
  places: 500,
  households: 2000,
  children: 2000,
  'per cent': 300,
  'pounds a year': 99_999_999,
} as const
/** Usable places that one mainstream household brings, unless told: England had 1.65 approved and about 1.4 filled or vacant places each at 31 March 2024 (Ofsted). */
export const USUAL_PLACES_EACH = 1.4
/** Years in which changes of a plan may fall: plans of past years can be run again, and none reaches further than a building lasts. */
const [FIRST_YEAR, LAST_YEAR] = [2000, 2100]
/** The year of what is written as a date is, whether or not there is such a day. */
const YEAR_IN_DATE = /^\d{4}(?=-\d{1,2}-\d{1,2}$)|(?<=^\d{1,2}\/\d{1,2}\/)\d{4}$/
const USUAL_STAY_MONTHS = 18

/**
 * Reads one lever from the text of its fields; says everything that is wrong with it.
 * @param homes those that a closing home may be; none: no list names any, so that any name will do
 */
export function readLever(cells: LeverCells, homes: readonly KnownHome[] = []): Result<Lever, FieldProblem> {
  const code = LEVER_CODES.find(
    one =>
      one ===
      written(cells, 'lever')
        .toLowerCase()
        .replace(/[\s-]+/g, '_'),
  )
  if (!code)
    return {
      ok: false,
      problems: [
        { field: 'lever', message: `${shown(cells, 'lever')}: it must be one of ${LEVER_CODES.join(', ')}` },
      ],
    }
  const reader = new LeverReader(code, cells, homes)
  const lever = reader.read()
  return reader.problems.length > 0 ? { ok: false, problems: reader.problems } : { ok: true, value: lever }
}

const written = (cells: LeverCells, field: LeverField | 'lever'): string => (cells[field] ?? '').trim()
const shown = (cells: LeverCells, field: LeverField | 'lever'): string =>
  written(cells, field) === '' ? `${field} is blank` : `${field} is “${written(cells, field).slice(0, 40)}”`

class LeverReader {
  readonly problems: FieldProblem[] = []

  constructor(
    readonly code: LeverCode,
    readonly cells: LeverCells,
    readonly homes: readonly KnownHome[],
  ) {}

  read(): Lever {
    for (const field of Object.keys(this.cells) as LeverField[])
      if (field !== ('lever' as string) && written(this.cells, field) !== '' && !usesField(this.code, field))
        this.#wrong(field, `is not used by ${this.code}: leave it blank`)
    const from = this.#day('from', NO_DAY)
    if (written(this.cells, 'from') === '') this.#wrong('from', 'must say on which day it begins')
    const kind = this.#kind()
    const by = this.#day('by', from)
    if (by < from && by !== NO_DAY) this.#wrong('by', 'must not be before from')
    return {
      lever: this.code,
      name: this.#name(kind),
      kind,
      number: this.#number(),
      ages: this.#ages(),
      from,
      by,
      ...this.#spread(from),
      until: this.#until(from),
      steps: this.#whole('steps', 1, 1, 24),
      placesEach: this.#decimal('places_each', USUAL_PLACES_EACH, 0.1, 10),
      months: this.#whole('months', USUAL_STAY_MONTHS, 1, 60),
      weeklyInPence: this.#pence('weekly_cost', 999_999),
      onceInPence: this.#pence('once_cost', 99_999_999),
      capitalInPence: this.#pence('capital', 999_999_999),
      ...this.#area(),
      evidence: this.#text('evidence', 1000),
      confidence: this.#confidence(),
    }
  }

  #wrong(field: LeverField, message: string): undefined {
    this.problems.push({ field, message: `${shown(this.cells, field)}: it ${message}` })
    return undefined
  }

  #text(field: LeverField, most: number): string {
    const text = written(this.cells, field)
    if (text.length > most) this.#wrong(field, `must be ${most} characters or fewer`)
    return text
  }

  /** A home that closes is one that there is, spelled as its list spells it; blank: places of none in particular. */
  #name(kind: Lever['kind']): string {
    const name = this.#text('name', 100)
    if (this.code !== 'close_home' || name === '' || this.homes.length === 0) return name
    const ofKind = this.homes.filter(home => home.kind === kind)
    const found = ofKind.find(home => isSameName(home.name, name))
    if (!found)
      this.#wrong(
        'name',
        ofKind.length === 0
          ? `must be blank: no list of places or costs names ${kind ?? 'such'} homes`
          : `must be one of our homes of this kind, as they are listed: ${nearNames(name, ofKind).join('; ')}${ofKind.length > 5 ? ` (the nearest of ${ofKind.length})` : ''}`,
      )
    return found?.name ?? name
  }

  #day(field: LeverField, blank: Day): Day {
    const text = written(this.cells, field)
    const day = parseDay(text)
    const year =
      day === BAD_DAY
        ? Number(YEAR_IN_DATE.exec(text)?.[0] ?? NaN)
        : day === NO_DAY
          ? NaN
          : calendarDateOf(day).year
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      this.#wrong(field, `must be in the years ${FIRST_YEAR} to ${LAST_YEAR}`)
      return blank
    }
    if (day === BAD_DAY) this.#wrong(field, 'must be a date such as 2026-10-01 or 1/10/2026')
    return day === NO_DAY || day === BAD_DAY ? blank : day
  }

  #spread(from: Day): Pick<Lever, 'earliest' | 'latest'> {
    const [earliest, latest] = [this.#day('earliest', from), this.#day('latest', from)]
    if (earliest > from) this.#wrong('earliest', 'must not be after the likely day')
    if (latest < from) this.#wrong('latest', 'must not be before the likely day')
    return { earliest, latest }
  }

  #until(from: Day): Day {
    const until = this.#day('until', OPEN)
    if (until <= from) this.#wrong('until', 'must be after from')
    return until
  }

  #kind(): Lever['kind'] {
    const { kinds } = LEVER_DEFINITIONS[this.code]
    const text = written(this.cells, 'kind')
      .toLowerCase()
      .replace(/[\s-]+/g, '_')
    if (text === '') return this.#mustHaveKind() ? kinds[0] : undefined
    const kind = kinds.find(one => one === text)
    return kind ?? this.#wrong('kind', `must be one of ${kinds.join(', ')}`)
  }

  /** Places and fees are of one kind; children may be of any that the lever is about. */
  #mustHaveKind(): boolean {
    return [
      'open_home',
      'close_home',
      'block_book',
      'change_fee',
      'joint_funding',
      'bring_back',
      'better_matching',
    ].includes(this.code)
  }

  #number(): number {
    const { unit, mayFall } = LEVER_DEFINITIONS[this.code]
    const text = written(this.cells, 'number')
      .replace(/[%,\s]/g, '')
      .replace('−', '-')
    const value = /^-?\d{1,8}(\.\d{1,4})?$/.test(text) ? Number(text) : NaN
    const least = mayFall ? -100 : 0
    const most = unit === 'per cent' && !mayFall ? 100 : MOST[unit]
    const isGood = value >= least && value <= most && (unit === 'per cent' || Number.isInteger(value))
    if (!isGood)
      this.#wrong('number', `must be ${unit === 'per cent' ? 'a number of per cent' : `a whole number of ${unit}`} from ${least} to ${most}`) // prettier-ignore
    else if (value === 0) this.#wrong('number', 'must not be 0, which changes nothing')
    return value
  }

  #ages(): readonly AgeBand[] {
    const words = written(this.cells, 'ages')
      .toLowerCase()
      .split(/[\s,;]+/)
      .filter(Boolean)
    const wrong = words.find(word => !AGE_BANDS.includes(word as AgeBand))
    if (wrong !== undefined) this.#wrong('ages', `must be some of ${AGE_BANDS.join(' ')}`)
    return words.length === 0 ? AGE_BANDS : AGE_BANDS.filter(band => words.includes(band))
  }

  #whole(field: LeverField, blank: number, least: number, most: number): number {
    const value = this.#decimal(field, blank, least, most)
    if (!Number.isInteger(value)) this.#wrong(field, 'must be a whole number')
    return value
  }

  #decimal(field: LeverField, blank: number, least: number, most: number): number {
    const text = written(this.cells, field)
    if (text === '') return blank
    const value = /^\d{1,6}(\.\d{1,4})?$/.test(text) ? Number(text) : NaN
    if (!(value >= least && value <= most)) this.#wrong(field, `must be a number from ${least} to ${most}`)
    return Number.isNaN(value) ? blank : value
  }

  #pence(field: LeverField, most: number): number | undefined {
    const text = written(this.cells, field).replace(/[£,\s]/g, '')
    if (text === '') return undefined
    if (/^\d{1,9}(\.\d{1,2})?$/.test(text) && Number(text) <= most) return Math.round(Number(text) * 100)
    return this.#wrong(
      field,
      `must be an amount in pounds up to ${most.toLocaleString('en-GB')}, such as 5,600`,
    )
  }

  /** Only what is outside the area is said: what is opened or booked is in it unless told. */
  #area(): Pick<Lever, 'isInArea'> {
    const text = written(this.cells, 'in_area').toLowerCase()
    if (!['', 'yes', 'no'].includes(text)) this.#wrong('in_area', 'must be yes or no')
    return text === 'no' ? { isInArea: false } : {}
  }

  #confidence(): Lever['confidence'] {
    const text = written(this.cells, 'confidence').toLowerCase()
    const found = CONFIDENCES.find(one => one === text)
    if (text !== '' && !found) this.#wrong('confidence', `must be one of ${CONFIDENCES.join(', ')}`)
    return found ?? 'low'
  }
}
