import type { ProvisionRow } from '../care/index.ts'
import { fitComingBack, type ComingBack } from './coming-back.ts'
import { fitDestinations, type Destinations } from './destinations.ts'
import { fitEntries, type Entries } from './entries.ts'
import { exposureOf } from './exposure.ts'
import { fitHazards, type Hazards } from './hazards.ts'
import type { KnownHistory } from './known-history.ts'
import { fitSearch, type Search } from './search.ts'

/** Everything that the returns say about how children come, move and leave. */
export interface Fit {
  readonly hazards: Hazards
  readonly destinations: Destinations
  readonly comingBack: ComingBack
  readonly entries: Entries
  readonly search: Search
}

/** Estimates all decisions of a child's time in care from what was known on the as-at day. */
export function fitHistory(known: KnownHistory, provision: readonly ProvisionRow[] | undefined): Fit {
  const comingBack = fitComingBack(known)
  return {
    hazards: fitHazards(exposureOf(known), known.children.count),
    destinations: fitDestinations(known),
    comingBack,
    entries: fitEntries(known, comingBack),
    search: fitSearch(known, provision),
  }
}
