import { authorityName, type Day } from '../../care/index.ts'
import type { OfstedProvider, PublishedStatistics } from '../../intake/index.ts'

/** Homes and agencies of one sort and owner on Ofsted's list, here, in the region and in the country. */
export interface MarketRow {
  readonly type: string
  readonly sector: string
  readonly here: MarketCount
  readonly region: MarketCount
  readonly country: MarketCount
}

export interface MarketCount {
  readonly homes: number
  /** Registered places; agencies have none. */
  readonly places: number
  /** Of those with a judgement, how many are good or outstanding. */
  readonly good: number
  readonly judged: number
}

export interface Market {
  /** Day of the list; NO_DAY where it does not say. */
  readonly asAt: Day
  readonly authority: string
  readonly region: string
  readonly rows: readonly MarketRow[]
  /** Whether the list, anywhere in England, has supported accommodation on it. */
  readonly hasSupportedAccommodation: boolean
}

/** Kinds of provision in which looked-after children live, in the order shown. */
const TYPES = [
  "Children's home",
  "Residential special school (registered as a children's home)",
  "Secure children's home",
  'Supported accommodation',
  'Independent Fostering Agency',
] as const

const plain = (text: string): string => text.trim().toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ')
const isGood = ({ judgement }: OfstedProvider): boolean => /^(good|outstanding)$/i.test(judgement)

const countOf = (providers: readonly OfstedProvider[]): MarketCount => ({
  homes: providers.length,
  places: providers.reduce((sum, { places }) => sum + (places ?? 0), 0),
  good: providers.filter(isGood).length,
  judged: providers.filter(({ judgement }) => judgement !== '' && !/not yet/i.test(judgement)).length,
})

/** Homes for short breaks alone take no looked-after child to live in. */
const isLivedIn = ({ isShortBreakOnly, status }: OfstedProvider): boolean =>
  !isShortBreakOnly && !/^(cancelled|resigned|suspended)/i.test(status)

/** `Southend-on-Sea`, `St. Helens`, `County Durham`: as Ofsted writes them. */
const plainName = (name: string): string =>
  plain(name)
    .replaceAll('&', 'and')
    .replaceAll('.', '')
    .replaceAll('-', ' ')
    .replace(/^county /, '')

/** Ofsted's names for an authority: the list has no codes, so other tables tell them, and without these the name that goes with the code. */
function authoritiesOf(
  statistics: PublishedStatistics,
  providers: readonly OfstedProvider[],
  laCode: string,
): ReadonlySet<string> {
  const own = authorityName(laCode)
  const isOurs = (name: string): boolean => {
    const code = statistics.codeOf(name)
    return code === undefined
      ? own !== undefined && plainName(name) === plainName(own)
      : code === statistics.canonical(laCode)
  }
  return new Set([...new Set(providers.map(one => one.authority))].filter(isOurs))
}

/** Who offers homes around the authority, by Ofsted's newest list; undefined where none is kept, or the authority is not on it. */
export function marketAround(statistics: PublishedStatistics, laCode: string): Market | undefined {
  const { register } = statistics
  if (!register) return undefined
  const ours = authoritiesOf(statistics, register.providers, laCode)
  const here = register.providers.filter(one => ours.has(one.authority))
  const [first] = here
  if (!first) return undefined
  const living = register.providers.filter(isLivedIn)
  const rows = TYPES.flatMap(type => {
    const ofType = living.filter(one => plain(one.type) === plain(type))
    return [...new Set(ofType.map(one => one.sector))].sort().map((sector): MarketRow => {
      const all = ofType.filter(one => one.sector === sector)
      return {
        type,
        sector,
        here: countOf(all.filter(one => here.includes(one))),
        region: countOf(all.filter(one => one.region === first.region)),
        country: countOf(all),
      }
    })
  })
  return {
    asAt: register.asAt,
    authority: first.authority,
    region: first.region,
    rows: rows.filter(row => row.region.homes > 0),
    hasSupportedAccommodation: register.providers.some(one => plain(one.type) === 'supported accommodation'),
  }
}
