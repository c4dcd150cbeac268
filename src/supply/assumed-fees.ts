import type { Kind } from '../care/index.ts'

/** Weekly fees that stand in until the authority gives its own, in whole pence: each is marked as an assumption wherever it shows. */
export const ASSUMED_WEEKLY_FEES_IN_PENCE: Record<Kind, number> = {
  kinship: 330_00,
  in_house_fostering: 550_00,
  agency_fostering: 1_000_00,
  in_house_residential: 5_000_00,
  external_residential: 7_000_00,
  supported_accommodation: 1_050_00,
  with_parents: 100_00,
  adoption: 60_00,
  secure: 8_500_00,
  other: 1_050_00,
}
