import type { Day } from '../../care/index.ts'
import type { Tier } from '../town/authorities.ts'
import type { Postcode } from '../town/geography.ts'
import { postcodeIn } from '../town/market.ts'
import type { DemoChild } from './child.ts'
import type { World } from './world.ts'

/** What is looked for, before it is known what is free. */
export type Wanted = 'kinship' | 'fostering' | 'residential' | 'supported' | 'parents' | 'secure' | 'other'

/** One search for one child, or for brothers and sisters together. */
export interface Search {
  readonly world: World
  readonly child: DemoChild
  readonly day: Day
  /** How many children come together, this one among them. */
  readonly together: number
  /** The postcode that the child leaves: the next home is another. */
  readonly leaving?: Postcode | undefined
}

/** A draw of this search's own. */
export const drawFor = (search: Search, part: number): number =>
  search.world.draw('search', search.child.number, search.child.step, part)

/** A postcode of a tier that is neither the family's nor the one just left. */
export function freshPostcode(search: Search, tier: Tier, part: number): Postcode {
  for (let tries = 0; ; tries++) {
    const found = postcodeIn(search.world.geography, tier, [
      drawFor(search, part + tries * 2),
      drawFor(search, part + tries * 2 + 1),
    ])
    if (found !== search.child.home && found !== search.leaving) return found
  }
}

/** Whether a postcode is neither the family's nor the one just left (rules 392d, 435). */
export const isElsewhere = (search: Search, postcode: Postcode): boolean =>
  postcode !== search.child.home && postcode !== search.leaving
