import { dayInWords, isoFromDay } from '../care/index.ts'
import type { Driver, Reason, YearBalance } from '../forecast/index.ts'
import { effectBars, type EffectBar } from './charts/effect-bars.ts'
import { csvText, twoDecimals, type Cell } from './csv.ts'
import { publicCount } from './public-figures.ts'
import type { Reader } from './series-view.ts'
import { SUPPRESSED } from './suppress.ts'
import { count } from './words.ts'

/** What each reason is called beside its bar. */
export const REASON_LABELS: Record<Reason, string> = {
  families_entering: 'Families’ children who come in',
  unaccompanied_entering: 'Unaccompanied children who come in',
  ages_of_those_who_may_leave: 'Ages of those who may leave before 18',
  chance_of_leaving: 'How likely they are to leave before 18',
  turning_18: 'Turning 18',
}

/** A difference with its sign. */
export const signed = (value: number): string =>
  Math.round(value) === 0 ? '0' : value > 0 ? `+${count(value)}` : `−${count(-value)}`

/** A waterfall from last year's change in children in care to next year's. */
export function drawWhy(drivers: readonly Driver[], lastChange: number, width: number): string {
  let at = lastChange
  const steps = drivers.map((driver): EffectBar => {
    const from = at
    at += driver.inChildren
    const tone = driver.inChildren > 0 ? 'bad' : 'good'
    return { label: REASON_LABELS[driver.reason], from, to: at, said: signed(driver.inChildren), tone }
  })
  const whole = (label: string, value: number): EffectBar => ({ label, from: 0, to: value, said: signed(value), tone: 'total' }) // prettier-ignore
  const bars = [whole('Last year’s change', lastChange), ...steps, whole('Next year’s change', at)]
  const description = `${bars.map(bar => `${bar.label} ${bar.said}`).join('; ')}.`
  return effectBars({ bars, words: { title: 'From last year’s change to next year’s, in children', description }, width }) // prettier-ignore
}

/** The reasons as a file. */
export const whyCsv = (drivers: readonly Driver[]): string =>
  csvText(
    ['reason', 'last_year', 'next_year', 'children_in_care'],
    drivers.map(({ reason, before, after, inChildren }) => [
      reason,
      ...[before, after, inChildren].map(twoDecimals),
    ]),
  )

const COUNTS = ['start', 'families', 'unaccompanied', 'leftBefore18', 'turned18', 'end'] as const

/** A count of a year's account for a reader. */
export const balanceCell = (value: number, reader: Reader): number | string =>
  reader.seesSmallNumbers ? value : value === 0 ? 0 : (publicCount(value) ?? SUPPRESSED)

/** The years' accounts as a file: counted, then expected. */
export const yearsCsv = (years: readonly YearBalance[], reader: Reader): string =>
  csvText(
    ['year_to', 'counted', 'in_care_at_start', 'families_entering', 'unaccompanied_entering', 'left_before_18', 'turned_18', 'in_care_at_end'], // prettier-ignore
    years.map((year): Cell[] => [
      isoFromDay(year.to),
      year.isCounted ? 'yes' : 'no',
      ...COUNTS.map(key => {
        const cell = balanceCell(year[key], reader)
        return typeof cell === 'number' ? twoDecimals(cell) : cell
      }),
    ]),
  )

/** What stands at the head of a year's column. */
export const yearLabel = ({ to, isCounted }: YearBalance): string =>
  `Year to ${dayInWords(to)}, ${isCounted ? 'counted' : 'expected'}`
