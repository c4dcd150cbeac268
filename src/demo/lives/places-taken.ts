import type { Day } from '../../care/index.ts'
import type { Stay } from './child.ts'
import type { World } from './world.ts'

const isNearAgency = (stay: Stay): boolean => stay.kind === 'agency_fostering' && stay.postcode.authority <= 4

/** A child moves in: the place is taken. */
export function takePlace(world: World, stay: Stay): void {
  if (stay.home) stay.home.taken++
  if (stay.household) world.carers.take(stay.household)
  if (isNearAgency(stay)) world.nearAgency++
}

/** A child moves out: the place is free again. */
export function freePlace(world: World, stay: Stay, day: Day): void {
  if (stay.home) stay.home.taken--
  if (stay.household) world.carers.leave(stay.household, day)
  if (isNearAgency(stay)) world.nearAgency--
}
