import {
  MONEY_REGISTERS,
  nameToCompare,
  type KnownClaims,
  type PlacementTerms,
  type SavingTerms,
} from '../../../care/index.ts'
import type { KeptForecast, KindFutures } from '../../../forecast/index.ts'
import { costBookOf, type CostBook, type KeptMoney } from '../../../money/index.ts'
import type { WebPorts } from '../../web-ports.ts'
import { dayOfInstant } from '../places/places.ts'

export type MoneyPorts = Pick<
  WebPorts,
  | 'money'
  | 'fees'
  | 'forecasts'
  | 'forecasting'
  | 'imports'
  | 'searches'
  | 'now'
  | 'measuring'
  | 'places'
  | 'area'
>

/** The cost book as its registers stand now. */
export async function costBook({ money, fees }: Pick<WebPorts, 'money' | 'fees'>): Promise<CostBook> {
  const lists = await Promise.all(
    MONEY_REGISTERS.map(async name => [name, await money[name].list()] as const),
  )
  return costBookOf(Object.fromEntries(lists) as unknown as KeptMoney, await fees.list())
}

/** Children of the returns, and the returns' last day: what a price or a saving of a child is held against. */
export async function placementTerms({ measuring }: Pick<WebPorts, 'measuring'>): Promise<PlacementTerms> {
  const history = (await measuring.picture())?.history
  const children = history && new Set(history.children.id.map(nameToCompare))
  return { children, lastDay: history?.lastDay }
}

/** Children, homes and contracts that savings can claim, by the records as they stand now, and the day. */
export async function savingTerms(ports: MoneyPorts, book?: CostBook): Promise<SavingTerms> {
  const [{ children }, places] = [await placementTerms(ports), await ports.places.list()]
  const { placementCosts: placements, contracts, homeCosts } = book ?? (await costBook(ports))
  const listed = places.filter(one => !one.isRemoved).map(({ row }) => ({ home: row.provision, places: row.places })) // prettier-ignore
  const known: KnownClaims = { children, placements, contracts, homes: [...homeCosts, ...listed] }
  return { known, today: dayOfInstant(ports.now()) }
}

export interface PricedForecast {
  readonly kept: KeptForecast
  readonly futures: KindFutures
}

/** The newest forecast with its futures; undefined: none is kept, or it was kept before futures were. */
export async function latestWithFutures({
  forecasts,
}: Pick<WebPorts, 'forecasts'>): Promise<PricedForecast | undefined> {
  // prettier-ignore
  const kept = await forecasts.latest()
  const futures = kept && (await forecasts.futures(kept.id))
  return futures && { kept, futures }
}
