import { calendarDateOf, dayInWords, type Day } from '../../care/index.ts'
import {
  CUTS,
  groupLabel,
  groupsOf,
  MEASURES,
  spreadOf,
  type Cut,
  type Measure,
} from '../../position/index.ts'
import { valueInWords } from '../measure-words.ts'
import { figureFor, spreadFor, type Figure, type ShownSpread } from '../public-figures.ts'
import { SUPPRESSED } from '../suppress.ts'
import type { PackAsked, PackTable } from './needs-pack.ts'

/** A measure of the library by its name; throws where there is none: a section would be without its figures. */
export function measureNamed(name: string): Measure {
  const found = MEASURES.find(one => one.name === name)
  if (!found) throw new Error(`There is no measure ${name}.`)
  return found
}

export function cutNamed(name: string): Cut {
  const found = CUTS.find(one => one.name === name)
  if (!found) throw new Error(`There is no cut ${name}.`)
  return found
}

/** Stands where a figure is not known, or the returns are too young for it. */
export const NOT_KNOWN = '–'

const NOBODY: Figure = { numerator: undefined, denominator: undefined, value: undefined, isHidden: false }

/** A figure on a day as the pack's reader may see it: of everyone or of a group. */
export function figureOf({ picture, reader }: PackAsked, name: string, day: Day, group = 'all'): Figure {
  const measure = measureNamed(name)
  const cut = group === 'all' ? undefined : cutNamed(group.slice(0, group.indexOf(':')))
  const row = picture.row(measure, day, group, cut)
  return row ? figureFor(measure, row, reader) : NOBODY
}

/** A spread on a day as the pack's reader may see it. */
export function spreadOn({ picture, reader }: PackAsked, name: string, day: Day): ShownSpread {
  const measure = measureNamed(name)
  if (measure.shape !== 'spread') throw new Error(`${name} has no spread.`)
  return spreadFor(measure.unit, spreadOf(picture.amounts(measure, day)), reader)
}

/** A figure as a cell: `c` where it is hidden, – where it is not known. */
export const cellOf = (name: string, figure: Figure): string =>
  figure.isHidden ? SUPPRESSED : valueInWords(measureNamed(name), figure.value)

/** `31 March 2025`; where all days are year-ends the year is enough. */
export const dayHead = (day: Day): string => dayInWords(day).replace(/^31 March /, 'March ')

/** Measures down, years across. */
export function measuresByYear(asked: PackAsked, { id, caption, measures }: ByYear): PackTable {
  return {
    id,
    caption,
    columns: ['Measure', ...asked.years.map(dayHead)],
    rows: measures.map(name => [
      rowName(name),
      ...asked.years.map(day => {
        const measure = measureNamed(name)
        if (!asked.picture.isSteady(measure, day)) return NOT_KNOWN
        if (measure.shape !== 'spread') return cellOf(name, figureOf(asked, name, day))
        const { isHidden, median } = spreadOn(asked, name, day)
        return isHidden ? SUPPRESSED : valueInWords(measure, median)
      }),
    ]),
  }
}

interface ByYear {
  readonly id: string
  readonly caption: string
  readonly measures: readonly string[]
}

const rowName = (name: string): string => {
  const measure = measureNamed(name)
  return measure.shape === 'spread' ? `${measure.label} (middle)` : measure.label
}

/** Groups of a cut down, the years that can be compared across; groups that nobody was in, or too few to show, are left out. */
export function groupsByYear(asked: PackAsked, { measure, cut: name, caption, id }: GroupsByYear): PackTable {
  const cut = cutNamed(name)
  const steady = asked.years.filter(day => asked.picture.isSteady(measureNamed(measure), day, cut))
  const years = steady.length > 0 ? steady : [asked.day]
  const rows = groupsOf(cut, asked.picture.ground).map(group => [
    groupLabel(cut, group),
    ...years.map(day => cellOf(measure, figureOf(asked, measure, day, `${name}:${group}`))),
  ])
  return {
    id,
    caption,
    columns: [cut.label, ...years.map(dayHead)],
    rows: rows.filter(([, ...cells]) =>
      cells.some(cell => cell !== '0' && cell !== SUPPRESSED && cell !== NOT_KNOWN),
    ),
  }
}

interface GroupsByYear {
  readonly id: string
  readonly measure: string
  readonly cut: string
  readonly caption: string
}

/** The groups with most, as the reader may see them, with their share of all. */
export function largestGroups(asked: PackAsked, measure: string, cut: string, most: number) {
  const whole = figureOf(asked, measure, asked.day).numerator ?? 0
  return groupsOf(cutNamed(cut), asked.picture.ground)
    .map(group => ({
      label: groupLabel(cutNamed(cut), group),
      count: figureOf(asked, measure, asked.day, `${cut}:${group}`).numerator ?? 0,
    }))
    .filter(one => one.count > 0)
    .sort((one, other) => other.count - one.count)
    .slice(0, most)
    .map(one => ({ ...one, share: whole === 0 ? 0 : one.count / whole }))
}

export const yearOf = (day: Day): number => calendarDateOf(day).year
