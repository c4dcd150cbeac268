import { dayInWords, KINDS, type Kind } from '../../../care/index.ts'
import {
  knownChildren,
  pastAsFuture,
  spendByYear,
  spendOf,
  type CostBook,
  type Spend,
} from '../../../money/index.ts'
import {
  budgetLines,
  DEFAULT_COLOUR,
  fanChart,
  fanChartDescription,
  kindSeries,
  spendAnswer,
  spendByKind,
  spendByPart,
  spendPoints,
  spendYears,
  variances,
  type BudgetLineView,
  type SpendYearView,
  type VarianceView,
} from '../../../reports/index.ts'
import { can } from '../../../access/index.ts'
import { page, type PageAnswer } from '../../server/answer.ts'
import type { UserRequest } from '../../server/route.ts'
import type { Chart } from '../../components/chart.ts'
import { readerOf } from '../forecast/forecast-ports.ts'
import { metaOf } from '../forecast/forecast-meta.ts'
import type { PricedForecast } from './money-ports.ts'
import {
  budgetLinesTable,
  monthsTable,
  payersTable,
  ratesTable,
  splitTable,
  varianceTable,
  yearsTable,
} from './spend-tables.ts'
import { poundsInWords, WHOLE_POUNDS } from '../../../reports/index.ts'
import { byTheWeekInShort, notesInWords, type SpendNotes } from './spend-notes.ts'

const MONTHS_OF_PAST = 25
const WIDE = { width: 960, height: 400 } as const
const NARROW = { width: 400, height: 320 } as const

/** What a forecast costs, and everything that this reader may see of it. */
export interface PricedView {
  readonly spend: Spend
  readonly past: Spend | undefined
  readonly years: readonly SpendYearView[]
  readonly lines: readonly BudgetLineView[]
  readonly variances: readonly VarianceView[]
  readonly isHidden: (kind: Kind) => boolean
}

/**
 * Kinds whose spend a reader may not see, from those whose children he may not. Money stands to the pound and with its sum, so
 * that one kind hidden alone would be what is missing: the kind with the fewest children of the others goes with it.
 */
function hiddenKinds(
  isHidden: readonly boolean[],
  children: readonly number[],
  spend: Spend,
): ReadonlySet<Kind> {
  // prettier-ignore
  const hidden = KINDS.filter((_, k) => isHidden[k])
  const isPaid = (kind: Kind) => spendByYear(spend, line => line.kind === kind).some(year => year.mean !== 0)
  if (hidden.filter(isPaid).length !== 1) return new Set(hidden)
  const others = KINDS.map((kind, k) => ({ kind, count: children[k] ?? 0 })).filter(({ kind, count }) => count > 0 && !hidden.includes(kind)) // prettier-ignore
  const [fewest] = others.sort((a, b) => a.count - b.count)
  return new Set(fewest ? [...hidden, fewest.kind] : hidden)
}

/** Prices a kept forecast, and its counted past, with the book as it stands now. */
export function pricedView(
  { kept, futures }: PricedForecast,
  book: CostBook,
  request: UserRequest,
): PricedView {
  // prettier-ignore
  const terms = { book, supply: kept.forecast.request.supply }
  const before = pastAsFuture(kept.forecast.past, futures)
  const knownOn = knownChildren(futures)
  const [spend, past] = [spendOf(futures, terms), before && spendOf(before, { ...terms, knownOn })]
  const hidden = hiddenKinds(
    kindSeries(kept.forecast, readerOf(request)).map(series => series.isHidden),
    futures.start,
    spend,
  )
  const isHidden = (kind: Kind): boolean => hidden.has(kind)
  return {
    spend,
    past,
    years: spendYears(spend, book.budgets),
    lines: budgetLines(spend, book.budgets, isHidden),
    variances: variances(past, spend, WHOLE_POUNDS),
    isHidden,
  }
}

function chartOf({ spend, past }: PricedView, { kept }: PricedForecast): Chart {
  const points = spendPoints(past, spend)
  const shown = { past: points.past.slice(-MONTHS_OF_PAST), future: points.future }
  const title = 'Spend a month, in thousands of pounds'
  const draw = (size: typeof WIDE | typeof NARROW): string =>
    fanChart({
      ...shown,
      words: { title, description: fanChartDescription(shown) },
      colour: DEFAULT_COLOUR,
      fromZero: true,
      ...size,
    })
  const end = points.future.at(-1)!
  return {
    id: 'spend',
    title,
    says: `By ${dayInWords(end.date)} a month costs ${poundsInWords(end.p10 * 100_000)} to ${poundsInWords(end.p90 * 100_000)} in 8 futures of 10. The dark line prices the children counted in the past: it is not the ledger.`,
    svg: draw(WIDE),
    narrowSvg: draw(NARROW),
    table: monthsTable(points.future),
    downloads: [{ text: 'CSV', href: '/spend/files/spend.csv' }],
    source: `forecast “${kept.name}”, priced with the prices, contracts and budgets as they stand now`,
  }
}

const varianceSays = ([first]: readonly VarianceView[]): string => {
  if (!first) return 'There are no two whole years to compare yet.'
  const { from, to, volume, mix, price, other, total } = first
  const more = (pence: number): string => `${poundsInWords(Math.abs(pence))} ${pence < 0 ? 'less' : 'more'}`
  const after = other === 0 ? '' : `, and Staying Put is ${more(other)}`
  return `${to} costs ${more(total)} than ${from}: ${more(volume)} through the number of days in care, ${more(mix)} through where children live, ${more(price)} through prices and empty places${after}.`
}

/** "What will it cost?": spend by month and year with ranges, against budget, and why it changes. */
export function spendPage(
  priced: PricedForecast,
  { book, notes }: { readonly book: CostBook; readonly notes: SpendNotes },
  request: UserRequest,
): PageAnswer {
  const view = pricedView(priced, book, request)
  const seesRates = readerOf(request).seesSmallNumbers
  const header = {
    question: 'What will it cost?',
    answer: spendAnswer(view.years) + byTheWeekInShort(notes),
    meta: [
      ...metaOf(priced.kept),
      'Spend is revenue, after what education and health pay, unless it says gross',
    ],
  }
  return page('pages/money/spend.njk', header, {
    chart: chartOf(view, priced),
    years: yearsTable(view.years),
    lines: budgetLinesTable(view.lines),
    payers: payersTable(view.years),
    varianceSays: varianceSays(view.variances),
    variances: varianceTable(view.variances),
    kinds: splitTable('Mean spend by kind of home, before what partners pay', view.years, spendByKind(view.spend, view.isHidden)), // prettier-ignore
    parts: splitTable('Mean spend by what it is for', view.years, spendByPart(view.spend)),
    notes: notesInWords(notes, seesRates),
    rates: seesRates ? ratesTable(view.spend) : undefined,
    mayEdit: can(request.user, 'edit_money'),
  })
}
