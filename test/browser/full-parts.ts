import { geographiesOf, OPEN, parseDay, type MinimumAllowanceRow } from '../../src/care/index.ts'
import { makeDemoAuthority } from '../../src/demo/index.ts'
import { PostcodeIndex, readIntake, traceBoundaries } from '../../src/intake/index.ts'
import { demoScenarios } from '../../src/main/demo-scenarios.ts'
import type { TestParts } from '../web/demo-server.ts'

const SAM = { by: 'Sam', at: '2026-02-01T09:00:00.000Z' }

/** The one register that the invented authority leaves to the product. */
const A_MINIMUM: MinimumAllowanceRow = {
  area: 'rest_of_england',
  ageFrom: 0,
  ageTo: 2,
  weeklyInPence: 17_000,
  from: parseDay('2025-04-01'),
  to: OPEN,
}

/** Fills the parts of a server with a small invented authority, so that pages have something to show: children, money, a map, a plan. */
export async function fillWithInvented(parts: TestParts): Promise<void> {
  const files = makeDemoAuthority({ seed: 7, size: 120 }).files.map(({ path, text }) => ({
    path,
    bytes: new TextEncoder().encode(text),
  }))
  const intake = readIntake(files)
  await parts.imports.keep({ ...SAM, files: [], intake, findings: [] })
  const { postcodes, authority, localities = [] } = intake
  if (!(postcodes instanceof PostcodeIndex)) throw new Error('the invented authority has postcodes')
  parts.geographies = geographiesOf(localities)
  parts.measureContext = { postcodes, laCode: authority?.laCode, localities: parts.geographies[0] }
  parts.boundaries = traceBoundaries(postcodes)
  await parts.records.money.minimumAllowances.enter(A_MINIMUM, SAM.by, SAM.at)
  await parts.records.scenarios.add(demoScenarios(parseDay('2025-03-31'))[0]!, SAM)
}

const FIXED = {
  '/forecasts/:id': '/forecasts/2',
  '/forecasts/:id/gap': '/forecasts/2/gap',
  '/forecasts/:id/accuracy': '/forecasts/2/accuracy',
  '/forecasts/:id/changes': '/forecasts/2/changes',
  '/forecasts/:id/charts/:chart': '/forecasts/1/charts/in-care-kinship',
  '/measures/:measure': '/measures/in_care',
  '/measures/:measure/children': '/measures/in_care/children',
  '/benchmarks/:indicator': '/benchmarks/in-care-rate',
  '/best-plan/:id': '/best-plan/1',
  '/users/:id': '/users/1',
} as const

/** An address of each page whose route has a parameter. */
export async function addressesOf(parts: TestParts): Promise<Readonly<Record<string, string>>> {
  const { records, geographies, imports } = parts
  const { places, fees, money, scenarios } = records
  const [plan] = await scenarios.list()
  const [geography] = geographies
  const registers = {
    '/places': places,
    '/fees': fees,
    '/contracts': money.contracts,
    '/savings': money.savings,
    '/unit-costs': money.unitCosts,
    '/inflation': money.inflation,
    '/home-costs': money.homeCosts,
    '/placement-costs': money.placementCosts,
    '/carer-payments': money.carerPayments,
    '/minimum-allowances': money.minimumAllowances,
    '/one-off-costs': money.oneOffCosts,
    '/staying-put': money.stayingPut,
    '/budget': money.budgets,
  }
  const rows = await Promise.all(
    Object.entries(registers).map(async ([path, register]) => {
      const [first] = await register.list()
      return [`${path}/:id`, `${path}/${first?.id}`] as const
    }),
  )
  return {
    ...FIXED,
    ...Object.fromEntries(rows),
    '/imports/:id': `/imports/${(await imports.list())[0]!.id}`,
    '/scenarios/:id': `/scenarios/${plan!.id}`,
    '/scenarios/:id/levers/new': `/scenarios/${plan!.id}/levers/new`,
    '/scenarios/:id/levers/:place': `/scenarios/${plan!.id}/levers/1`,
    '/localities/:geography/:locality': `/localities/${geography!.geography}/${geography!.names[0]!}`,
  }
}
