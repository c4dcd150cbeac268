import { agesAtLeaving } from './ages-at-leaving.ts'
import { authorityOfPlacement } from './authority-of-placement.ts'
import { childrenAcrossTables } from './children-across-tables.ts'
import { codesThatClash } from './codes-that-clash.ts'
import { deprivationOfLiberty } from './deprivation-of-liberty.ts'
import { episodeLinks } from './episode-links.ts'
import { lastYearDiffers } from './last-year-differs.ts'
import { lastYearMissing } from './last-year-missing.ts'
import { lastYearPlaceDiffers } from './last-year-place-differs.ts'
import { leftAfterTheYear } from './left-after-the-year.ts'
import { legalStatuses } from './legal-statuses.ts'
import { missingAtLeaving } from './missing-at-leaving.ts'
import { overlaps } from './overlaps.ts'
import { postcodesAndDistance } from './postcodes-and-distance.ts'
import { reasonsForNewEpisodes } from './reasons-for-new-episodes.ts'
import type { Rule } from './rule.ts'
import { temporaryPlacements } from './temporary-placements.ts'
import { unknownCodes } from './unknown-codes.ts'
import { unknownProviders } from './unknown-providers.ts'

const families: readonly (readonly Rule[])[] = [
  agesAtLeaving,
  authorityOfPlacement,
  childrenAcrossTables,
  codesThatClash,
  deprivationOfLiberty,
  episodeLinks,
  lastYearDiffers,
  lastYearMissing,
  lastYearPlaceDiffers,
  leftAfterTheYear,
  legalStatuses,
  missingAtLeaving,
  overlaps,
  postcodesAndDistance,
  reasonsForNewEpisodes,
  temporaryPlacements,
  unknownCodes,
  unknownProviders,
]

const byNumber = (a: Rule, b: Rule): number =>
  a.code.localeCompare(b.code, 'en', { numeric: true }) || a.years.from - b.years.from

/** Every rule that the product has, in order of number and year. */
export const RULES: readonly Rule[] = families.flat().sort(byNumber)
