import type { Day, InflationRow, Kind } from '../care/index.ts'
import { inForceOn } from './dated.ts'
import { firstDayOfYear, yearStartOf } from './financial-year.ts'

const WHOLE = 10_000

/** A price of one day as it is on a later one: raised on each 1 April between by what the book says for the kind. */
export function inflated(
  pence: number,
  { kind, from, to }: { readonly kind: Kind; readonly from: Day; readonly to: Day },
  rises: readonly InflationRow[],
): number {
  const ofKind = rises.filter(row => row.kind === kind)
  let price = pence
  if (ofKind.length === 0) return price
  for (let year = yearStartOf(from) + 1; firstDayOfYear(year) <= to; year++) {
    const rise = inForceOn(ofKind, firstDayOfYear(year))
    if (rise) price = Math.round((price * (WHOLE + rise.yearlyInHundredths)) / WHOLE)
  }
  return price
}
