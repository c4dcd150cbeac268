import type { Measure } from '../measure.ts'
import { agencyShareOfFostering } from './agency-share-of-fostering.ts'
import { ceased12m } from './ceased-12m.ts'
import { childrensHomesAndSecure } from './childrens-homes-and-secure.ts'
import { daysInCare } from './days-in-care.ts'
import { daysInPlacement } from './days-in-placement.ts'
import { distanceKnown } from './distance-known.ts'
import { distanceMiles } from './distance-miles.ts'
import { exitsAdopted12m } from './exits-adopted-12m.ts'
import { exitsHome12m } from './exits-home-12m.ts'
import { exitsHomeUnplanned12m } from './exits-home-unplanned-12m.ts'
import { exitsSpecialGuardianship12m } from './exits-special-guardianship-12m.ts'
import { exitsStayingPut12m } from './exits-staying-put-12m.ts'
import { exitsToCustody12m } from './exits-to-custody-12m.ts'
import { familySetting } from './family-setting.ts'
import { inCare } from './in-care.ts'
import { inSupportedAccommodation } from './in-supported-accommodation.ts'
import { kinshipShareOfFostering } from './kinship-share-of-fostering.ts'
import { moves12m } from './moves-12m.ts'
import { outsideArea } from './outside-area.ts'
import { over20Miles } from './over-20-miles.ts'
import { over20MilesAndOutside } from './over-20-miles-and-outside.ts'
import { ownProvision } from './own-provision.ts'
import { ownShareOfFostering } from './own-share-of-fostering.ts'
import { privateProvision } from './private-provision.ts'
import { reEntries12m } from './re-entries-12m.ts'
import { samePlacementTwoYears } from './same-placement-two-years.ts'
import { started12m } from './started-12m.ts'
import { threeOrMorePlacements12m } from './three-or-more-placements-12m.ts'
import { threeOrMorePlacements24m } from './three-or-more-placements-24m.ts'
import { turning1812m } from './turning-18-12m.ts'
import { unaccompaniedShare } from './unaccompanied-share.ts'
import { unplannedEndings12m } from './unplanned-endings-12m.ts'

/** The measure library: a new measure is a new file and a line here. */
export const MEASURES: readonly Measure[] = [
  inCare,
  started12m,
  ceased12m,
  moves12m,
  threeOrMorePlacements12m,
  threeOrMorePlacements24m,
  samePlacementTwoYears,
  distanceKnown,
  over20Miles,
  outsideArea,
  over20MilesAndOutside,
  familySetting,
  childrensHomesAndSecure,
  inSupportedAccommodation,
  ownProvision,
  privateProvision,
  agencyShareOfFostering,
  kinshipShareOfFostering,
  ownShareOfFostering,
  unaccompaniedShare,
  turning1812m,
  unplannedEndings12m,
  exitsHome12m,
  exitsHomeUnplanned12m,
  exitsAdopted12m,
  exitsSpecialGuardianship12m,
  exitsStayingPut12m,
  exitsToCustody12m,
  reEntries12m,
  distanceMiles,
  daysInCare,
  daysInPlacement,
]
