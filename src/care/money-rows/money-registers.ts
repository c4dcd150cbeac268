import type { RowShape } from '../row-shape.ts'
import { BUDGETS, type BudgetRow } from './budget.ts'
import { CARER_PAYMENTS, MINIMUM_ALLOWANCES, type CarerPaymentRow, type MinimumAllowanceRow } from './carer-payment.ts' // prettier-ignore
import { CONTRACTS, type ContractRow } from './contract.ts'
import { HOME_COSTS, type HomeCostRow } from './home-cost.ts'
import { INFLATION, type InflationRow } from './inflation.ts'
import { ONE_OFF_COSTS, type OneOffCostRow } from './one-off-cost.ts'
import { PLACEMENT_COSTS, type PlacementCostRow } from './placement-cost.ts'
import { SAVINGS, type SavingRow } from './saving.ts'
import { STAYING_PUT, type StayingPutRow } from './staying-put.ts'
import { UNIT_COSTS, type UnitCostRow } from './unit-cost.ts'

/** The registers about money, each with the type of its rows. */
export interface MoneyRows {
  readonly unitCosts: UnitCostRow
  readonly inflation: InflationRow
  readonly homeCosts: HomeCostRow
  readonly contracts: ContractRow
  readonly placementCosts: PlacementCostRow
  readonly carerPayments: CarerPaymentRow
  readonly minimumAllowances: MinimumAllowanceRow
  readonly oneOffCosts: OneOffCostRow
  readonly stayingPut: StayingPutRow
  readonly budgets: BudgetRow
  readonly savings: SavingRow
}

export type MoneyRegister = keyof MoneyRows

/** Their shapes, those first whose files hold the columns of a later one. */
export const MONEY_SHAPES: { readonly [Name in MoneyRegister]: RowShape<MoneyRows[Name]> } = {
  placementCosts: PLACEMENT_COSTS,
  contracts: CONTRACTS,
  homeCosts: HOME_COSTS,
  savings: SAVINGS,
  stayingPut: STAYING_PUT,
  carerPayments: CARER_PAYMENTS,
  minimumAllowances: MINIMUM_ALLOWANCES,
  oneOffCosts: ONE_OFF_COSTS,
  budgets: BUDGETS,
  inflation: INFLATION,
  unitCosts: UNIT_COSTS,
}

export const MONEY_REGISTERS = Object.keys(MONEY_SHAPES) as readonly MoneyRegister[]

/** The rows of some or all of the registers. */
export type MoneyBook = { readonly [Name in MoneyRegister]: readonly MoneyRows[Name][] }

export const EMPTY_MONEY_BOOK: MoneyBook = {
  unitCosts: [],
  inflation: [],
  homeCosts: [],
  contracts: [],
  placementCosts: [],
  carerPayments: [],
  minimumAllowances: [],
  oneOffCosts: [],
  stayingPut: [],
  budgets: [],
  savings: [],
}
