import type {
  BacktestRow,
  Forecast,
  ForecastRequest,
  KeptForecast,
  KeptForecasts,
} from '../forecast/index.ts'
import type { Database } from './database.ts'
import { packFutures, unpackFutures, type PackedFutures } from './packed-futures.ts'
import { rowNumber } from './row-number.ts'

interface SummaryRow {
  readonly id: number
  readonly kept_by: string
  readonly kept_at: string
  readonly name: string
  readonly records_version: string
}

interface ForecastTableRow extends SummaryRow {
  readonly method: string
  readonly request: ForecastRequest
  readonly result: Omit<Forecast, 'request' | 'method'>
  readonly backtest: readonly BacktestRow[] | null
}

const SUMMARY = 'id, kept_by, kept_at, name, records_version'
const WHOLE = `${SUMMARY}, method, request, result, backtest`

const summaryOf = (row: SummaryRow): Omit<KeptForecast, 'forecast' | 'backtest'> => ({
  id: String(row.id),
  by: row.kept_by,
  at: row.kept_at,
  name: row.name,
  recordsVersion: row.records_version,
})

/** JSON leaves out what is undefined; a request says so. */
const requestOf = (request: ForecastRequest): ForecastRequest => ({
  ...request,
  provision: request.provision,
  fees: request.fees,
})

const keptForecastOf = (row: ForecastTableRow): KeptForecast => ({
  ...summaryOf(row),
  forecast: { ...row.result, request: requestOf(row.request), method: row.method },
  backtest: row.backtest ?? undefined,
})

/** The forecasts of one authority, each with its inputs and its figures as JSON. */
export const sqlKeptForecasts = (database: Database, authority: string): KeptForecasts => ({
  async keep({ by, at, name, recordsVersion, forecast, backtest }, futures) {
    const { request, method, ...result } = forecast
    const [row] = await database.query<ForecastTableRow>(
      `insert into kept_forecast (authority, kept_by, kept_at, name, records_version, method, request, result, backtest, futures)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning ${WHOLE}`,
      [
        authority,
        by,
        at,
        name,
        recordsVersion,
        method,
        ...[request, result].map(part => JSON.stringify(part)),
        backtest && JSON.stringify(backtest),
        futures && JSON.stringify(packFutures(futures)),
      ],
    )
    return keptForecastOf(row!)
  },
  async addBacktest(id, backtest) {
    await database.query('update kept_forecast set backtest = $3 where authority = $1 and id = $2', [
      authority,
      rowNumber(id),
      JSON.stringify(backtest),
    ])
  },
  async futures(id) {
    const [row] = await database.query<{ futures: PackedFutures | null }>(
      'select futures from kept_forecast where authority = $1 and id = $2',
      [authority, rowNumber(id)],
    )
    return row?.futures ? unpackFutures(row.futures) : undefined
  },
  async find(id) {
    const rows = await database.query<ForecastTableRow>(
      `select ${WHOLE} from kept_forecast where authority = $1 and id = $2`,
      [authority, rowNumber(id)],
    )
    return rows.map(keptForecastOf)[0]
  },
  async latest() {
    const rows = await database.query<ForecastTableRow>(
      `select ${WHOLE} from kept_forecast where authority = $1 order by id desc limit 1`,
      [authority],
    )
    return rows.map(keptForecastOf)[0]
  },
  async list() {
    const rows = await database.query<SummaryRow>(
      `select ${SUMMARY} from kept_forecast where authority = $1 order by id desc`,
      [authority],
    )
    return rows.map(summaryOf)
  },
})
