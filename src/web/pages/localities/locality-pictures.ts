import type { LocalityGeography } from '../../../care/index.ts'
import { Picture } from '../../../position/index.ts'

/** Pictures of the same records by other geographies, each made once: a picture is cut by one geography. */
const byGeography = new WeakMap<Picture, Map<LocalityGeography, Picture>>()

/** The picture cut by a geography; the one at hand where it is cut so already, or there is no geography. */
export function pictureBy(picture: Picture, geography: LocalityGeography | undefined): Picture {
  const { context } = picture.ground
  if (geography === undefined || context.localities === geography) return picture
  const known = byGeography.get(picture) ?? new Map<LocalityGeography, Picture>()
  byGeography.set(picture, known)
  const found = known.get(geography) ?? new Picture(picture.history, { ...context, localities: geography })
  known.set(geography, found)
  return found
}
