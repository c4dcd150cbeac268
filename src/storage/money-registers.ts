import { MONEY_SHAPES, type MoneyRegister, type RowShape } from '../care/index.ts'
import type { MoneyRegisters, Register } from '../supply/index.ts'

/** Makes each register about money from its shape. */
export function moneyRegistersFrom(
  make: <Row>(shape: RowShape<Row>, name: MoneyRegister) => Register<Row>,
): MoneyRegisters {
  const shapes = MONEY_SHAPES
  return {
    unitCosts: make(shapes.unitCosts, 'unitCosts'),
    inflation: make(shapes.inflation, 'inflation'),
    homeCosts: make(shapes.homeCosts, 'homeCosts'),
    contracts: make(shapes.contracts, 'contracts'),
    placementCosts: make(shapes.placementCosts, 'placementCosts'),
    carerPayments: make(shapes.carerPayments, 'carerPayments'),
    minimumAllowances: make(shapes.minimumAllowances, 'minimumAllowances'),
    oneOffCosts: make(shapes.oneOffCosts, 'oneOffCosts'),
    stayingPut: make(shapes.stayingPut, 'stayingPut'),
    budgets: make(shapes.budgets, 'budgets'),
    savings: make(shapes.savings, 'savings'),
  }
}
