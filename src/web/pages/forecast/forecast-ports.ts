import { seesSuppressedCounts } from '../../../access/index.ts'
import type { KeptForecast } from '../../../forecast/index.ts'
import type { Reader } from '../../../reports/index.ts'
import { orNotFound } from '../../server/page-fault.ts'
import type { UserRequest } from '../../server/route.ts'
import type { WebPorts } from '../../web-ports.ts'

export type ForecastPorts = Pick<
  WebPorts,
  'forecasts' | 'forecasting' | 'measuring' | 'work' | 'imports' | 'searches'
>

/** What this person may see of small numbers. */
export const readerOf = ({ user }: UserRequest): Reader => ({
  seesSmallNumbers: !seesSuppressedCounts(user.role),
})

/** The forecast that an address names. */
export const forecastOf = async (request: UserRequest, { forecasts }: ForecastPorts): Promise<KeptForecast> =>
  orNotFound(await forecasts.find(request.params['id'] ?? ''), 'There is no such forecast.')
