import type { Publication, PublishedStatistics, PublishedSymbol, StandingFigure } from '../../intake/index.ts'

/** A figure of an indicator, with the publication behind it. */
export interface BenchmarkFigure {
  readonly value: number | undefined
  /** Why there is none; undefined where there is one. */
  readonly symbol: PublishedSymbol | undefined
  /** How many, of how many, where the table tells. */
  readonly count: number | undefined
  readonly of: number | undefined
  readonly from: Publication
  readonly row: number
}

/** Where an indicator's figures stand in the published tables. */
export interface PublishedReading {
  /** Tables of which one is enough for some area, in order of preference; of a ratio, all that it needs. */
  readonly datasets: readonly string[]
  /** Worked out here from published figures, not published itself. */
  readonly isWorkedOut: boolean
  years(published: PublishedStatistics): readonly number[]
  at(published: PublishedStatistics, area: string, year: number): BenchmarkFigure | undefined
}

/** A row and a column of a table, by the names that they have had. */
export interface Source {
  readonly dataset: string
  /** Labels of the row, as `seriesName` joins them; the first that is there is taken. */
  readonly rows: readonly string[]
  readonly column: string
  /** Rows whose number is what the share is of. */
  readonly total?: readonly string[]
}

const seriesNames = (rows: readonly string[], column: string): readonly string[] =>
  rows.map(row => (row === '' ? column : `${row} # ${column}`))

function figureIn(
  published: PublishedStatistics,
  { dataset, rows, column }: Source,
  area: string,
  year: number,
): StandingFigure | undefined {
  for (const series of seriesNames(rows, column)) {
    const figure = published.figure(dataset, series, area, year)
    if (figure) return figure
  }
  return undefined
}

const yearsOf = (published: PublishedStatistics, sources: readonly Source[]): readonly number[] => {
  const years = sources.flatMap(({ dataset, rows, column }) =>
    seriesNames(rows, column).flatMap(series => published.years(dataset, series)),
  )
  return [...new Set(years)].sort((one, other) => one - other)
}

/** A figure that is published as it is shown. */
export const asPublished = (...sources: readonly Source[]): PublishedReading => ({
  datasets: sources.map(source => source.dataset),
  isWorkedOut: false,
  years: published => yearsOf(published, sources),
  at: (published, area, year) => {
    for (const source of sources) {
      const figure = figureIn(published, source, area, year)
      if (!figure) continue
      const numberOf = (rows: readonly string[]) =>
        figureIn(published, { ...source, rows, column: 'number' }, area, year)?.value
      return {
        value: figure.value,
        symbol: figure.symbol,
        count: source.column === 'number' ? undefined : numberOf(source.rows),
        of: source.total && numberOf(source.total),
        from: figure.publication,
        row: figure.row,
      }
    }
    return undefined
  },
})

export interface Ratio {
  readonly over: readonly Source[]
  readonly under: readonly Source[]
  /** Taken off the denominator. */
  readonly less?: readonly Source[]
  readonly times: number
}

/** A figure that is worked out from published ones; where one of them is withheld, so is the ratio. */
export const ratioOf = ({ over, under, less = [], times }: Ratio): PublishedReading => ({
  datasets: [...new Set([...over, ...under].map(source => source.dataset))],
  isWorkedOut: true,
  years: published => yearsOf(published, over.slice(0, 1)),
  at: (published, area, year) => {
    const figures = (sources: readonly Source[]) =>
      sources.map(source => figureIn(published, source, area, year))
    const [overs, unders, lesses] = [figures(over), figures(under), figures(less)]
    const first = overs[0]
    if (!first) return undefined
    const all = [...overs, ...unders, ...lesses]
    const missing = all.find(figure => figure?.value === undefined)
    const [count, base] = [sum(overs), sum(unders) - sum(lesses)]
    const isKnown = all.every(figure => figure?.value !== undefined) && base > 0
    return {
      value: isKnown ? (count / base) * times : undefined,
      symbol: isKnown ? undefined : (missing?.symbol ?? 'x'),
      count: isKnown ? count : undefined,
      of: isKnown ? base : undefined,
      from: first.publication,
      row: first.row,
    }
  },
})

const sum = (figures: readonly (StandingFigure | undefined)[]): number =>
  figures.reduce((total, figure) => total + (figure?.value ?? 0), 0)
