import { describe, expect, it } from 'vitest'
import { dayOf } from '../../care/index.ts'
import type { BacktestRow, Forecast, KeptForecast, KindFutures } from '../../forecast/index.ts'
import type { Store } from '../store.ts'
import { anAuthority } from './an-authority.ts'
import { aHome } from './builders.ts'

const forecast: Forecast = {
  request: {
    asAt: dayOf(2025, 3, 31),
    months: 36,
    runs: 1000,
    seed: 7,
    supply: 'planned',
    provision: [aHome()],
    fees: undefined,
  },
  method: '1',
  past: [{ date: dayOf(2025, 3, 31), measure: 'in_care', group: 'all', value: 1498 }],
  rows: [
    {
      date: dayOf(2025, 4, 30),
      measure: 'in_care',
      group: 'placement:kinship',
      mean: 0.1 + 0.2,
      quantiles: [1e-7, 0, 1, 2, 3, 4, 5.25, 6, 1e21],
    },
  ],
  assumptions: [{ name: 'fee', value: '330', unit: '£ a week', basis: 'assumed', source: 'ours' }],
}

const aForecast = (changed: Partial<KeptForecast> = {}): Omit<KeptForecast, 'id'> => ({
  by: 'Ann Analyst',
  at: '2025-05-01T09:30:00.000Z',
  name: '31 March 2025',
  recordsVersion: '3',
  forecast,
  backtest: undefined,
  ...changed,
})

const track: BacktestRow = {
  origin: dayOf(2022, 3, 31),
  horizonMonths: 12,
  measure: 'in_care',
  group: 'all',
  model: 'naive',
  actual: 1400,
  mean: 1390.5,
  quantiles: [],
}

const futures: KindFutures = {
  asAt: dayOf(2025, 3, 31),
  monthEnds: [dayOf(2025, 4, 30)],
  runs: 2,
  start: [400, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  children: Int32Array.from({ length: 20 }, (_, at) => at * 100_003),
  ended: Int32Array.from({ length: 20 }, (_, at) => at % 3),
  turned18: Int32Array.of(7, 0),
  turned18Before: [5, 6],
}

/** Rules of kept forecasts, for any store. */
export const forecastsSpec = (store: () => Store): void => {
  describe('a kept forecast', () => {
    it('is opened again with its inputs and its figures, to the last digit', async () => {
      const { forecasts } = await anAuthority(store())
      const kept = await forecasts.keep(aForecast())
      expect(kept).toStrictEqual({ ...aForecast(), id: kept.id })
      expect(await forecasts.find(kept.id)).toStrictEqual(kept)
      expect(await forecasts.find('no such')).toBeUndefined()
    })

    it('keeps the futures behind it to the last child, where it was given them', async () => {
      const { forecasts } = await anAuthority(store())
      const { id } = await forecasts.keep(aForecast(), futures)
      expect(await forecasts.futures(id)).toStrictEqual(futures)
      const near = { kinds: 3, rest: [1, 2, 0, 0, 0, 0, 0, 0], children: Int32Array.from({ length: 16 }, (_, at) => at) } // prettier-ignore
      const told = await forecasts.keep(aForecast(), { ...futures, near })
      expect(await forecasts.futures(told.id)).toStrictEqual({ ...futures, near })
      expect(await forecasts.futures((await forecasts.keep(aForecast())).id)).toBeUndefined()
      expect(await forecasts.futures('no such')).toBeUndefined()
    })

    it('is given its track record later', async () => {
      const { forecasts } = await anAuthority(store())
      const { id } = await forecasts.keep(aForecast())
      await forecasts.addBacktest(id, [track])
      expect((await forecasts.find(id))!.backtest).toEqual([track])
    })

    it('is listed newest first without its rows, and the newest is at hand', async () => {
      const { forecasts } = await anAuthority(store())
      const other = await anAuthority(store())
      await forecasts.keep(aForecast({ name: 'first' }))
      const second = await forecasts.keep(aForecast({ name: 'second' }))
      expect((await forecasts.list()).map(kept => kept.name)).toEqual(['second', 'first'])
      expect(await forecasts.latest()).toEqual(second)
      expect(Object.keys((await forecasts.list())[0]!).sort()).toEqual([
        'at',
        'by',
        'id',
        'name',
        'recordsVersion',
      ])
      expect(await other.forecasts.latest()).toBeUndefined()
      expect(await other.forecasts.find(second.id)).toBeUndefined()
    })
  })
}
