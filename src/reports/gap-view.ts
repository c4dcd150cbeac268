import {
  addMonths,
  dayInWords,
  isDay,
  isOwnKind,
  KIND_LABELS,
  KINDS,
  monthInWords,
  type Day,
  type Kind,
} from '../care/index.ts'
import { type Forecast, type ForecastRow, type ServiceLevel } from '../forecast/index.ts'
import { aheadFrom } from '../supply/index.ts'
import type { StepPoint } from './charts/fan-chart.ts'
import { expectedOf, seriesOf, type Expected } from './forecast-answer.ts'
import { futurePointOf, type SeriesView } from './series-view.ts'
import { sparePlanned } from './spare-planned.ts'
import { KIND_COLOURS } from './charts/colours.ts'
import { chanceInWords, countInWords, likelihood } from './words.ts'

/** One month of places against demand. */
export interface GapMonth {
  readonly date: Day
  readonly places: number
  /** Children who would live there if places were not limited. */
  readonly demand: Expected
  /** Children who live outside for want of a place, on average; undefined where that is not told. More than `shortfall` while those who were turned away have not looked again. */
  readonly outside: number | undefined
  /** Demand less places, on average over futures in which there are too few; nought where there are enough. */
  readonly shortfall: number
  /** Share of futures in which demand is more than places. */
  readonly chanceOfBeingShort: number
  /** The fewest places that are enough on so many of 100 such days; undefined in forecasts kept before this was told. */
  readonly needed: Readonly<Record<ServiceLevel, number | undefined>>
}

export interface GapView {
  readonly kind: Kind
  /** Its places limit who can live there: those for whom there is none live outside. */
  readonly isLimited: boolean
  readonly label: string
  readonly months: readonly GapMonth[]
  readonly demand: SeriesView
  readonly places: readonly StepPoint[]
  readonly answer: string
  /** That planned places are to spare, which is in the answer too; '': they are not, or none is planned. */
  readonly spare: string
  /** The same after the answer for another kind. */
  readonly also: string
}

/** A home that opens or closes within the months of the forecast, to be written on its line. */
const labelOn = (forecast: Forecast, kind: Kind, after: Day, until: Day): string | undefined => {
  const { supply, provision, asAt } = forecast.request
  const counted = aheadFrom(provision ?? [], asAt).filter(
    row => row.kind === kind && (row.status === 'open' || supply === 'planned'),
  )
  const opening = counted
    .filter(row => row.openFrom > after && row.openFrom <= until)
    .map(row => row.provision)
  const closing = counted
    .filter(row => isDay(row.openTo) && row.openTo > after && row.openTo <= until)
    .map(row => `${row.provision} closes`)
  const all = [...opening, ...closing]
  return all.length > 1 ? `${all[0]!} and ${all.length - 1} more` : all[0]
}

/** Labels of openings stand this far apart, so that none is written over another. */
const MONTHS_A_LABEL = 12

function stepsOf(forecast: Forecast, kind: Kind, places: readonly ForecastRow[]): StepPoint[] {
  return places.map((row, i) => {
    const until =
      i % MONTHS_A_LABEL === 0 ? places[Math.min(i + MONTHS_A_LABEL, places.length) - 1]!.date : undefined
    const label =
      until === undefined
        ? undefined
        : labelOn(forecast, kind, places[i - 1]?.date ?? forecast.request.asAt, until)
    return { date: row.date, places: row.mean, ...(label === undefined ? {} : { label }) }
  })
}

function monthsOf(forecast: Forecast, group: string): GapMonth[] {
  const series = (measure: string) => seriesOf(forecast.rows, measure, group)
  const [places, shortfall, chance] = [series('places'), series('shortfall'), series('chance_of_being_short')]
  const outside = new Map(series('outside_for_want_of_a_place').map(row => [row.date, row.mean]))
  const neededOn = (level: ServiceLevel) => seriesOf(forecast.rows, 'places_needed', `${group}/days:${level}`)
  const needed = { 80: neededOn(80), 90: neededOn(90), 95: neededOn(95) }
  return series('demand').map((row, i) => ({
    date: row.date,
    places: places[i]?.mean ?? 0,
    demand: expectedOf(row),
    outside: outside.get(row.date),
    shortfall: shortfall[i]?.mean ?? 0,
    chanceOfBeingShort: chance[i]?.mean ?? 0,
    needed: { 80: needed[80][i]?.mean, 90: needed[90][i]?.mean, 95: needed[95][i]?.mean },
  }))
}

const some = (children: number): string =>
  `${countInWords(children)} ${Math.round(children) === 1 ? 'child' : 'children'}`

const worstOf = (months: readonly GapMonth[]): GapMonth | undefined =>
  months.reduce<GapMonth | undefined>(
    (found, month) => (found && found.chanceOfBeingShort >= month.chanceOfBeingShort ? found : month),
    undefined,
  )

const HARDLY_EVER = 0.05

interface Said {
  /** "our own foster carers" */
  readonly name: string
  readonly months: readonly GapMonth[]
  readonly isLimited: boolean
}

/** The first month in which it is about as likely as it ever is. */
const firstOf = (months: readonly GapMonth[], worst: GapMonth): GapMonth =>
  months.find(month => month.chanceOfBeingShort >= worst.chanceOfBeingShort * 0.9) ?? worst

/** "about 117 children would live somewhere else for want of a place", at the end. */
function touchedInWords({ months, isLimited }: Said): string {
  const { outside, shortfall } = months.at(-1)!
  if (!isLimited) return `about ${some(shortfall)} would live in places that are not on our list`
  return outside === undefined
    ? `there would be about ${some(shortfall)} more than places`
    : `about ${some(outside)} would live somewhere else for want of a place`
}

/** "Probably not. From March 2027 there is a 7 in 10 chance of being short of places ...": the worst of the months ahead. */
function answerOf(said: Said): string {
  const { name, months } = said
  const worst = worstOf(months)
  if (!worst) return 'There is nothing to compare yet.'
  const enough = likelihood(1 - worst.chanceOfBeingShort)
  if (worst.chanceOfBeingShort < HARDLY_EVER)
    return `${enough}, there are enough places with ${name}: in every month the chance of being short is less than 1 in 20.`
  const first = firstOf(months, worst)
  const when = first === months[0] ? 'Already in' : 'By'
  return (
    `${enough}. ${when} ${monthInWords(first.date)} the chance of being short of places with ${name} is ${chanceInWords(first.chanceOfBeingShort)}; ` +
    `by ${dayInWords(months.at(-1)!.date)} ${touchedInWords(said)}.`
  )
}

/** "With our own children’s homes it is 7 in 10 by May 2025; ...", after another kind's answer. */
function alsoOf(said: Said): string {
  const { name, months } = said
  const worst = worstOf(months)
  if (!worst) return ''
  if (worst.chanceOfBeingShort < HARDLY_EVER)
    return `With ${name} there are places enough: the chance of being short is less than 1 in 20 in every month.`
  const first = firstOf(months, worst)
  return `With ${name} the chance of being short is ${chanceInWords(first.chanceOfBeingShort)} by ${monthInWords(first.date)}; by ${dayInWords(months.at(-1)!.date)} ${touchedInWords(said)}.`
}

/** The months ahead are what the chart is about: they get the most of its width. */
const MONTHS_OF_PAST = 25

const withSpare = (answer: string, spare: string): string => (spare === '' ? answer : `${answer} ${spare}`)

function gapOf(forecast: Forecast, kind: Kind): GapView {
  const group = `placement:${kind}`
  const isLimited = isOwnKind(kind)
  const months = monthsOf(forecast, group)
  const label = KIND_LABELS[kind]
  const said = { name: label.charAt(0).toLowerCase() + label.slice(1), months, isLimited }
  const spare = sparePlanned(forecast, kind, months.at(-1))
  const past = forecast.past
    .filter(row => row.measure === 'in_care' && row.group === group)
    .filter(row => row.date > addMonths(forecast.request.asAt, -MONTHS_OF_PAST))
    .map(({ date, value }) => ({ date, value }))
  return {
    kind,
    isLimited,
    label: KIND_LABELS[kind],
    months,
    demand: {
      group,
      label: KIND_LABELS[kind],
      colour: KIND_COLOURS[kind],
      isHidden: false,
      past,
      future: seriesOf(forecast.rows, 'demand', group).map(row => ({
        ...futurePointOf(row),
        mean: row.mean,
      })),
    },
    places: stepsOf(forecast, kind, seriesOf(forecast.rows, 'places', group)),
    answer: withSpare(answerOf(said), spare),
    also: withSpare(alsoOf(said), spare),
    spare,
  }
}

/** Places against demand, month by month, for each kind whose places are known; one that a reader may not see has no months, and is left out. */
export const gapViews = (forecast: Forecast): GapView[] => {
  const known = new Set(forecast.rows.flatMap(row => (row.measure === 'places' ? [row.group] : [])))
  return KINDS.filter(kind => isOwnKind(kind) || known.has(`placement:${kind}`))
    .map(kind => gapOf(forecast, kind))
    .filter(view => view.months.length > 0)
}
