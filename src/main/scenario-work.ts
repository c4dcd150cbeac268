import { InputError, MONEY_REGISTERS } from '../care/index.ts'
import { askNearFirst, searchesAsked } from '../forecast/index.ts'
import type { ForecastThreads } from '../jobs/index.ts'
import { costBookOf, type CostBook, type KeptMoney } from '../money/index.ts'
import { groundOf, type ScenarioWork } from '../planning/index.ts'
import type { Measuring } from '../web/index.ts'
import type { OpenAuthority } from './open-authority.ts'
import type { StandingRecords } from './standing-records.ts'

/** What scenarios and best plans are worked out from. */
export interface ScenarioSources {
  readonly own: OpenAuthority['own']
  readonly records: StandingRecords
  readonly measuring: Measuring
  readonly threads: ForecastThreads
}

/** The cost book that the registers make as they stand. */
export async function standingBook({ money, fees }: OpenAuthority['own']): Promise<CostBook> {
  const lists = await Promise.all(
    MONEY_REGISTERS.map(async name => [name, await money[name].list()] as const),
  )
  return costBookOf(Object.fromEntries(lists) as unknown as KeptMoney, await fees.list())
}

/**
 * The futures of the records as they stand, with what compares and prices them, from the last day that they cover.
 * @throws InputError where there are no records
 */
export async function scenarioWork(
  { own, records, measuring, threads }: ScenarioSources,
  { months, seed }: { readonly months: number; readonly seed: number },
): Promise<ScenarioWork & { readonly recordsVersion: string }> {
  const [standing, picture] = [await records.history(), await measuring.picture()]
  if (!standing || !picture) throw new InputError('There are no records to look ahead from yet.')
  const { history, version } = standing
  const [provision, fees] = [await records.provision(), await records.fees()]
  const asAt = history.lastDay
  const { context } = picture.ground
  const [searches, contracts] = [await records.searches(), await records.contracts()]
  const stated = searchesAsked(searches, contracts)
  const asked = { asAt, months, runs: 1, seed, supply: 'as-is', provision, fees, ...stated } as const
  return {
    recordsVersion: version,
    simulations: await threads.simulations(history, askNearFirst(asked, context)),
    ground: groundOf(history, { asAt, months, supply: 'as-is', provision, context }),
    terms: { book: await standingBook(own), asAt, supply: 'as-is' },
    searches,
  }
}
