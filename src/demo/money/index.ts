import type { Day } from '../../care/index.ts'
import type { World } from '../lives/world.ts'
import { budgetCsv } from './budget-csv.ts'
import { contractsCsv } from './contracts-csv.ts'
import { homeCostsCsv, oneOffCostsCsv } from './homes-csv.ts'
import { placementCostsCsv } from './placement-costs-csv.ts'
import { carerPaymentsCsv, inflationCsv, stayingPutCsv, unitCostsCsv } from './prices-csv.ts'
import { savingsCsv } from './savings-csv.ts'

/** The invented authority's prices, contracts, budgets and savings, as files of its folder. */
export const moneyFiles = (world: World, lastDay: Day) => [
  { path: 'unit-costs.csv', text: unitCostsCsv(lastDay) },
  { path: 'inflation.csv', text: inflationCsv() },
  { path: 'home-costs.csv', text: homeCostsCsv(world, lastDay) },
  { path: 'contracts.csv', text: contractsCsv(lastDay) },
  { path: 'placement-costs.csv', text: placementCostsCsv(world, lastDay) },
  { path: 'carer-payments.csv', text: carerPaymentsCsv(lastDay) },
  { path: 'one-off-costs.csv', text: oneOffCostsCsv(world, lastDay) },
  { path: 'staying-put.csv', text: stayingPutCsv() },
  { path: 'budget.csv', text: budgetCsv(world, lastDay) },
  { path: 'savings.csv', text: savingsCsv(world, lastDay) },
]
