import { isoFromDay, type Kind } from '../care/index.ts'
import { QUANTILES } from '../forecast/index.ts'
import {
  allLines,
  grossLines,
  spendByMonth,
  spendByYear,
  type MoneyRange,
  type Spend,
  type SpendLine,
} from '../money/index.ts'
import { csvText, twoDecimals, type Cell } from './csv.ts'
import type { VarianceView } from './spend-view.ts'

const pounds = (pence: number): number => twoDecimals(pence / 100)
const rangeCells = ({ mean, quantiles }: MoneyRange): Cell[] => [pounds(mean), ...quantiles.map(pounds)]
const RANGE = ['mean', ...QUANTILES.map(level => `p${String(level).replace('.', '_')}`)]

/**
 * Spend in pounds: every month and year, in all, gross, and line by line where the reader may see the kind, the other lines
 * together. Means add up to the penny: lines to `all`, those before partners’ shares to `gross`, months to their year.
 * @param homesByTheWeek own homes without a fixed cost, each a row without figures at the end
 */
export function spendCsv(
  spend: Spend,
  isHidden: (kind: Kind) => boolean,
  homesByTheWeek: readonly string[] = [],
): string {
  const isHiddenLine = ({ kind }: SpendLine): boolean => kind !== undefined && isHidden(kind)
  const groups = [
    { line: 'all', part: 'all', wanted: allLines },
    { line: 'all', part: 'gross', wanted: grossLines },
    ...spend.lines
      .filter(one => one.kind === undefined || !isHidden(one.kind))
      .map(one => ({
        line: one.kind ?? 'after_18',
        part: one.part,
        wanted: (other: typeof one) => other.kind === one.kind && other.part === one.part,
      })),
    ...(spend.lines.some(isHiddenLine)
      ? [{ line: 'few_children_together', part: 'all', wanted: isHiddenLine }]
      : []),
  ]
  const rows = groups.flatMap(({ line, part, wanted }): Cell[][] => [
    ...spendByMonth(spend, wanted).map(month => ['month', isoFromDay(month.date), line, part, ...rangeCells(month)]), // prettier-ignore
    ...spendByYear(spend, wanted).map(year => ['year', year.year, line, part, ...rangeCells(year)]),
  ])
  const blank = RANGE.map(() => '')
  const homes = homesByTheWeek.map(home => ['home', home, 'in_house_residential', 'priced_by_the_week', ...blank]) // prettier-ignore
  return csvText(['period', 'date', 'kind', 'part', ...RANGE], [...rows, ...homes])
}

/** Why a year costs more than the one before, in pounds. */
export const varianceCsv = (views: readonly VarianceView[]): string =>
  csvText(
    ['from', 'to', 'volume', 'mix', 'price', 'other', 'total'],
    views.map(one => [
      one.from,
      one.to,
      ...[one.volume, one.mix, one.price, one.other, one.total].map(pounds),
    ]),
  )
