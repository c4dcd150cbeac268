import { MONEY_REGISTERS } from '../../../care/index.ts'
import type { KeptForecast, KindFutures } from '../../../forecast/index.ts'
import { costBookOf, type CostBook, type KeptMoney } from '../../../money/index.ts'
import type { WebPorts } from '../../web-ports.ts'

export type MoneyPorts = Pick<
  WebPorts,
  'money' | 'fees' | 'forecasts' | 'forecasting' | 'imports' | 'searches' | 'now'
>

/** The cost book as its registers stand now. */
export async function costBook({ money, fees }: Pick<WebPorts, 'money' | 'fees'>): Promise<CostBook> {
  const lists = await Promise.all(
    MONEY_REGISTERS.map(async name => [name, await money[name].list()] as const),
  )
  return costBookOf(Object.fromEntries(lists) as unknown as KeptMoney, await fees.list())
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
