import { QUANTILES, type ForecastRow } from '../forecast/index.ts'

const LEVELS = QUANTILES.length

/** Rows of a forecast as columns: a message with thousands of rows, each with a list of quantiles, takes longer than to work them out. */
export interface PackedRows {
  /** Measures and groups, each pair once. */
  readonly names: readonly (readonly [measure: string, group: string])[]
  /** Place in `names`, row by row. */
  readonly name: Int32Array
  readonly date: Int32Array
  readonly mean: Float64Array
  /** [row][level of QUANTILES] */
  readonly quantiles: Float64Array
}

/** Rows whose names repeat from month to month, ready to be sent. */
export function packRows(rows: readonly ForecastRow[]): PackedRows {
  const places = new Map<string, number>()
  const names: (readonly [string, string])[] = []
  const quantiles = new Float64Array(rows.length * LEVELS)
  const name = Int32Array.from(rows, ({ measure, group }) => {
    const both = `${measure},${group}`
    const known = places.get(both)
    if (known !== undefined) return known
    places.set(both, names.length)
    return names.push([measure, group]) - 1
  })
  rows.forEach((row, place) => quantiles.set(row.quantiles, place * LEVELS))
  const date = Int32Array.from(rows, row => row.date)
  return { names, name, date, mean: Float64Array.from(rows, row => row.mean), quantiles }
}

/** The rows that were packed, to the last bit. */
export function unpackRows({ names, name, date, mean, quantiles }: PackedRows): ForecastRow[] {
  return Array.from(name, (place, row) => {
    const [measure, group] = names[place]!
    const levels: number[] = []
    for (let at = row * LEVELS; at < (row + 1) * LEVELS; at++) levels.push(quantiles[at]!)
    return { date: date[row]!, measure, group, mean: mean[row]!, quantiles: levels }
  })
}
