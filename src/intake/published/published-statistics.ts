import { ChildPopulation, type PopulationEstimate } from '../../care/index.ts'
import { plainText } from './cells.ts'
import type {
  FigureColumns,
  NeighbourModel,
  ProviderRegister,
  Publication,
  PublishedArea,
  PublishedSymbol,
} from './published.ts'

/** A figure with the publication that it stands in. */
export interface StandingFigure {
  readonly value: number | undefined
  /** Why there is no value; undefined where there is one. */
  readonly symbol: PublishedSymbol | undefined
  readonly publication: Publication
  readonly row: number
}

type ByYear = Map<number, StandingFigure>
type ByArea = Map<string, ByYear>

/** Names of authorities as different publishers write them: `Bristol, City of` and `Bristol`. */
const nameKey = (name: string): string =>
  plainText(name)
    .replace(/,? \(?(city|county) of\)?$/, '')
    .replace(/ (ua|council)$/, '')
    .replace(/&/g, 'and')
    .replace(/[^a-z]/g, '')

/** Ofsted's older tables have names alone. */
const isCode = (code: string): boolean => /^[A-Z]\d{8}$/.test(code)

/**
 * All published figures that are kept, made one: where two publications hold the same figure, that of the newer edition
 * stands, and of two of one edition the one that came later.
 */
export class PublishedStatistics {
  readonly #publications: readonly Publication[]
  readonly #byDataset = new Map<string, ReadonlyMap<string, ByArea>>()
  #population: ChildPopulation | undefined
  readonly areas: ReadonlyMap<string, PublishedArea>
  /** Codes that an authority has had besides: Sheffield's changed with its boundary. Known by the Department's number, which stays. */
  readonly #sameAs = new Map<string, string>()
  readonly #codeOfName = new Map<string, string>()
  readonly #codeOfOld = new Map<string, string>()

  /** @param publications in the order in which they came */
  constructor(publications: readonly Publication[]) {
    this.#publications = [...publications].sort((one, other) => one.lastYear - other.lastYear)
    this.areas = this.#gatherAreas()
  }

  get isEmpty(): boolean {
    return this.#publications.length === 0
  }

  has(dataset: string): boolean {
    return this.#publications.some(one => one.dataset === dataset)
  }

  /** The publications of a dataset that stand, newest edition first. */
  publicationsOf(dataset: string): readonly Publication[] {
    return this.#publications.filter(one => one.dataset === dataset).reverse()
  }

  figure(dataset: string, series: string, area: string, year: number): StandingFigure | undefined {
    return this.#seriesOf(dataset, series)?.get(this.canonical(area))?.get(year)
  }

  /** The one code under which an authority's figures are found, whichever of its codes is given. */
  canonical(code: string): string {
    return this.#sameAs.get(code) ?? code
  }

  area(code: string): PublishedArea | undefined {
    return this.areas.get(this.canonical(code))
  }

  /** Years in which any area has the series, oldest first. */
  years(dataset: string, series: string): readonly number[] {
    const years = new Set<number>()
    for (const byYear of this.#seriesOf(dataset, series)?.values() ?? [])
      for (const year of byYear.keys()) years.add(year)
    return [...years].sort((one, other) => one - other)
  }

  /** ONS code of an authority by its name or by the Department's number; undefined where no table tells it. */
  codeOf(nameOrOldCode: string): string | undefined {
    return this.#codeOfOld.get(nameOrOldCode) ?? this.#codeOfName.get(nameKey(nameOrOldCode))
  }

  /** England, or what stands in its place among invented figures. */
  get national(): PublishedArea | undefined {
    return [...this.areas.values()].find(area => area.level === 'national')
  }

  /** The newest model that is kept; models whose year is not known come last. */
  get neighbourModel(): NeighbourModel | undefined {
    const models = this.#publications.flatMap(({ content }) =>
      content.kind === 'neighbours' ? [content.model] : [],
    )
    return models.at(-1)
  }

  /** Ofsted's newest list of providers. */
  get register(): ProviderRegister | undefined {
    const registers = this.#publications.flatMap(({ content }) =>
      content.kind === 'register' ? [content.register] : [],
    )
    return registers.at(-1)
  }

  /** Denominators: by age where the ONS's tables are kept, and those that the Department's own rates rest on. */
  population(): ChildPopulation {
    this.#population ??= this.#gatherPopulation()
    return this.#population
  }

  #gatherPopulation(): ChildPopulation {
    const estimates = [...this.#estimatesByAge(), ...this.#estimatesOfRates()]
    const underOtherCodes = [...this.#sameAs].flatMap(([code, first]) =>
      estimates.filter(one => one.area === first).map(one => ({ ...one, area: code })),
    )
    return new ChildPopulation([...estimates, ...underOtherCodes])
  }

  #gatherAreas(): Map<string, PublishedArea> {
    const all = this.#publications.flatMap(({ content }) =>
      content.kind === 'figures' ? content.figures.areas : [],
    )
    for (const area of all) this.#learnCode(area)
    const areas = new Map<string, PublishedArea>()
    for (const area of all) {
      const code = this.canonical(area.code)
      areas.set(code, { ...withWhatIsKnown(area, areas.get(code)), code })
    }
    for (const { code, name, level } of areas.values())
      if (level === 'authority' && isCode(code)) this.#codeOfName.set(nameKey(name), code)
    return areas
  }

  #learnCode({ code, oldCode }: PublishedArea): void {
    if (oldCode === '') return
    const first = this.#codeOfOld.get(oldCode) ?? code
    this.#codeOfOld.set(oldCode, first)
    if (first !== code) this.#sameAs.set(code, first)
  }

  #seriesOf(dataset: string, series: string): ByArea | undefined {
    let known = this.#byDataset.get(dataset)
    if (!known) {
      known = this.#index(dataset)
      this.#byDataset.set(dataset, known)
    }
    return known.get(series)
  }

  #index(dataset: string): ReadonlyMap<string, ByArea> {
    const bySeries = new Map<string, ByArea>()
    for (const publication of this.#publications)
      if (publication.dataset === dataset && publication.content.kind === 'figures')
        this.#addTo(bySeries, publication, publication.content.figures)
    return bySeries
  }

  #addTo(bySeries: Map<string, ByArea>, publication: Publication, figures: FigureColumns): void {
    const maps = figures.series.map(series => reached(bySeries, series, () => new Map<string, ByYear>()))
    const codes = figures.areas.map(({ code }) =>
      isCode(code) ? this.canonical(code) : (this.codeOf(code) ?? code),
    )
    figures.value.forEach((value, at) => {
      const byYear = reached(maps[figures.seriesOf[at]!]!, codes[figures.area[at]!]!, () => new Map())
      byYear.set(figures.year[at]!, {
        value: value ?? undefined,
        symbol: figures.symbol[at] ?? undefined,
        publication,
        row: figures.row[at]!,
      })
    })
  }

  *#estimatesByAge(): Generator<PopulationEstimate> {
    for (const dataset of ['population-by-single-age', 'population'])
      for (const { series, area, year, people } of this.#allOf(dataset)) {
        const ages = agesIn(series)
        if (ages) yield { area, midYear: year, ...ages, people }
      }
  }

  /** A rate of the year that ends in March 2025 rests on the estimate for the middle of 2024. */
  *#estimatesOfRates(): Generator<PopulationEstimate> {
    for (const { series, area, year, people } of this.#allOf('children-looked-after'))
      if (series.startsWith('children looked after on 31 march') && series.endsWith('# population_estimate'))
        yield { area, midYear: year - 1, fromAge: 0, toAge: 17, people }
  }

  *#allOf(dataset: string): Generator<{ series: string; area: string; year: number; people: number }> {
    this.#seriesOf(dataset, '')
    for (const [series, byArea] of this.#byDataset.get(dataset) ?? [])
      for (const [area, byYear] of byArea)
        for (const [year, { value: people }] of byYear)
          if (people !== undefined) yield { series, area, year, people }
  }
}

function reached<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}

/** One publisher leaves out the region, another the Department's number: what is known of an area adds up. */
const withWhatIsKnown = (area: PublishedArea, known: PublishedArea | undefined): PublishedArea => ({
  ...area,
  name: area.name === area.code && known ? known.name : area.name,
  region: area.region || (known?.region ?? ''),
  oldCode: area.oldCode || (known?.oldCode ?? ''),
})

/** `children aged 0 to 17 years` → 0 to 17; `age 16` → 16; `under 1 year` → 0; undefined where it tells no ages. */
export function agesIn(label: string): { readonly fromAge: number; readonly toAge: number } | undefined {
  const range = /(\d+) (?:to|-) (\d+)/.exec(label)
  if (range) return { fromAge: Number(range[1]), toAge: Number(range[2]) }
  if (/under 1\b/.test(label)) return { fromAge: 0, toAge: 0 }
  const single = /^(?:aged? )?(\d{1,2})(?: years?)?(?: #|$)/.exec(label)
  return single ? { fromAge: Number(single[1]), toAge: Number(single[1]) } : undefined
}
