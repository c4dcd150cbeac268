export * from './budget.ts'
export * from './carer-payment.ts'
export {
  claimsOf,
  EVERYONE,
  mostChildrenOf,
  NOTHING_KNOWN,
  sharedClaims,
  sortOfClaim,
  type ClaimSort,
  type KnownClaims,
} from './claims.ts'
export * from './contract.ts'
export * from './home-cost.ts'
export * from './inflation.ts'
export * from './money-registers.ts'
export * from './one-off-cost.ts'
export * from './placement-check.ts'
export * from './placement-cost.ts'
export * from './saving.ts'
export * from './saving-check.ts'
export * from './staying-put.ts'
export * from './usable-places.ts'
export { NEED_BANDS, UNIT_COSTS, type NeedBand, type UnitCostRow } from './unit-cost.ts'
