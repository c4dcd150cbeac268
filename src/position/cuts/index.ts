import type { Cut } from '../cut.ts'
import { age } from './age.ts'
import { distanceBand } from './distance-band.ts'
import { ethnicity } from './ethnicity.ts'
import { legalStatus } from './legal-status.ts'
import { lengthOfCare } from './length-of-care.ts'
import { locality } from './locality.ts'
import { need } from './need.ts'
import { placementKind } from './placement-kind.ts'
import { provider } from './provider.ts'
import { sex } from './sex.ts'
import { unaccompanied } from './unaccompanied.ts'

/** Every way to divide a population: a new cut is a new file and a line here. */
export const CUTS: readonly Cut[] = [
  placementKind,
  age,
  sex,
  ethnicity,
  legalStatus,
  need,
  unaccompanied,
  provider,
  lengthOfCare,
  distanceBand,
  locality,
]

/** Cuts with the same groups everywhere: what a series over many days is divided by. */
export const FIXED_CUTS: readonly Cut[] = CUTS.filter(cut => cut.ownGroups === undefined)
