import { InputError } from '../../care/index.ts'
import { shown } from '../finding-list.ts'
import type { PublishedCell } from './cells.ts'
import type { FigureColumns, PublishedArea, PublishedSymbol } from './published.ts'

/** How many different series one file may have: the widest of the Department's has 300. */
const MOST_SERIES = 20_000

/** Gathers figures into columns. */
export class FigureBuilder {
  readonly #areas = new Map<string, { readonly place: number; readonly area: PublishedArea }>()
  readonly #series = new Map<string, number>()
  readonly #area: number[] = []
  readonly #seriesOf: number[] = []
  readonly #year: number[] = []
  readonly #value: (number | null)[] = []
  readonly #symbol: (PublishedSymbol | null)[] = []
  readonly #row: number[] = []
  readonly #rowOf = new Map<string, number>()
  firstYear = Infinity
  lastYear = -Infinity

  constructor(readonly path: string) {}

  get count(): number {
    return this.#value.length
  }

  /** @throws InputError where two rows say the same with different figures: then a column tells them apart that is not known */
  add(series: string, area: PublishedArea, at: { year: number; row: number }, cell: PublishedCell): void {
    const [areaPlace, seriesPlace] = [this.#areaPlace(area), this.#seriesPlace(series)]
    const key = `${areaPlace} ${seriesPlace} ${at.year}`
    const before = this.#rowOf.get(key)
    if (before !== undefined) return this.#refuseOther(before, series, { ...at, area }, cell)
    this.#rowOf.set(key, this.count)
    this.#area.push(areaPlace)
    this.#seriesOf.push(seriesPlace)
    this.#year.push(at.year)
    this.#value.push(cell.value)
    this.#symbol.push(cell.symbol)
    this.#row.push(at.row)
    this.firstYear = Math.min(this.firstYear, at.year)
    this.lastYear = Math.max(this.lastYear, at.year)
  }

  finish(): FigureColumns {
    return {
      areas: [...this.#areas.values()].map(({ area }) => area),
      series: [...this.#series.keys()],
      area: this.#area,
      seriesOf: this.#seriesOf,
      year: this.#year,
      value: this.#value,
      symbol: this.#symbol,
      row: this.#row,
    }
  }

  #areaPlace(area: PublishedArea): number {
    const known = this.#areas.get(area.code)
    if (known) return known.place
    this.#areas.set(area.code, { place: this.#areas.size, area })
    return this.#areas.size - 1
  }

  #seriesPlace(series: string): number {
    const known = this.#series.get(series)
    if (known !== undefined) return known
    if (this.#series.size >= MOST_SERIES)
      throw new InputError(`${this.path}: more different rows than any published table has.`)
    this.#series.set(series, this.#series.size)
    return this.#series.size - 1
  }

  #refuseOther(
    before: number,
    series: string,
    { year, row, area }: { year: number; row: number; area: PublishedArea },
    cell: PublishedCell,
  ): void {
    if (this.#value[before] === cell.value && this.#symbol[before] === cell.symbol) return
    throw new InputError(
      `${this.path}, row ${row}: a second figure for ${shown(area.name)}, ${year}, ${shown(series)}, unlike that of row ${this.#row[before]!}. A column that is not known here must tell them apart.`,
    )
  }
}

/** Name of a series: what its row says, and its column. */
export const seriesName = (labels: readonly string[], column: string): string =>
  labels.length === 0 ? column : `${labels.join(' / ')} # ${column}`
