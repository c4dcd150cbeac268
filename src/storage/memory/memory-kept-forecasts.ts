import type { KeptForecast, KeptForecasts } from '../../forecast/index.ts'

/** Forecasts that are gone with the process: for tests. */
export function memoryKeptForecasts(): KeptForecasts {
  const kept: KeptForecast[] = []
  return {
    keep: async toKeep => {
      const added = { ...toKeep, id: String(kept.length + 1) }
      kept.unshift(added)
      return added
    },
    addBacktest: async (id, backtest) => {
      const place = kept.findIndex(forecast => forecast.id === id)
      if (place >= 0) kept[place] = { ...kept[place]!, backtest }
    },
    find: async id => kept.find(forecast => forecast.id === id),
    latest: async () => kept[0],
    list: async () =>
      kept.map(({ id, by, at, name, recordsVersion }) => ({ id, by, at, name, recordsVersion })),
  }
}
