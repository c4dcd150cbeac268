import { isPostcodeInArea, type AreaContext } from '../care/index.ts'
import { AREA, type History } from './history.ts'

/** The same history, told of each home whether it is in the authority's area. The same one where no postcode tells it of any. */
export function withAreas(history: History, context: AreaContext): History {
  const { placementPostcode } = history.placements
  const area = Uint8Array.from(placementPostcode, postcode => {
    const isInArea = isPostcodeInArea(postcode, context)
    return isInArea === undefined ? AREA.unknown : isInArea ? AREA.inArea : AREA.outside
  })
  return area.every(one => one === AREA.unknown)
    ? history
    : { ...history, placements: { ...history.placements, area } }
}
