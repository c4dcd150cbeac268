import { dayInWords, KIND_LABELS, KINDS } from '../../../care/index.ts'
import type { Basis, Spend, WeeklyRate } from '../../../money/index.ts'
import {
  chanceInWords,
  count,
  highOf,
  lowOf,
  wholePounds,
  type BudgetLineView,
  type FuturePoint,
  type SpendSplit,
  type SpendYearView,
  type VarianceView,
} from '../../../reports/index.ts'
import type { Cell, ShownTable, TagColour } from '../../components/data-table.ts'
import { pounds } from '../../words.ts'
import { hundredths } from './shaped-kind.ts'

const money = (pence: number): Cell => ({ text: wholePounds(pence), sortBy: pence })
const NONE: Cell = { text: '' }
const signed = (pence: number): Cell => ({ text: pence > 0 ? `+${wholePounds(pence)}` : wholePounds(pence), sortBy: pence }) // prettier-ignore

/** The ranges of each month: thousands of pounds as the chart draws them. */
export const monthsTable = (future: readonly FuturePoint[]): ShownTable => ({
  caption: 'Spend a month, in thousands of pounds',
  columns: [
    { key: 'month', text: 'Month to' },
    { key: 'middle', text: 'Middle future', isNumeric: true },
    { key: 'eight', text: '8 futures in 10', isNumeric: true },
    { key: 'nineteen', text: '19 futures in 20', isNumeric: true },
  ],
  rows: future.map(point => ({
    cells: [
      { text: dayInWords(point.date) },
      { text: count(point.p50) },
      { text: `${count(point.p10)} to ${count(point.p90)}` },
      { text: `${count(point.p2_5)} to ${count(point.p97_5)}` },
    ],
  })),
})

const yearLabel = ({ year, months }: SpendYearView): Cell =>
  months === 12 ? { text: year } : { text: year, sub: `${months} months of it` }

/** Each financial year: the range, and the budget. */
export const yearsTable = (years: readonly SpendYearView[]): ShownTable => ({
  caption: 'What we pay by financial year, April to March',
  columns: [
    { key: 'year', text: 'Year' },
    { key: 'net', text: 'On average', isNumeric: true },
    { key: 'low', text: '8 futures in 10: from', isNumeric: true },
    { key: 'high', text: 'to', isNumeric: true },
    { key: 'budget', text: 'Budget', isNumeric: true },
    { key: 'over', text: 'Over (+) or under (−)', isNumeric: true },
    { key: 'chance', text: 'Chance that it is not enough' },
  ],
  rows: years.map(year => ({
    cells: [
      yearLabel(year),
      money(year.net.mean),
      money(lowOf(year.net)),
      money(highOf(year.net)),
      year.budget ? money(year.budget.budgetInPence) : NONE,
      year.budget ? signed(year.budget.overInPence) : NONE,
      year.budget ? { text: chanceInWords(year.budget.chanceOfOver) } : NONE,
    ],
  })),
})

/** Each budget of a kind of home or of Staying Put, against what is spent on it after what partners pay. */
export const budgetLinesTable = (lines: readonly BudgetLineView[]): ShownTable => ({
  caption: 'Against the budget of each line, after what education and health pay',
  columns: [
    { key: 'year', text: 'Year' },
    { key: 'line', text: 'For' },
    { key: 'net', text: 'On average', isNumeric: true },
    { key: 'low', text: '8 futures in 10: from', isNumeric: true },
    { key: 'high', text: 'to', isNumeric: true },
    { key: 'budget', text: 'Budget', isNumeric: true },
    { key: 'over', text: 'Over (+) or under (−)', isNumeric: true },
    { key: 'chance', text: 'Chance that it is not enough' },
  ],
  rows: lines.map(({ year, label, net, budget }) => ({
    cells: [
      { text: year },
      { text: label },
      ...[net.mean, lowOf(net), highOf(net), budget.budgetInPence].map(money),
      signed(budget.overInPence),
      { text: chanceInWords(budget.chanceOfOver) },
    ],
  })),
})

/** Who pays, on average; each row adds up. Capital is paid besides. */
export const payersTable = (years: readonly SpendYearView[]): ShownTable => ({
  caption: 'Who pays, on average',
  columns: [
    { key: 'year', text: 'Year' },
    { key: 'net', text: 'We', isNumeric: true },
    { key: 'education', text: 'Education', isNumeric: true },
    { key: 'health', text: 'Health', isNumeric: true },
    { key: 'gross', text: 'Gross', isNumeric: true },
    { key: 'capital', text: 'Capital, besides', isNumeric: true },
  ],
  rows: years.map(year => ({
    cells: [
      yearLabel(year),
      ...[year.net.mean, year.education, year.health, year.gross.mean, year.capital].map(money),
    ],
  })),
})

export const varianceTable = (views: readonly VarianceView[]): ShownTable => ({
  caption: 'Why a year costs more than the one before, gross: the parts add up',
  columns: [
    { key: 'years', text: 'Years' },
    { key: 'volume', text: 'Volume', isNumeric: true },
    { key: 'mix', text: 'Mix', isNumeric: true },
    { key: 'price', text: 'Price', isNumeric: true },
    { key: 'other', text: 'Staying Put', isNumeric: true },
    { key: 'total', text: 'Change', isNumeric: true },
  ],
  rows: views.map(one => ({
    cells: [
      { text: `${one.from} to ${one.to}` },
      ...[one.volume, one.mix, one.price, one.other, one.total].map(signed),
    ],
  })),
  whenEmpty: 'There are no two whole years to compare yet.',
})

export const splitTable = (
  caption: string,
  years: readonly SpendYearView[],
  splits: readonly SpendSplit[],
): ShownTable => ({
  caption,
  columns: [
    { key: 'what', text: 'What' },
    ...years.map(({ year, months }) => ({
      key: year,
      text: months === 12 ? year : `${year} (${months} months)`,
      isNumeric: true,
    })),
  ],
  rows: splits.map(({ label, means }) => ({ cells: [{ text: label }, ...means.map(money)] })),
})

const BASES: Record<Basis, { readonly text: string; readonly tag: TagColour }> = {
  imported: { text: 'From a file', tag: 'green' },
  entered: { text: 'Entered here', tag: 'blue' },
  assumed: { text: 'Assumption', tag: 'yellow' },
}

/** From this share on a single placement is named: it stands for all who come after in its kind. */
const SHARE_TO_TELL = 200

/** "the dearest is 12.5 % of the kind’s price" */
function dearestInWords({ placements }: WeeklyRate): string {
  if (!placements || placements.dearestInHundredths <= SHARE_TO_TELL) return ''
  return `The dearest one is ${hundredths(placements.dearestInHundredths)} of the kind’s price`
}

/** The weekly rate of each kind at the beginning and the end, and what it rests on. */
export const ratesTable = (spend: Spend): ShownTable => ({
  caption: 'What a week bought by the week costs, and what that rests on',
  columns: [
    { key: 'kind', text: 'Kind of home' },
    { key: 'first', text: `In the month to ${dayInWords(spend.monthEnds[0]!)}`, isNumeric: true },
    { key: 'last', text: `In the month to ${dayInWords(spend.monthEnds.at(-1)!)}`, isNumeric: true },
    { key: 'source', text: 'Made from' },
    { key: 'basis', text: 'How we know' },
  ],
  rows: KINDS.map((kind, k) => {
    const [first, last] = [spend.months[k]![0]!.rate, spend.months[k]!.at(-1)!.rate]
    return {
      cells: [
        { text: KIND_LABELS[kind] },
        { text: pounds(first.pence) },
        { text: pounds(last.pence) },
        { text: first.source, sub: dearestInWords(first) },
        BASES[first.basis],
      ],
    }
  }),
})
