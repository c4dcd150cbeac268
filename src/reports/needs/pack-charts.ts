import { calendarDateOf, dayInWords, type Day } from '../../care/index.ts'
import { isSteadyOn } from '../../position/index.ts'
import { barChart, type Bar } from '../charts/bar-chart.ts'
import { DEFAULT_COLOUR } from '../charts/colours.ts'
import { lineChart } from '../charts/line-chart.ts'
import { valueInWords } from '../measure-words.ts'
import type { PackAsked, PackChart } from './needs-pack.ts'
import { figureOf, measureNamed, yearOf } from './pack-figures.ts'

/** Two colours that differ in lightness too, and a third. */
export const LINE_COLOURS = [DEFAULT_COLOUR, '#b5490b', '#5694ca'] as const

interface Named {
  readonly id: string
  readonly title: string
  readonly says: string
  /** Table of the section that holds the figures. */
  readonly table: string
}

interface LinesAsked extends Named {
  readonly lines: readonly {
    readonly measure: string
    readonly group?: string
    readonly label: string
    readonly colour: string
  }[]
}

/** `31 March`: the day of the year on which a pack's years are looked at. */
export const dayOfYear = (day: Day): string => dayInWords(day).replace(/ \d{4}$/, '')

/** Measures over the pack's years, as lines; nothing where there is one year only. */
export function linesOverYears(asked: PackAsked, { lines, ...named }: LinesAsked): PackChart[] {
  const { picture, years } = asked
  const drawn = lines.map(({ measure, group, label, colour }) => ({
    label,
    colour,
    points: years.map(date => ({
      date,
      value: isSteadyOn(measureNamed(measure), picture.history, date)
        ? figureOf(asked, measure, date, group).value
        : undefined,
    })),
  }))
  if (drawn.every(({ points }) => points.filter(point => point.value !== undefined).length < 2)) return []
  const first = measureNamed(lines[0]!.measure)
  const draw = (width: number, height: number) =>
    lineChart({
      lines: drawn,
      words: { title: named.title, description: named.says },
      say: value => valueInWords(first, value),
      sayDate: date => String(yearOf(date)),
      width,
      height,
    })
  return [{ ...named, svg: draw(900, 300), narrowSvg: draw(420, 300) }]
}

interface BarsAsked extends Named {
  readonly bars: readonly (Bar & { readonly isHidden?: boolean })[]
  readonly say: (value: number) => string
}

/** Figures side by side, with a mark where each stood before. */
export function barsNowAndBefore({ bars, say, ...named }: BarsAsked): PackChart[] {
  if (bars.every(bar => bar.value === undefined)) return []
  const draw = (width: number) =>
    barChart({
      bars,
      words: { title: named.title, description: named.says },
      colour: DEFAULT_COLOUR,
      say,
      width,
    })
  return [{ ...named, svg: draw(900), narrowSvg: draw(420) }]
}

/** `, with a mark where each stood in 2019`, for a chart's title. */
export const markedBefore = ({ years, day }: PackAsked): string =>
  years[0] === day ? '' : `, with a mark for ${calendarDateOf(years[0]!).year}`
