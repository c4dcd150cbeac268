import {
  calendarDateOf,
  dayInWords,
  isoFromDay,
  lastDayOfMonth,
  parseDay,
  type Day,
} from '../../../care/index.ts'
import { CUTS, groupsOf, MEASURES, type Cut, type Measure, type Picture } from '../../../position/index.ts'
import type { Reader } from '../../../reports/index.ts'
import type { FilterChoice } from '../../components/filters.ts'
import { orNotFound } from '../../server/page-fault.ts'
import type { UserRequest } from '../../server/route.ts'

const MONTHS_IN_A_QUARTER = 3

/** The days that a reader may ask of, oldest first: month-ends; for those who see figures of everyone only, the ends of quarters. */
export function daysFor(picture: Picture, reader: Reader): readonly Day[] {
  const days = picture.days()
  return reader.seesSmallNumbers ? days : days.filter(isQuarterEnd)
}

function isQuarterEnd(day: Day): boolean {
  const { year, month } = calendarDateOf(day)
  return month % MONTHS_IN_A_QUARTER === 0 && lastDayOfMonth(year, month) === day
}

/** The day that is asked of (`?on=2025-03-31`): any that the returns cover, the last before it that the reader may see, else the newest. */
export function dayAsked(picture: Picture, request: UserRequest, reader: Reader): Day | undefined {
  const days = daysFor(picture, reader)
  const wanted = parseDay(request.query.get('on') ?? '')
  const { firstDay, lastDay } = picture.history
  if (reader.seesSmallNumbers && wanted >= firstDay && wanted <= lastDay) return wanted
  return days.findLast(day => wanted >= firstDay && day <= wanted) ?? days.at(-1)
}

/** Choices of days for a filter, newest first. */
export const dayChoices = (picture: Picture, reader: Reader): FilterChoice[] =>
  daysFor(picture, reader)
    .toReversed()
    .map(day => ({ value: isoFromDay(day), text: dayInWords(day) }))

/** The cut that is asked for; kinds of home where nothing is said. */
export const cutAsked = ({ query }: UserRequest): Cut =>
  CUTS.find(cut => cut.name === query.get('cut')) ?? CUTS[0]!

/** The group of the cut that is asked for; `all` where nothing is said, or there is no such. */
export function groupAsked({ query }: UserRequest, cut: Cut, picture: Picture): string {
  const asked = query.get('group') ?? ''
  const name = asked.startsWith(`${cut.name}:`) ? asked.slice(cut.name.length + 1) : ''
  return groupsOf(cut, picture.ground).includes(name) ? asked : 'all'
}

/** The measure that an address names. */
export const measureAsked = ({ params }: UserRequest): Measure =>
  orNotFound(
    MEASURES.find(one => one.name === params['measure']),
    'There is no such measure.',
  )
