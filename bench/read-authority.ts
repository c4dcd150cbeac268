import type { ForecastRequest } from '../src/forecast/index.ts'
import { buildHistory, type History } from '../src/history/index.ts'
import { readIntake } from '../src/intake/index.ts'
import { filesOf } from './folder.ts'

/** An authority's folder as a forecast wants it: its history, and a request with the defaults. */
export function readAuthority(folder: string): { history: History; request: ForecastRequest } {
  const intake = readIntake(filesOf(folder).filter(({ path }) => !path.includes('carers')))
  const history = buildHistory(intake.returns, { ownProviders: intake.authority?.ownProviders ?? ['PR1'] })
  const { provision, fees } = intake
  return {
    history,
    request: { asAt: history.lastDay, months: 36, runs: 1000, seed: 1, supply: 'as-is', provision, fees },
  }
}
