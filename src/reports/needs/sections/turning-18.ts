import {
  addMonths,
  lastDayOfMonth,
  calendarDateOf,
  dayInWords,
  monthInWords,
  type Day,
} from '../../../care/index.ts'
import { eighteenthBirthdays } from '../../../position/index.ts'
import { barsNowAndBefore } from '../pack-charts.ts'
import { countCell, publicCount } from '../../public-figures.ts'
import { count } from '../../words.ts'
import type { NeedsSection, PackAsked, PackChart } from '../needs-pack.ts'
import { groupsByYear } from '../pack-figures.ts'
import { publishedInBrackets, shareThenAndNow } from '../sentences.ts'

const MONTHS_AHEAD = 24

interface Stretch {
  readonly label: string
  readonly turning: number
}

/** Month by month; quarter by quarter where single months would be too small to show. */
function stretches({ picture, day, reader }: PackAsked): Stretch[] {
  const step = reader.seesSmallNumbers ? 1 : 3
  return Array.from({ length: MONTHS_AHEAD / step }, (_, i) => {
    const [after, until] = [monthEnd(day, i * step), monthEnd(day, (i + 1) * step)]
    const label = step === 1 ? monthInWords(until) : `${monthInWords(after + 1)} to ${monthInWords(until)}`
    return { label, turning: eighteenthBirthdays(picture.sceneOn(day), { first: after + 1, last: until }) }
  })
}

function monthEnd(day: Day, months: number): Day {
  if (months === 0) return day
  const { year, month } = calendarDateOf(addMonths(day, months))
  return lastDayOfMonth(year, month)
}

function chartOf(asked: PackAsked, all: readonly Stretch[]): PackChart[] {
  const shown = all.map(({ label, turning }) => ({
    label,
    value: asked.reader.seesSmallNumbers ? turning : publicCount(turning),
  }))
  const known = shown.flatMap(({ value }) => value ?? [])
  const most = shown.find(({ value }) => value !== undefined && value === Math.max(...known))
  return barsNowAndBefore({
    id: 'turning-18-ahead',
    title: `Children who turn 18 in the two years after ${dayInWords(asked.day)}`,
    says: most ? `Most in ${most.label}: ${count(most.value ?? 0)}.` : 'Too few to show.',
    table: 'turning-18-by-month',
    bars: shown,
    say: count,
  })
}

/** Those who turn 18, month by month, and where they live now. */
export const turning18Section = (asked: PackAsked): NeedsSection => {
  const all = stretches(asked)
  const kinds = groupsByYear(
    { ...asked, years: [asked.day] },
    {
      id: 'turning-18-by-kind',
      measure: 'turning_18_12m',
      cut: 'placement',
      caption: 'Turning 18 in the next twelve months, of the children in each kind of home',
    },
  )
  return {
    id: 'turning-18',
    question: 'Who turns 18, and when?',
    sentence: `In the twelve months after ${dayInWords(asked.day)}, ${shareThenAndNow(asked, 'turning_18_12m', 'of the children in care turn 18')}. Of those who left care in the last year, ${shareThenAndNow(asked, 'exits_staying_put_12m', 'stayed with their carers at 18')}${publishedInBrackets(asked, 'stayed-with-carers')}.`,
    charts: chartOf(asked, all),
    tables: [
      {
        id: 'turning-18-by-month',
        caption: 'Children in care on the day who turn 18',
        columns: ['When', 'Children'],
        rows: all.map(({ label, turning }) => [label, countCell(turning, asked.reader)]),
      },
      kinds,
    ],
  }
}
