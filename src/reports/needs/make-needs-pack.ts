import type { Day } from '../../care/index.ts'
import { yearBefore, type Picture } from '../../position/index.ts'
import type { NeedsSection, PackAsked } from './needs-pack.ts'
import { comingSection } from './sections/coming.ts'
import { comparingSection } from './sections/comparing.ts'
import { equalitySection } from './sections/equality.ts'
import { farSection } from './sections/far.ts'
import { homesSection } from './sections/homes.ts'
import { leavingSection } from './sections/leaving.ts'
import { movingSection } from './sections/moving.ts'
import { mattersMostSection } from './sections/matters-most.ts'
import { needingMostSection } from './sections/needing-most.ts'
import { numbersSection, whoSection } from './sections/numbers.ts'
import { placesSection } from './sections/places.ts'
import { siblingsSection, stabilitySection } from './sections/staying.ts'
import { turning18Section } from './sections/turning-18.ts'
import { wellbeingSection } from './sections/wellbeing.ts'

/** The parts of the needs analysis, in its order: a new one is a new function and a line here. */
const SECTIONS: readonly ((asked: PackAsked) => NeedsSection | undefined)[] = [
  mattersMostSection,
  numbersSection,
  comparingSection,
  whoSection,
  comingSection,
  leavingSection,
  homesSection,
  movingSection,
  stabilitySection,
  siblingsSection,
  turning18Section,
  farSection,
  needingMostSection,
  equalitySection,
  wellbeingSection,
  placesSection,
]

const MOST_YEARS = 7

/** The pack's day and the same day of earlier years that the returns cover, oldest first. */
export function yearsOfPack(picture: Picture, day: Day): Day[] {
  const years = [day]
  while (years.length < MOST_YEARS && yearBefore(years[0]!) >= picture.history.firstDay)
    years.unshift(yearBefore(years[0]!))
  return years
}

/** What a pack is written for, and from what besides the records. */
export type PackFor = Pick<PackAsked, 'reader' | 'beside' | 'areaName'>

/** The needs analysis of a day, each part written from its figures as its reader may see them. */
export function makeNeedsPack(picture: Picture, day: Day, how: PackFor): NeedsSection[] {
  const asked = { ...how, picture, day, years: yearsOfPack(picture, day) }
  return SECTIONS.flatMap(section => section(asked) ?? [])
}
