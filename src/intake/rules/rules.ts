import type { Rule } from './rule.ts'
import { agesAtLeaving } from './ages-at-leaving.ts'
import { ages } from './ages.ts'
import { authorityOfPlacement } from './authority-of-placement.ts'
import { childrenAcrossTables } from './children-across-tables.ts'
import { codesThatClash } from './codes-that-clash.ts'
import { deprivationOfLiberty } from './deprivation-of-liberty.ts'
import { episodeChain } from './episode-chain.ts'
import { episodeDates } from './episode-dates.ts'
import { episodeLinks } from './episode-links.ts'
import { headerLastYear } from './header-last-year.ts'
import { lastYearDiffers } from './last-year-differs.ts'
import { lastYearMissing } from './last-year-missing.ts'
import { lastYearPlaceDiffers } from './last-year-place-differs.ts'
import { leftAfterTheYear } from './left-after-the-year.ts'
import { legalStatusDurations } from './legal-status-durations.ts'
import { legalStatuses } from './legal-statuses.ts'
import { missingAtLeaving } from './missing-at-leaving.ts'
import { overlaps } from './overlaps.ts'
import { placedForAdoption } from './placed-for-adoption.ts'
import { placementLocation } from './placement-location.ts'
import { placementValidity } from './placement-validity.ts'
import { postcodesAndDistance } from './postcodes-and-distance.ts'
import { providerCodes } from './provider-codes.ts'
import { providerList } from './provider-list.ts'
import { reasonsForNewEpisodes } from './reasons-for-new-episodes.ts'
import { shortBreaks } from './short-breaks.ts'
import { temporaryPlacements } from './temporary-placements.ts'
import { unaccompaniedLastYear } from './unaccompanied-last-year.ts'
import { unaccompanied } from './unaccompanied.ts'
import { unknownCodes } from './unknown-codes.ts'
import { unknownProviders } from './unknown-providers.ts'
import { unreadableDates } from './unreadable-dates.ts'
import { urnWanted } from './urn-wanted.ts'

const families: readonly (readonly Rule[])[] = [
  agesAtLeaving,
  ages,
  authorityOfPlacement,
  childrenAcrossTables,
  codesThatClash,
  deprivationOfLiberty,
  episodeChain,
  episodeDates,
  episodeLinks,
  headerLastYear,
  lastYearDiffers,
  lastYearMissing,
  lastYearPlaceDiffers,
  leftAfterTheYear,
  legalStatusDurations,
  legalStatuses,
  missingAtLeaving,
  overlaps,
  placedForAdoption,
  placementLocation,
  placementValidity,
  postcodesAndDistance,
  providerCodes,
  providerList,
  reasonsForNewEpisodes,
  shortBreaks,
  temporaryPlacements,
  unaccompaniedLastYear,
  unaccompanied,
  unknownCodes,
  unknownProviders,
  unreadableDates,
  urnWanted,
]

/** `142` before `1008` before `INT03`; a number's own letters (`503A`) after it. */
const numberOf = ({ code }: Rule): number => (/^\d/.test(code) ? parseInt(code, 10) : Infinity)

const byNumber = (a: Rule, b: Rule): number => {
  const [one, other] = [numberOf(a), numberOf(b)]
  if (one !== other) return one - other
  if (a.code !== b.code) return a.code < b.code ? -1 : 1
  return a.years.from - b.years.from
}

/** Every rule that the product has, in order of number and year. */
export const RULES: readonly Rule[] = families.flat().sort(byNumber)
