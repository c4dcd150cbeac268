import type { Indicator } from '../indicator.ts'
import { agencySocialWorkers } from './agency-social-workers.ts'
import { careLeaversHoused1718 } from './care-leavers-housed-17-18.ts'
import { careLeaversHoused1921 } from './care-leavers-housed-19-21.ts'
import { caseload } from './caseload.ts'
import { ceasedRate } from './ceased-rate.ts'
import { childrensHomes } from './childrens-homes.ts'
import { dentalChecks } from './dental-checks.ts'
import { familySetting } from './family-setting.ts'
import { fosterCare } from './foster-care.ts'
import { fosteringShareOfSpend } from './fostering-share-of-spend.ts'
import { healthAssessments } from './health-assessments.ts'
import { immunisations } from './immunisations.ts'
import { inCareRate } from './in-care-rate.ts'
import { leftAdopted } from './left-adopted.ts'
import { leftToSpecialGuardians } from './left-to-special-guardians.ts'
import { newPlacementsFarAndOutside } from './new-placements-far-and-outside.ts'
import { ofstedCareLeavers } from './ofsted-care-leavers.ts'
import { ofstedInCare } from './ofsted-in-care.ts'
import { ofstedOverall } from './ofsted-overall.ts'
import { outsideArea } from './outside-area.ts'
import { over20Miles } from './over-20-miles.ts'
import { over20MilesAndOutside } from './over-20-miles-and-outside.ts'
import { ownProvision } from './own-provision.ts'
import { privateProvision } from './private-provision.ts'
import { reReferrals } from './re-referrals.ts'
import { residentialShareOfSpend } from './residential-share-of-spend.ts'
import { sameCarerTwoYears } from './same-carer-two-years.ts'
import { sdqConcern } from './sdq-concern.ts'
import { socialWorkerTurnover } from './social-worker-turnover.ts'
import { socialWorkerVacancies } from './social-worker-vacancies.ts'
import { spendForEachChild } from './spend-for-each-child.ts'
import { startedRate } from './started-rate.ts'
import { stayedWithCarers } from './stayed-with-carers.ts'
import { supportedAccommodation } from './supported-accommodation.ts'
import { threeOrMorePlacements } from './three-or-more-placements.ts'
import { threeOrMorePlacementsTwoYears } from './three-or-more-placements-two-years.ts'
import { unaccompaniedShare } from './unaccompanied-share.ts'
import { unplannedChanges } from './unplanned-changes.ts'
import { withParents } from './with-parents.ts'

/** What authorities are compared by, theme by theme: a new indicator is a new file and a line here. */
export const INDICATORS: readonly Indicator[] = [
  inCareRate,
  startedRate,
  ceasedRate,
  unaccompaniedShare,
  reReferrals,
  threeOrMorePlacements,
  threeOrMorePlacementsTwoYears,
  sameCarerTwoYears,
  unplannedChanges,
  over20Miles,
  outsideArea,
  over20MilesAndOutside,
  newPlacementsFarAndOutside,
  fosterCare,
  familySetting,
  childrensHomes,
  supportedAccommodation,
  withParents,
  ownProvision,
  privateProvision,
  leftToSpecialGuardians,
  leftAdopted,
  stayedWithCarers,
  careLeaversHoused1718,
  careLeaversHoused1921,
  healthAssessments,
  dentalChecks,
  immunisations,
  sdqConcern,
  socialWorkerVacancies,
  agencySocialWorkers,
  socialWorkerTurnover,
  caseload,
  spendForEachChild,
  residentialShareOfSpend,
  fosteringShareOfSpend,
  ofstedOverall,
  ofstedInCare,
  ofstedCareLeavers,
]
