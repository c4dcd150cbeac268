import { compactPostcode, parseDay, type PostcodePlace, type Postcodes } from '../../src/care/index.ts'
import { buildHistory, type History } from '../../src/history/index.ts'
import { measuresOn, type MeasureContext, type MeasureRow } from '../../src/position/index.ts'
import { smallReturns, type SmallOptions, type SmallReturns } from './small-returns.ts'

/** A postcode directory of a few places: `LS1 1AA` → authority, metres east, metres north. */
export function postcodesOf(
  places: Readonly<Record<string, readonly [laua: string, east: number, north: number]>>,
): Postcodes {
  const index = new Map<string, PostcodePlace>(
    Object.entries(places).map(([postcode, [laua, east, north]]) => [
      compactPostcode(postcode),
      { laua, east, north },
    ]),
  )
  return { count: index.size, lookup: postcode => index.get(compactPostcode(postcode)) }
}

export interface SmallPicture extends SmallOptions {
  readonly year?: string
  readonly context?: Partial<MeasureContext>
}

/** Measures of a few rows: asks for figures as `numerator/denominator`, a count, or an amount. */
export function pictureOf(
  rows: readonly string[] | SmallReturns,
  { year = '2022-23', context = {}, ...options }: SmallPicture = {},
) {
  const returns = smallReturns('length' in rows ? { [year]: rows as readonly string[] } : rows, options)
  const ownProviders = options.ownProviders ?? ['PR1']
  const history: History = buildHistory(returns, { ownProviders })
  const all = (day: string): MeasureRow[] =>
    measuresOn(history, parseDay(day), { ownProviders, returns, ...context })
  return {
    history,
    row: (measure: string, day: string, group = 'all'): MeasureRow | undefined =>
      all(day).find(one => one.measure === measure && one.group === group),
    /** A measure in a group on a day: `2/3`, `4`, or `not measured`. */
    figure(measure: string, day: string, group = 'all'): string {
      const row = all(day).find(one => one.measure === measure && one.group === group)
      if (row === undefined) return 'not measured'
      if (row.denominator !== undefined) return `${row.numerator ?? ''}/${row.denominator}`
      return row.value === undefined ? 'none' : String(Math.round(row.value * 1000) / 1000)
    },
  }
}
