import type { KeptForecast, KeptForecasts, KindFutures } from '../../forecast/index.ts'

/** Forecasts that are gone with the process: for tests. */
export function memoryKeptForecasts(): KeptForecasts {
  const kept: KeptForecast[] = []
  const futuresOf = new Map<string, KindFutures>()
  return {
    keep: async (toKeep, futures) => {
      const added = { ...toKeep, id: String(kept.length + 1) }
      kept.unshift(added)
      if (futures) futuresOf.set(added.id, futures)
      return added
    },
    addBacktest: async (id, backtest) => {
      const place = kept.findIndex(forecast => forecast.id === id)
      if (place >= 0) kept[place] = { ...kept[place]!, backtest }
    },
    futures: async id => futuresOf.get(id),
    find: async id => kept.find(forecast => forecast.id === id),
    latest: async () => kept[0],
    list: async () =>
      kept.map(({ id, by, at, name, recordsVersion }) => ({ id, by, at, name, recordsVersion })),
  }
}
