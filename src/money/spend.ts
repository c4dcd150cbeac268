import { KINDS, type Day, type Kind, type SupplyMode } from '../care/index.ts'
import type { KindFutures } from '../forecast/index.ts'
import type { CostBook } from './book.ts'
import { meanCells, type CellsToMean } from './mean-cells.ts'
import { capitalOf, kindMonth, stayingPutOn, type AddedHomes, type KindMonth } from './month.ts'
import type { Stretch } from './paid-empty-or-full.ts'
import { priceKind, type PartOfKind } from './price-kind.ts'
import { SPEND_PARTS, type LineFilter, type SpendLine, type SpendPart } from './spend-lines.ts'

/** What every future costs: whole pence by line, future and month. The lines add up to what the authority itself pays. */
export interface Spend {
  readonly runs: number
  readonly monthEnds: readonly Day[]
  /** First day of each month that is priced (the first month may be a part of one). */
  readonly monthStarts: readonly Day[]
  readonly lines: readonly SpendLine[]
  /** A column a line: pence of [run][month]. */
  readonly pence: readonly Float64Array[]
  /** The mean over the futures, [line][month], in multiples of so many pence: what is printed is a sum of these, and adds up. */
  readonly means: (unit: MoneyUnit) => readonly (readonly number[])[]
  /** Pence of each month, the same in all futures; not among the lines. */
  readonly capital: readonly number[]
  /** Children of each kind times days, doubled so that it is whole: a column a kind, [run][month]. */
  readonly halfDays: readonly Float64Array[]
  /** The rate of each kind in each month, and what it rests on. */
  readonly months: readonly (readonly KindMonth[])[]
}

/** Whole pence, or whole pounds. */
export type MoneyUnit = 1 | 100

/** The day that prices are known for, and the children of each of KINDS on it. */
export interface KnownChildren {
  readonly asAt: Day
  readonly children: readonly number[]
  /** Of each kind by year of age; left out: not known. */
  readonly ages?: readonly (readonly number[])[] | undefined
}

/** Those of a forecast's as-at day. */
export const knownChildren = ({ asAt, start, startAges }: KindFutures): KnownChildren => ({
  asAt,
  children: start,
  ages: startAges,
})

/** What prices are asked with. */
export interface SpendTerms {
  readonly book: CostBook
  /** Whether planned homes and their one-off costs are counted. */
  readonly supply: SupplyMode
  /** The day and the children that prices are known for, where it is not the first day that is priced: the counted past. */
  readonly knownOn?: KnownChildren
  /** Homes of one kind that a scenario adds, and the places that there are before them in each month. */
  readonly added?: {
    readonly kind: Kind
    readonly homes: AddedHomes['homes']
    readonly placesBefore: readonly number[]
  }
}

const PARTS = (Object.keys(SPEND_PARTS) as SpendPart[]).filter(
  (part): part is PartOfKind => part !== 'staying_put',
)
const WHOLE = 10_000
const DAYS_IN_A_WEEK = 7

/** The months that are priced, from the day after the as-at day on. */
export const stretchesOf = ({ asAt, monthEnds }: Pick<KindFutures, 'asAt' | 'monthEnds'>): Stretch[] =>
  monthEnds.map((last, month) => ({ first: (monthEnds[month - 1] ?? asAt) + 1, last }))

/**
 * Prices every future: children of each kind in each month, at the book's prices. Pure arithmetic on whole pence, fast
 * enough for sliders: hundreds of futures in some milliseconds.
 */
export function spendOf(futures: KindFutures, { book, supply, added, knownOn }: SpendTerms): Spend {
  const known = knownOn ?? knownChildren(futures)
  const stretches = stretchesOf(futures)
  const size = futures.runs * stretches.length
  const months = KINDS.map((kind, k) =>
    stretches.map((stretch, month) =>
      kindMonth({
        ...stretch,
        ...{ book, kind, supply, asAt: known.asAt, children: known.children[k]!, ages: known.ages?.[k] },
        added:
          added?.kind === kind ? { homes: added.homes, placesBefore: added.placesBefore[month]! } : undefined,
      }),
    ),
  )
  const halfDays = KINDS.map((_, k) => halfDaysOf(futures, k, stretches))
  const lines: SpendLine[] = []
  const pence: Float64Array[] = []
  KINDS.forEach((kind, k) => {
    const columns = priceKind({
      runs: futures.runs,
      months: months[k]!,
      halfDays: halfDays[k]!,
      ended: futures.ended,
      endedAt: run => (run * KINDS.length + k) * stretches.length,
    })
    for (const part of PARTS)
      if (columns[part].some(value => value !== 0)) {
        lines.push({ kind, part })
        pence.push(columns[part])
      }
  })
  const stayingPut = stayingPutIn(futures, book, stretches)
  if (stayingPut.length === size && stayingPut.some(value => value !== 0)) {
    lines.push({ kind: undefined, part: 'staying_put' })
    pence.push(stayingPut)
  }
  return {
    runs: futures.runs,
    monthEnds: futures.monthEnds,
    monthStarts: stretches.map(({ first }) => first),
    lines,
    pence,
    means: meansOnce({ runs: futures.runs, months: stretches.length, pence }),
    capital: stretches.map(stretch => capitalOf(book, supply, stretch)),
    halfDays,
    months,
  }
}

/** Worked out when first asked for: sliders ask for none. */
function meansOnce(cells: CellsToMean): Spend['means'] {
  const known = new Map<MoneyUnit, number[][]>()
  return unit => {
    const found = known.get(unit) ?? meanCells(cells, unit)
    known.set(unit, found)
    return found
  }
}

function halfDaysOf(futures: KindFutures, kind: number, stretches: readonly Stretch[]): Float64Array {
  const months = stretches.length
  const found = new Float64Array(futures.runs * months)
  for (let run = 0; run < futures.runs; run++) {
    let before = futures.start[kind]!
    for (let month = 0; month < months; month++) {
      const now = futures.children[(run * KINDS.length + kind) * months + month]!
      const { first, last } = stretches[month]!
      found[run * months + month] = (before + now) * (last - first + 1)
      before = now
    }
  }
  return found
}

/** Those who turned 18 within the months that young people stay, times the share that stays. */
function stayingPutIn(futures: KindFutures, book: CostBook, stretches: readonly Stretch[]): Float64Array {
  if (book.stayingPut.length === 0) return new Float64Array(0)
  const months = stretches.length
  const before = futures.turned18Before
  const found = new Float64Array(futures.runs * months)
  for (let month = 0; month < months; month++) {
    const { first, last } = stretches[month]!
    const terms = stayingPutOn(book, last)
    if (!terms) continue
    const weekly = (terms.shareInHundredths * terms.weeklyCostInPence) / WHOLE
    for (let run = 0; run < futures.runs; run++) {
      let turned = 0
      for (let back = month - terms.months + 1; back <= month; back++)
        turned += back < 0 ? (before[before.length + back] ?? 0) : futures.turned18[run * months + back]!
      found[run * months + month] = Math.round((turned * weekly * (last - first + 1)) / DAYS_IN_A_WEEK)
    }
  }
  return found
}

/** Pence of [run][month] over some lines. */
export function sumOfLines({ lines, pence, runs, monthEnds }: Spend, wanted: LineFilter): Float64Array {
  const sum = new Float64Array(runs * monthEnds.length)
  lines.forEach((line, i) => {
    if (!wanted(line)) return
    const column = pence[i]!
    for (let at = 0; at < sum.length; at++) sum[at]! += column[at]!
  })
  return sum
}

/** The mean over the futures of some lines in each month: sums of the same cells, whatever is asked. */
export function meansOfLines(
  { lines, means, monthEnds }: Spend,
  wanted: LineFilter,
  unit: MoneyUnit,
): number[] {
  const cells = means(unit).filter((_, i) => wanted(lines[i]!))
  return monthEnds.map((_, month) => cells.reduce((sum, line) => sum + line[month]!, 0))
}
