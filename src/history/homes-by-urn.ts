import { isTemporaryPlace } from '../care/index.ts'
import { isKnownPlace, isKnownProvider } from './codes.ts'
import type { EpisodeRows } from './episode-rows.ts'
import type { FindHomeByUrn, Home } from './mend-homes.ts'

/** Looks homes up by Ofsted number; the index is made when first asked for, as few authorities need it. */
export function homesByUrn(rows: EpisodeRows): FindHomeByUrn {
  let index: ReadonlyMap<string, Home> | undefined
  return urn => {
    if (urn === '' || /^X+$/.test(urn)) return undefined
    index ??= indexHomes(rows)
    return index.get(urn)
  }
}

/** The home given most often for each number. */
function indexHomes(rows: EpisodeRows): Map<string, Home> {
  const counts = new Map<string, Map<string, number>>()
  for (let row = 0; row < rows.count; row++) {
    const [urn, place, provider] = [
      rows.code(row, 'URN'),
      rows.code(row, 'PLACE'),
      rows.code(row, 'PLACE_PROVIDER'),
    ]
    if (urn === '' || !isKnownPlace(place) || isTemporaryPlace(place) || !isKnownProvider(provider)) continue
    const homes = counts.get(urn) ?? new Map<string, number>()
    const key = `${place} ${provider}`
    homes.set(key, (homes.get(key) ?? 0) + 1)
    counts.set(urn, homes)
  }
  return new Map([...counts].map(([urn, homes]) => [urn, mostGiven(homes)]))
}

function mostGiven(homes: ReadonlyMap<string, number>): Home {
  const [key] = [...homes].reduce((best, one) => (one[1] > best[1] ? one : best))
  const [place, provider] = key.split(' ')
  return { place: place!, provider: provider! }
}
