import { InputError } from '../care/index.ts'
import { asAt, trustOf } from '../history/index.ts'
import { askNearFirst, calibrationOf, changedSince, changesOfStated, kindFuturesOf, searchesAsked, type KeptForecasts } from '../forecast/index.ts' // prettier-ignore
import type { ForecastThreads } from '../jobs/index.ts'
import type { Forecasting } from '../web/index.ts'
import type { StandingRecords } from './standing-records.ts'

/** Makes forecasts of the records as they stand, on this machine's threads, and keeps them. */
export const forecastingOf = (
  records: StandingRecords,
  forecasts: KeptForecasts,
  threads: ForecastThreads,
): Forecasting => ({
  async make(
    { name, asAt: day, isQuick, followsPopulation, stated, isUnadjusted, ...wish },
    { by, at },
    progress,
  ) {
    const standing = await records.history()
    if (!standing) throw new InputError('There are no records to forecast from yet.')
    const from = day ?? standing.history.lastDay
    const provision = await records.provision()
    const backtest = isQuick
      ? undefined
      : await threads.backtest(
          { history: asAt(standing.history, from), provision },
          {
            progress: (done, of) => progress(done, of, `${done} of ${of} past days forecast again`),
          },
        )
    const asked = {
      ...wish,
      asAt: from,
      provision,
      fees: await records.fees(),
      population: followsPopulation ? await records.population() : undefined,
      calibration: backtest && !isUnadjusted ? calibrationOf(backtest) : undefined,
      ...searchesAsked(await records.searches(), await records.contracts()),
      changes: changesOfStated(stated),
    }
    const request = askNearFirst(asked, await records.area())
    const {
      forecast: made,
      prepared,
      past,
      futures,
    } = await threads.lived(standing.history, request, {
      progress: (done, of) => progress(done, of, `${done} of ${of} futures`),
    })
    const forecast = { ...made, trust: trustOf(asAt(standing.history, request.asAt)) }
    const recordsVersion = standing.version
    const kept = await forecasts.keep(
      { name, by, at, recordsVersion, forecast, backtest },
      kindFuturesOf(prepared, futures, { asAt: request.asAt, past }),
    )
    return kept.id
  },
  async addRecord(id, progress) {
    const kept = await forecasts.find(id)
    const standing = await records.history()
    if (!kept || !standing) throw new InputError('The forecast or its records are no longer there.')
    const { asAt: day, provision } = kept.forecast.request
    const rows = await threads.backtest(
      { history: asAt(standing.history, day), provision },
      { progress: (done, of) => progress(done, of, `${done} of ${of} futures of past days`) },
    )
    await forecasts.addBacktest(id, rows)
  },
  changedSince: async request =>
    changedSince(request, {
      provision: await records.provision(),
      contracts: await records.contracts(),
      area: await records.area(),
    }),
  async covered() {
    const standing = await records.history()
    if (!standing) return undefined
    const { firstDay, lastDay } = standing.history
    const years = (await records.population())?.map(row => row.midYear) ?? []
    return { firstDay, lastDay, populationUntil: years.length > 0 ? Math.max(...years) : undefined }
  },
})
