import { dayInWords, isoFromDay } from '../../../care/index.ts'
import type { KeptForecast } from '../../../forecast/index.ts'
import {
  todaysDistances,
  whereTheyLive,
  whereTheyLiveNow,
  type OutcomeRange,
  type WhereTheyLive,
} from '../../../planning/index.ts'
import {
  count,
  csvText,
  LEAST_PUBLIC_COUNT,
  PUBLIC_BASE,
  twoDecimals,
  type Reader,
} from '../../../reports/index.ts'
import type { ShownTable } from '../../components/data-table.ts'
import type { ForecastPorts } from './forecast-ports.ts'

export interface Where {
  readonly now: WhereTheyLive | undefined
  readonly months: readonly WhereTheyLive[]
  /** Whether searches looked near before far: it is known of some places where they are. */
  readonly isNearFirst: boolean
}

/** Where children live and will live; undefined where no postcodes tell it, or the forecast was kept without its futures. */
export async function whereOf(
  { id, forecast }: KeptForecast,
  { seesSmallNumbers }: Reader,
  { forecasts, measuring }: Pick<ForecastPorts, 'forecasts' | 'measuring'>,
): Promise<Where | undefined> {
  const [futures, picture] = [await forecasts.futures(id), await measuring.picture()]
  if (!futures || !picture) return undefined
  const today = todaysDistances(picture, forecast.request.asAt)
  if (!today.inArea && !today.over20Miles && !today.miles) return undefined
  const [now, months] = [whereTheyLiveNow(futures, today), whereTheyLive(futures, today)]
  const isSmall = [now, ...months].some(one => one?.over20Miles && one.over20Miles.mean < LEAST_PUBLIC_COUNT)
  const hide = (one: WhereTheyLive): WhereTheyLive =>
    seesSmallNumbers ? one : { ...one, over20Miles: isSmall ? undefined : one.over20Miles && toFive(one.over20Miles) } // prettier-ignore
  return { now: now && hide(now), months: months.map(hide), isNearFirst: futures.near !== undefined }
}

/** Why `whereOf` tells nothing. */
export const whereMissing = async (
  { id }: KeptForecast,
  { forecasts }: Pick<ForecastPorts, 'forecasts'>,
): Promise<string> =>
  (await forecasts.futures(id)) === undefined
    ? 'This forecast was kept without its futures: make a new one to see how near.'
    : 'It is not known: no directory of postcodes is kept here, or none of the returns’ postcodes is in it. “sufficiency postcodes FILE” keeps one, and so does a postcodes.csv among imported files.'

const toFive = (range: OutcomeRange): OutcomeRange => {
  const rounded = (value: number) => Math.round(value / PUBLIC_BASE) * PUBLIC_BASE
  return { mean: rounded(range.mean), low: rounded(range.low), middle: rounded(range.middle), high: rounded(range.high) } // prettier-ignore
}

const text = (one: OutcomeRange | undefined, unit: string): string =>
  one === undefined ? 'Not known' : one.low === one.high ? `${count(one.mean)}${unit}` : `${count(one.mean)}${unit} (${count(one.low)} to ${count(one.high)})` // prettier-ignore

export const whereTable = ({ now, months }: Where): ShownTable => ({
  caption: 'Where children live, now and at the end of each year',
  columns: [
    { key: 'on', text: 'On' },
    { key: 'area', text: 'In our area (8 futures in 10)', isNumeric: true },
    { key: 'far', text: 'Over 20 miles from home', isNumeric: true },
    { key: 'miles', text: 'Miles from home, on average', isNumeric: true },
  ],
  rows: [
    ...(now ? [now] : []),
    ...months.filter((_, i) => (i + 1) % 12 === 0 || i === months.length - 1),
  ].map(({ date, inArea, over20Miles, miles }) => ({
    cells: [
      { text: dayInWords(date) },
      { text: text(inArea, ' %') },
      { text: text(over20Miles, '') },
      { text: text(miles, '') },
    ],
  })),
})

const NEAR_FIRST =
  ' Where it is known of places where they are, a child is found one in our area first, and nobody moves because a nearer one comes free; distance from home changes as more or fewer live in the area. All others live as near as their kind does today.'

export const whereSays = (where: Where): string => `${shareSays(where)}${where.isNearFirst ? NEAR_FIRST : ''}`

const shareSays = ({ now, months, isNearFirst }: Where): string => {
  const end = months.at(-1)
  if (!now?.inArea || !end?.inArea) return 'Each kind of home is taken to be as near as today.'
  return `${count(now.inArea.mean)} % live in our area now; ${count(end.inArea.low)} to ${count(end.inArea.high)} % will by ${dayInWords(end.date)} in 8 futures of 10, ${isNearFirst ? 'by where places are' : 'if each kind of home stays as near as today'}.`
}

/** `where.csv`: the same, month by month. */
export const whereCsv = ({ now, months }: Where): string => {
  const three = (one: OutcomeRange | undefined) =>
    one ? [one.mean, one.low, one.high].map(twoDecimals) : ['', '', '']
  const names = ['in_area_percent', 'over_20_miles', 'mean_miles']
  return csvText(
    ['date', ...names.flatMap(name => [name, `${name}_p10`, `${name}_p90`])],
    [...(now ? [now] : []), ...months].map(one => [
      isoFromDay(one.date),
      ...three(one.inArea),
      ...three(one.over20Miles),
      ...three(one.miles),
    ]),
  )
}
