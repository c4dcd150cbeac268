import { calendarDateOf, isDay, type Day, type Table } from '../../care/index.ts'
import { firstDayOf, lastDayOf } from './collection-year.ts'

/** How far a return reaches. */
export interface Coverage {
  /** The year in which the collection year ends. */
  readonly yearEnd: number
  readonly lastDay: Day
  /** The latest date seen that is no slip; undefined where the return has no dates. */
  readonly latest: Day | undefined
}

/** A weekend and a holiday at the year's end: no dates in so few days say nothing. */
const QUIET_DAYS = 4
/** A silence less likely than this says that an extract was cut before the year's end. */
const CUT_BELOW = 0.02
/** A silence less likely than this says that the dates after it are slips of the pen. */
const SLIP_BELOW = 1e-6
const MOST_SLIPS = 10
const MOST_SLIPS_SHARE = 0.005
const DAYS_IN_A_YEAR = 365

/** Days on which something happened, in order, with how many things. */
interface Events {
  readonly days: readonly Day[]
  readonly counts: readonly number[]
  readonly total: number
}

/**
 * How far a return reaches, from the days on which its episodes begin and end.
 * A full return has dates until 31 March, but for a few quiet days; an extract ends with its latest date. How long a silence
 * must be to mean something depends on how often something happens in this authority. A few dates beyond a long
 * silence are slips, and move nothing.
 * @param named the year that the path names, by its end; it stands, whatever the dates
 */
export function coverageOf(episodes: Table, named: number | undefined): Coverage | undefined {
  const events = eventsOf(episodes)
  const yearEnd = named ?? yearByDates(events, episodes)
  if (yearEnd === undefined) return undefined
  const last = lastDayOf(yearEnd)
  const latest = latestDay(upTo(events, last))
  if (latest === undefined || latest < firstDayOf(yearEnd)) return { yearEnd, lastDay: last, latest }
  return { yearEnd, lastDay: isCutShort(events, latest, last) ? lastDate(episodes, latest) : last, latest }
}

/** DEC is the first day on which the episode no longer holds: what happened, happened by the day before. */
function eventsOf(episodes: Table): Events {
  const tally = new Map<Day, number>()
  const count = (day: Day) => {
    if (isDay(day)) tally.set(day, (tally.get(day) ?? 0) + 1)
  }
  for (const day of episodes.days('DECOM')) count(day)
  for (const day of episodes.days('DEC')) count(isDay(day) ? day - 1 : day)
  const days = [...tally.keys()].sort((a, b) => a - b)
  const counts = days.map(day => tally.get(day)!)
  return { days, counts, total: counts.reduce((sum, n) => sum + n, 0) }
}

/** The last date itself: where it is a DEC, it is the day after the one that was counted. */
const lastDate = (episodes: Table, latest: Day): Day =>
  episodes.days('DEC').includes(latest + 1) ? latest + 1 : latest

function upTo(events: Events, last: Day): Events {
  const days = events.days.filter(day => day <= last)
  const counts = events.counts.slice(0, days.length)
  return { days, counts, total: counts.reduce((sum, n) => sum + n, 0) }
}

/** The latest day before the first silence that only slips could follow. */
function latestDay({ days, counts, total }: Events): Day | undefined {
  let latest = days.length - 1
  let beyond = 0
  for (let at = days.length - 1; at > 0 && beyond + counts[at]! <= slipsOf(total); at--) {
    beyond += counts[at]!
    const silence = days[at]! - days[at - 1]! - 1
    if (silenceIsLessLikely({ silence, until: days[at - 1]!, days }, SLIP_BELOW)) latest = at - 1
  }
  return days[latest]
}

const slipsOf = (total: number): number => Math.min(MOST_SLIPS, Math.max(2, total * MOST_SLIPS_SHARE))

/** Whether `silence` days without anything are less likely than `limit`, where days are as full as in the year until then. */
function silenceIsLessLikely(
  { silence, until, days }: { silence: number; until: Day; days: readonly Day[] },
  limit: number,
): boolean {
  const busy = days.filter(day => day <= until && day > until - DAYS_IN_A_YEAR).length
  return Math.pow(1 - Math.min(busy / DAYS_IN_A_YEAR, 0.9), silence) < limit
}

function isCutShort(events: Events, latest: Day, last: Day): boolean {
  const silence = last - latest
  return silence > QUIET_DAYS && silenceIsLessLikely({ silence, until: latest, days: events.days }, CUT_BELOW)
}

/** The year to 31 March in which the latest date falls; dates beyond a year in which nearly all episodes end are slips. */
function yearByDates(events: Events, episodes: Table): number | undefined {
  const latest = latestDay(events)
  if (latest === undefined) return undefined
  const year = yearEndOf(latest)
  return isOfYearBefore(episodes, year) ? year - 1 : year
}

/** A return for a year holds no episodes that ended before it: many such ends, and hardly a date since, show the year before. */
function isOfYearBefore(episodes: Table, yearEnd: number): boolean {
  const first = firstDayOf(yearEnd)
  const ends = episodes.days('DEC')
  const endsBefore = ends.filter(day => isDay(day) && day < first && day >= firstDayOf(yearEnd - 1)).length
  const since = ends.filter(day => isDay(day) && day > first).length
  const begunSince = episodes.days('DECOM').filter(day => isDay(day) && day >= first).length
  return endsBefore >= 20 && since === 0 && begunSince <= slipsOf(episodes.rowCount)
}

/** The collection year of a day, by the year in which it ends. */
export function yearEndOf(day: Day): number {
  const { year, month } = calendarDateOf(day)
  return month >= 4 ? year + 1 : year
}
