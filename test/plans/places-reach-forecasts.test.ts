import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { OPEN, parseDay, type ProvisionRow } from '../../src/care/index.ts'
import { openForecastThreads, type ForecastThreads } from '../../src/jobs/index.ts'
import { aContract } from '../../src/money/fixtures/futures.ts'
import { whereOf } from '../../src/web/pages/forecast/where-tables.ts'
import { anOpenAuthority, SAM } from './an-open-authority.ts'

const WISH = { name: 'Spring', asAt: undefined, months: 24, runs: 40, seed: 1, supply: 'as-is', isQuick: true } as const // prettier-ignore
const tell = (): void => undefined
const oak: ProvisionRow = { provision: 'Oak House', kind: 'in_house_residential', places: 20, openFrom: parseDay('2020-04-01'), openTo: OPEN, status: 'open' } // prettier-ignore

let threads: ForecastThreads
beforeAll(() => {
  threads = openForecastThreads(1)
})
afterAll(() => threads.close())

/** The small invented authority, its next forecast, and where children will live by it. */
async function anAuthority() {
  const { own, measuring, forecasting } = await anOpenAuthority(threads)
  const make = async () => (await own.forecasts.find(await forecasting.make(WISH, SAM, tell)))!
  /** In-area shares at the end, as the gap page shows them. */
  const nearAtEnd = async () => {
    const where = await whereOf(await make(), { seesSmallNumbers: true }, { forecasts: own.forecasts, measuring }) // prettier-ignore
    return { inArea: where!.months.at(-1)!.inArea!.mean, isNearFirst: where!.isNearFirst }
  }
  return { own, forecasting, make, nearAtEnd }
}

describe('places and contracts as they are entered', () => {
  it('mark the forecasts that were made before, and those made since are not marked', async () => {
    const { own, forecasting, make } = await anAuthority()
    const { request } = (await make()).forecast
    expect(await forecasting.changedSince(request)).toEqual([])
    const { id } = await own.places.enter(oak, SAM.by, SAM.at)
    expect(await forecasting.changedSince(request)).toEqual(['places'])
    expect(await forecasting.changedSince((await make()).forecast.request)).toEqual([])
    await own.places.restore(id, SAM.by, SAM.at)
    expect(await forecasting.changedSince(request)).toEqual([])
  })

  it.each([
    ['after our own places', []],
    ['before our own places', ['in_house_fostering', 'in_house_residential']],
  ] as const)('tell by where booked places are how near children will live: %s', async (_, bookedFirst) => {
    const { own, nearAtEnd } = await anAuthority()
    await own.searches.state({ bookedFirst, failedMatches: {}, evidence: '', ...SAM })
    for (const one of await own.money.contracts.list()) await own.money.contracts.remove(one.id, SAM.by, SAM.at) // prettier-ignore
    const kinds = ['agency_fostering', 'external_residential'] as const
    const booked = await Promise.all(
      kinds.map(kind => own.money.contracts.enter(aContract({ contract: kind, kind, places: 17 }), SAM.by, SAM.at)), // prettier-ignore
    )
    const all = async (inArea: 'yes' | 'no') => {
      for (const { id, row } of booked) await own.money.contracts.correct(id, { ...row, inArea }, SAM.by, SAM.at) // prettier-ignore
      return nearAtEnd()
    }
    const [near, far] = [await all('yes'), await all('no')]
    expect([near.isNearFirst, far.isNearFirst]).toEqual([true, true])
    expect(near.inArea).toBeGreaterThan(far.inArea + 2)
  })
})
