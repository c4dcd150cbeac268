import { makeDemoAuthority } from '../../src/demo/index.ts'
import { readIntake } from '../../src/intake/index.ts'
import type { ForecastThreads } from '../../src/jobs/index.ts'
import { forecastingOf } from '../../src/main/forecasting.ts'
import { measuringOf } from '../../src/main/measuring.ts'
import type { OpenAuthority } from '../../src/main/open-authority.ts'
import { standingRecords } from '../../src/main/standing-records.ts'
import { memoryStore } from '../../src/storage/index.ts'
import { demoSources } from '../support/demo-files.ts'

export const SAM = { by: 'Sam', at: '2026-02-01T09:00:00.000Z' }

/** A small invented authority whose files are kept and whose postcodes are known, with what makes its forecasts. */
export async function anOpenAuthority(threads: ForecastThreads) {
  const store = memoryStore()
  const intake = readIntake(demoSources(makeDemoAuthority({ seed: 7, size: 120 })))
  const authority: OpenAuthority = {
    store,
    own: store.for('own'),
    settings: async () => ({ ...(await store.authorities.add('own')), laCode: intake.authority?.laCode }),
  }
  const { own } = authority
  await own.imports.keep({ ...SAM, files: [], intake, findings: [] })
  const postcodes = () => Promise.resolve(intake.postcodes)
  const records = standingRecords(authority, postcodes)
  const measuring = measuringOf({ authority, records, postcodes, publishedPopulation: () => Promise.resolve(undefined) }) // prettier-ignore
  return { own, records, measuring, threads, forecasting: forecastingOf(records, own.forecasts, threads) }
}
