import type { PlacementCostRow, UnitCostRow } from '../care/index.ts'
import { basisOf, type CostBook } from './book.ts'
import { inForceOn, isInForce } from './dated.ts'
import { isOfTooFewProviders } from './few-providers.ts'
import type { Price, RateQuestion } from './weekly-rate.ts'

/** Unit costs that hold for every provider, need band and package. */
const isGeneral = (row: UnitCostRow): boolean => `${row.provider}${row.needBand}${row.package}` === ''

const roundedMean = (values: readonly number[]): number =>
  Math.round(values.reduce((sum, value) => sum + value, 0) / values.length)

/** How closely a unit cost fits a placement: what of provider and need band it names; undefined: it is about another. */
function fitOf(cost: UnitCostRow, placement: PlacementCostRow): number | undefined {
  const fits = (named: string, has: string) => named === '' || named === has
  if (!fits(cost.provider, placement.provider) || !fits(cost.needBand, placement.needBand)) return undefined
  return (cost.provider === '' ? 0 : 1) + (cost.needBand === '' ? 0 : 1)
}

/** The unit cost that fits each placement of the kind on the as-at day best, once for each; of those that fit alike the first. */
function fittingCosts(
  costs: readonly UnitCostRow[],
  { placementCosts }: CostBook,
  { kind, asAt }: Pick<RateQuestion, 'kind' | 'asAt'>,
): UnitCostRow[] {
  return placementCosts
    .filter(row => row.kind === kind && isInForce(row, asAt))
    .flatMap(placement => {
      const fitting = costs.flatMap(cost => {
        const fit = fitOf(cost, placement)
        return fit === undefined ? [] : [{ cost, fit }]
      })
      const best = fitting.reduce<(typeof fitting)[number] | undefined>(
        (a, b) => (a && a.fit >= b.fit ? a : b),
        undefined,
      )
      return best ? [best.cost] : []
    })
}

/** Whether the unit cost of a kind on a day rests on so few providers that it would tell what one of them charges. */
export function tellsAProvider(book: CostBook, { kind, day }: Pick<RateQuestion, 'kind' | 'day'>): boolean {
  const rows = book.unitCosts.filter(row => row.kind === kind)
  if (inForceOn(rows.filter(isGeneral), day)) return false
  const named = rows.filter(row => isInForce(row, day) && row.provider !== '')
  return named.length > 0 && isOfTooFewProviders(named.map(row => row.provider))
}

/** The general unit cost in force; where only particular ones are, their mean over the placements that they fit. */
export function unitCost(book: CostBook, { kind, day, asAt }: RateQuestion): Price | undefined {
  const rows = book.unitCosts.filter(row => row.kind === kind)
  const general = inForceOn(rows.filter(isGeneral), day)
  if (general)
    return {
      pence: general.weeklyCostInPence,
      noticeWeeks: general.noticeWeeks,
      basis: basisOf(book, general),
      source: 'unit cost',
      since: general.from,
    }
  const particular = rows.filter(row => isInForce(row, day))
  const [first] = particular
  if (!first) return undefined
  const fitting = fittingCosts(particular, book, { kind, asAt })
  const counted = fitting.length > 0 ? fitting : particular
  return {
    pence: roundedMean(counted.map(row => row.weeklyCostInPence)),
    noticeWeeks: roundedMean(counted.map(row => row.noticeWeeks)),
    basis: basisOf(book, first),
    source:
      fitting.length > 0
        ? `${particular.length} unit costs, as ${fitting.length} placements have them`
        : `plain mean of ${particular.length} unit costs`,
    since: Math.max(...particular.map(row => row.from)),
  }
}
