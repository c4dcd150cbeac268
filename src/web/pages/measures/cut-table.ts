import { isoFromDay, type Day } from '../../../care/index.ts'
import { groupLabel, groupsOf, spreadOf, yearBefore, type SpreadMeasure } from '../../../position/index.ts'
import {
  CHANGE_WORDS,
  changeOf,
  plainAmount,
  spreadFor,
  SUPPRESSED,
  unitInWords,
  valueInWords,
  type Figure,
} from '../../../reports/index.ts'
import type { Cell, ShownTable } from '../../components/data-table.ts'
import { CHANGE_TAGS } from './measures-page.ts'
import { figureOn, type Seen } from './measure-series.ts'

const groupCell = ({ measure, cut }: Seen, group: string, day: Day): Cell => ({
  text: groupLabel(cut, group),
  href: `/measures/${measure.name}?${new URLSearchParams({ on: isoFromDay(day), cut: cut.name, group: `${cut.name}:${group}` }).toString()}`,
  hiddenText: 'over time',
})

const countCellOf = (value: number | undefined): Cell => ({ text: value?.toLocaleString('en-GB') ?? '' })

/** The measure in each group of the cut, with the year before; of a spread how it is spread in each. */
export function cutTable(seen: Seen, day: Day): ShownTable | undefined {
  const { measure, picture, cut } = seen
  if (picture.whyNot(measure, day) !== undefined) return undefined
  if (measure.shape === 'spread') return spreadByGroup(seen, measure, day)
  const groups = groupsOf(cut, picture.ground)
  const hasBase = measure.shape !== 'count'
  return {
    caption: `${measure.label}, by ${cut.label.charAt(0).toLowerCase()}${cut.label.slice(1)}`,
    columns: [
      { key: 'group', text: cut.label },
      { key: 'value', text: hasBase ? 'Value' : 'Children', isNumeric: true },
      ...(hasBase
        ? [
            { key: 'numerator', text: 'Counted', isNumeric: true },
            { key: 'denominator', text: 'Of', isNumeric: true },
          ]
        : []),
      { key: 'before', text: 'A year before', isNumeric: true },
      { key: 'change', text: 'Change' },
    ],
    rows: groups.flatMap(group => {
      const of = { ...seen, group: `${cut.name}:${group}` }
      const [now, before] = [figureOn(of, day), figureOn(of, yearBefore(day))]
      return now && isThere(now) ? [{ cells: rowCells(of, { group, day, now, before, hasBase }) }] : []
    }),
    whenEmpty: 'It is not known by these groups.',
  }
}

const isThere = (figure: Figure): boolean => figure.isHidden || figure.numerator !== undefined

interface GroupRow {
  readonly group: string
  readonly day: Day
  readonly now: Figure
  readonly before: Figure | undefined
  readonly hasBase: boolean
}

function rowCells(seen: Seen, { group, day, now, before, hasBase }: GroupRow): Cell[] {
  const { measure } = seen
  const value = (figure: Figure | undefined): Cell => ({
    text: figure?.isHidden ? SUPPRESSED : valueInWords(measure, figure?.value),
  })
  const isComparable = seen.picture.isSteady(measure, yearBefore(day), seen.cut)
  const change = isComparable ? changeOf(measure, now.value, before?.value) : undefined
  return [
    groupCell(seen, group, day),
    value(now),
    ...(hasBase ? [countCellOf(now.numerator), countCellOf(now.denominator)] : []),
    value(before),
    change ? { text: CHANGE_WORDS[change], tag: CHANGE_TAGS[change] } : { text: '' },
  ]
}

const PARTS = ['n', 'mean', 'median', 'sd', 'p25', 'p75', 'max'] as const

function spreadByGroup(seen: Seen, measure: SpreadMeasure, day: Day): ShownTable {
  const { picture, cut, reader } = seen
  return {
    caption: `${measure.label}, ${unitInWords(measure.unit)}, by ${cut.label.charAt(0).toLowerCase()}${cut.label.slice(1)}`,
    columns: [
      { key: 'group', text: cut.label },
      { key: 'n', text: 'Children', isNumeric: true },
      { key: 'mean', text: 'Mean', isNumeric: true },
      { key: 'median', text: 'Middle', isNumeric: true },
      { key: 'sd', text: 'Standard deviation', isNumeric: true },
      { key: 'p25', text: 'A quarter at most', isNumeric: true },
      { key: 'p75', text: 'A quarter at least', isNumeric: true },
      { key: 'max', text: 'The most', isNumeric: true },
    ],
    rows: groupsOf(cut, picture.ground).flatMap(group => {
      const spread = spreadOf(picture.amounts(measure, day, `${cut.name}:${group}`))
      if (spread.n === 0 && reader.seesSmallNumbers) return []
      const shown = spreadFor(measure.unit, spread, reader)
      const cells = PARTS.map(part => ({
        text: shown.isHidden ? SUPPRESSED : partText(measure.unit, part, shown[part]),
      }))
      return [{ cells: [groupCell(seen, group, day), ...cells] }]
    }),
  }
}

const partText = (unit: string, part: (typeof PARTS)[number], value: number | undefined): string => {
  if (value === undefined) return ''
  return part === 'n' ? value.toLocaleString('en-GB') : plainAmount(unit, value)
}
