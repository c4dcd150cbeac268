import { isPostcodeInArea, type AreaContext } from '../care/index.ts'
import type { History } from './history.ts'

/** The same history, told of each home whether it is in the authority's area. The same one where no postcode tells it of any. */
export function withAreas(history: History, context: AreaContext): History {
  const { placementPostcode } = history.placements
  const area = Uint8Array.from(placementPostcode, postcode => {
    const isInArea = isPostcodeInArea(postcode, context)
    return isInArea === undefined ? 0 : isInArea ? 1 : 2
  })
  return area.every(one => one === 0) ? history : { ...history, placements: { ...history.placements, area } }
}
