import type { Measure } from '../measure.ts'
import { ageInYears } from './age-in-years.ts'
import { ageOnEntry } from './age-on-entry.ts'
import { agencyShareOfFostering } from './agency-share-of-fostering.ts'
import { cameBackWithinAYear } from './came-back-within-a-year.ts'
import { ceased12mPer10000 } from './ceased-12m-per-10000.ts'
import { ceased12m } from './ceased-12m.ts'
import { childrensHomesAndSecure } from './childrens-homes-and-secure.ts'
import { convicted } from './convicted.ts'
import { daysInCareAtLeaving } from './days-in-care-at-leaving.ts'
import { daysInCare } from './days-in-care.ts'
import { daysInEndedPlacement12m } from './days-in-ended-placement-12m.ts'
import { daysInPlacement } from './days-in-placement.ts'
import { dentalChecks } from './dental-checks.ts'
import { deprivedOfLiberty } from './deprived-of-liberty.ts'
import { disabled } from './disabled.ts'
import { distanceKnown } from './distance-known.ts'
import { distanceMiles } from './distance-miles.ts'
import { exitsAdopted12m } from './exits-adopted-12m.ts'
import { exitsArrangementsOrder12m } from './exits-arrangements-order-12m.ts'
import { exitsAt1812m } from './exits-at-18-12m.ts'
import { exitsHome12m } from './exits-home-12m.ts'
import { exitsHomeUnplanned12m } from './exits-home-unplanned-12m.ts'
import { exitsIndependence12m } from './exits-independence-12m.ts'
import { exitsOtherAuthority12m } from './exits-other-authority-12m.ts'
import { exitsSpecialGuardianship12m } from './exits-special-guardianship-12m.ts'
import { exitsStayingPut12m } from './exits-staying-put-12m.ts'
import { exitsToCustody12m } from './exits-to-custody-12m.ts'
import { externalResidential } from './external-residential.ts'
import { familySetting } from './family-setting.ts'
import { fiveOrMorePlacements } from './five-or-more-placements.ts'
import { healthAssessments } from './health-assessments.ts'
import { immunisations } from './immunisations.ts'
import { inCarePer10000 } from './in-care-per-10000.ts'
import { inCare } from './in-care.ts'
import { inFosterCare } from './in-foster-care.ts'
import { inSecureHomes } from './in-secure-homes.ts'
import { inSupportedAccommodation } from './in-supported-accommodation.ts'
import { inUnlistedHomes } from './in-unlisted-homes.ts'
import { kinshipShareOfFostering } from './kinship-share-of-fostering.ts'
import { missing12m } from './missing-12m.ts'
import { moved12m } from './moved-12m.ts'
import { moves12m } from './moves-12m.ts'
import { outsideArea } from './outside-area.ts'
import { over20MilesAndOutside } from './over-20-miles-and-outside.ts'
import { over20Miles } from './over-20-miles.ts'
import { ownPlacesInUse } from './own-places-in-use.ts'
import { ownProvision } from './own-provision.ts'
import { ownShareOfFostering } from './own-share-of-fostering.ts'
import { placedForAdoption } from './placed-for-adoption.ts'
import { privateProvision } from './private-provision.ts'
import { reEntries12m } from './re-entries-12m.ts'
import { reviewsOnTime12m } from './reviews-on-time-12m.ts'
import { samePlacementTwoYears } from './same-placement-two-years.ts'
import { sdqConcern } from './sdq-concern.ts'
import { sdqReturned } from './sdq-returned.ts'
import { sdqScore } from './sdq-score.ts'
import { siblingsAllApart } from './siblings-all-apart.ts'
import { siblingsAllTogether } from './siblings-all-together.ts'
import { started12mPer10000 } from './started-12m-per-10000.ts'
import { started12m } from './started-12m.ts'
import { substanceMisuse } from './substance-misuse.ts'
import { threeOrMorePlacements12m } from './three-or-more-placements-12m.ts'
import { threeOrMorePlacements24m } from './three-or-more-placements-24m.ts'
import { threeOrMoreSocialWorkers12m } from './three-or-more-social-workers-12m.ts'
import { timesMissing12m } from './times-missing-12m.ts'
import { tookPartInReviews12m } from './took-part-in-reviews-12m.ts'
import { turning1812m } from './turning-18-12m.ts'
import { unaccompaniedShare } from './unaccompanied-share.ts'
import { under10InChildrensHomes } from './under-10-in-childrens-homes.ts'
import { under16InSupportedAccommodation } from './under-16-in-supported-accommodation.ts'
import { unplannedEndings12m } from './unplanned-endings-12m.ts'
import { weeklyFee } from './weekly-fee.ts'
import { weeklyPrice } from './weekly-price.ts'
import { withParents } from './with-parents.ts'
import { withSiblingsInCare } from './with-siblings-in-care.ts'

/** The measure library, in the order of its themes: a new measure is a new file and a line here. */
export const MEASURES: readonly Measure[] = [
  inCare,
  daysInCare,
  inCarePer10000,
  ageInYears,
  started12m,
  reEntries12m,
  started12mPer10000,
  ageOnEntry,
  ceased12m,
  turning1812m,
  exitsHome12m,
  exitsHomeUnplanned12m,
  exitsAdopted12m,
  exitsSpecialGuardianship12m,
  exitsStayingPut12m,
  exitsToCustody12m,
  ceased12mPer10000,
  exitsArrangementsOrder12m,
  exitsIndependence12m,
  exitsOtherAuthority12m,
  exitsAt1812m,
  daysInCareAtLeaving,
  cameBackWithinAYear,
  familySetting,
  childrensHomesAndSecure,
  inSupportedAccommodation,
  ownProvision,
  privateProvision,
  agencyShareOfFostering,
  kinshipShareOfFostering,
  ownShareOfFostering,
  inFosterCare,
  externalResidential,
  withParents,
  placedForAdoption,
  siblingsAllTogether,
  siblingsAllApart,
  withSiblingsInCare,
  moves12m,
  threeOrMorePlacements12m,
  threeOrMorePlacements24m,
  samePlacementTwoYears,
  unplannedEndings12m,
  daysInPlacement,
  moved12m,
  daysInEndedPlacement12m,
  distanceKnown,
  over20Miles,
  outsideArea,
  over20MilesAndOutside,
  distanceMiles,
  unaccompaniedShare,
  inSecureHomes,
  under16InSupportedAccommodation,
  under10InChildrensHomes,
  inUnlistedHomes,
  disabled,
  deprivedOfLiberty,
  fiveOrMorePlacements,
  healthAssessments,
  dentalChecks,
  immunisations,
  substanceMisuse,
  sdqReturned,
  sdqConcern,
  sdqScore,
  convicted,
  missing12m,
  timesMissing12m,
  threeOrMoreSocialWorkers12m,
  reviewsOnTime12m,
  tookPartInReviews12m,
  ownPlacesInUse,
  weeklyFee,
  weeklyPrice,
]
