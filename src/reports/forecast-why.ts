import { AGE_BANDS, dayInWords } from '../care/index.ts'
import {
  yearBalances,
  yearsCompared,
  type Driver,
  type Flows,
  type Forecast,
  type Reason,
  type YearBalance,
} from '../forecast/index.ts'
import { PUBLIC_BASE, publicCount } from './public-figures.ts'
import type { Reader } from './series-view.ts'
import { count } from './words.ts'

/** What lies behind a forecast's rise or fall, with what this reader may see of it. */
export interface ForecastWhy {
  /** One sentence: next year's account. */
  readonly says: string
  /** What will be different from last year, the largest first. */
  readonly sentences: readonly string[]
  readonly years: readonly YearBalance[]
  /** What the last twelve months added to the children in care. */
  readonly lastChange: number
  /** From last year's change to next year's; empty where a part of it is small and may not be seen. */
  readonly drivers: readonly Driver[]
}

/** Smaller differences than this many children are not worth a sentence. */
const SMALLEST = 3

/** How children are counted for a reader: as they are, or to the nearest five; undefined where small numbers are not seen. */
const counterFor = ({ seesSmallNumbers }: Reader): ((children: number) => number | undefined) =>
  seesSmallNumbers ? Math.round : children => (children === 0 ? 0 : publicCount(children))

const roundedFor = ({ seesSmallNumbers }: Reader, difference: number): number =>
  seesSmallNumbers ? difference : Math.round(difference / PUBLIC_BASE) * PUBLIC_BASE

/** undefined where the past or the forecast is shorter than a year. */
export function forecastWhy(forecast: Forecast, reader: Reader): ForecastWhy | undefined {
  const compared = yearsCompared(forecast)
  const balances = yearBalances(forecast)
  const next = balances[1]
  if (!compared || !next) return undefined
  const drivers = driversFor(compared.drivers, reader)
  return {
    says: accountInWords(next, reader),
    sentences: [...driversInWords(drivers), ...agesInWords(compared.last, compared.next, reader)],
    years: balances,
    lastChange: roundedFor(reader, balances[0]!.end - balances[0]!.start),
    drivers,
  }
}

/** Hidden all together where one of them is small: the others and the whole would tell it. */
function driversFor(drivers: readonly Driver[], reader: Reader): readonly Driver[] {
  const counted = counterFor(reader)
  const shown = drivers.flatMap(driver => {
    const [before, after] = [counted(driver.before), counted(driver.after)]
    if (before === undefined || after === undefined) return []
    return [{ ...driver, before, after, inChildren: roundedFor(reader, driver.inChildren) }]
  })
  return shown.length === drivers.length ? shown : []
}

function accountInWords(year: YearBalance, reader: Reader): string {
  const counted = counterFor(reader)
  const figures = [
    year.start,
    year.families + year.unaccompanied,
    year.leftBefore18,
    year.turned18,
    year.end,
  ].map(value => counted(value))
  if (figures.includes(undefined))
    return `By ${dayInWords(year.to)} some of the numbers are too small to be shown.`
  const [start, came, left, turned, end] = figures.map(value => count(value!))
  return `In the next twelve months, on average over all futures, about ${came!} children come in, ${left!} leave before they are 18 and ${turned!} turn 18: ${start!} become ${end!}.`
}

const WORDS: Record<Reason, (driver: Driver) => string> = {
  families_entering: ({ before, after }) =>
    `${moreOrFewer(before, after)} children of families here come in: ${count(after)} next year, ${count(before)} last year`,
  unaccompanied_entering: ({ before, after }) =>
    `${moreOrFewer(before, after)} unaccompanied children come in: ${count(after)} next year, ${count(before)} last year`,
  ages_of_those_who_may_leave: ({ before, after }) =>
    `${moreOrFewer(before, after)} children are of the ages that leave early: ${count(before)} left before 18 last year, and ${count(after)} would next year if each age left as often`,
  chance_of_leaving: ({ before, after }) =>
    `Children are ${after > before ? 'more' : 'less'} likely to leave before 18 than last year: ${count(after)} do, and ${count(before)} would as last year`,
  turning_18: ({ before, after }) =>
    `${moreOrFewer(before, after)} turn 18: ${count(after)} next year, ${count(before)} last year`,
}

const moreOrFewer = (before: number, after: number): string => (after > before ? 'More' : 'Fewer')

const effectInWords = (children: number): string =>
  `${count(Math.abs(children))} children ${children > 0 ? 'more' : 'fewer'} in care`

function driversInWords(drivers: readonly Driver[]): string[] {
  // rounded figures that are alike tell of no difference: the chart and the table still have its effect
  const large = drivers.filter(
    driver => Math.abs(driver.inChildren) >= SMALLEST && count(driver.before) !== count(driver.after),
  )
  const sorted = [...large].sort((a, b) => Math.abs(b.inChildren) - Math.abs(a.inChildren))
  return sorted.map(driver => `${WORDS[driver.reason](driver)} (${effectInWords(driver.inChildren)}).`)
}

const TEN = AGE_BANDS.indexOf('10_to_15')
/** Of so few who come in a share says nothing. */
const LEAST_TO_SHARE = 25
/** Shares of a hundred that differ by less are alike. */
const ALIKE = 3

/** Whether those who come in are older than they were: they stay shorter, or turn 18 sooner. */
function agesInWords(last: Flows, next: Flows, reader: Reader): string[] {
  const counted = counterFor(reader)
  const shareOf = ({ enteredByBand }: Flows): number | undefined => {
    const sum = (from: number) => enteredByBand.slice(from).reduce((total, entered) => total + entered, 0)
    const [older, all] = [counted(sum(TEN)), counted(sum(0))]
    return older === undefined || all === undefined || all < LEAST_TO_SHARE
      ? undefined
      : Math.round((100 * older) / all)
  }
  const [before, after] = [shareOf(last), shareOf(next)]
  if (before === undefined || after === undefined) return []
  const how =
    Math.abs(after - before) < ALIKE ? 'about as old as' : after > before ? 'older than' : 'younger than'
  return [`Those who come in are ${how} last year: ${after} in 100 are 10 or older, ${before} in 100 were.`]
}
