import type { Lever, LeverCode } from './lever.ts'
import { LEVER_PRICES, type LeverPrice } from './lever-prices.ts'

const PENCE = 100
const pounds = (pence: number): string =>
  `£${(pence / PENCE).toLocaleString('en-GB', { minimumFractionDigits: pence % PENCE === 0 ? 0 : 2, maximumFractionDigits: 2 })}`

/** One price in words; undefined: it is nothing. */
function sayPrice(price: LeverPrice | undefined, given: number | undefined, how: string): string | undefined {
  if (!price) return undefined
  if (given === undefined && price.whenBlankInPence === undefined) return `${how}: ${price.source}`
  const pence = given ?? price.whenBlankInPence ?? 0
  if (pence === 0) return undefined
  const forEach = price.per === 'all of it' || price.per === 'home' ? '' : ` for each ${price.per}`
  return `${pounds(pence)} ${how}${forEach}${given === undefined ? ' (assumption)' : ''}`
}

/** What a lever costs besides the care of children: "£7,857 once for each child (assumption)"; '': nothing. */
export function sayLeverCost({ lever, weeklyInPence, onceInPence, capitalInPence }: Lever): string {
  const { weekly, once, capital } = LEVER_PRICES[lever]
  return [
    sayPrice(weekly, weeklyInPence, 'a week'),
    sayPrice(once, onceInPence, 'once'),
    sayPrice(capital, capitalInPence, 'for building'),
  ]
    .filter(one => one !== undefined)
    .join('; ')
}

const NOT_ENTERED: Readonly<Partial<Record<LeverCode, string>>> = {
  approve_carers: 'Recruiting and supporting the households: not entered',
}

/** The same as a cell has it: what is not entered is called so, and not nothing. */
export function leverCostCell(lever: Lever): string {
  const said = sayLeverCost(lever)
  if (said !== '') return said
  const isEntered = [lever.weeklyInPence, lever.onceInPence, lever.capitalInPence].some(
    price => price !== undefined,
  )
  if (isEntered || Object.keys(LEVER_PRICES[lever.lever]).length === 0) return 'Nothing'
  return NOT_ENTERED[lever.lever] ?? 'Not entered'
}
