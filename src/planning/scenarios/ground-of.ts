import { KINDS, monthEndsAfter, type Day, type ProvisionRow } from '../../care/index.ts'
import type { History } from '../../history/index.ts'
import { CUTS, Ground, MEASURES, measuresIn, Scene, type MeasureContext } from '../../position/index.ts'
import { over20ByArea, PRIOR_CHILDREN } from '../todays-nearness.ts'
import { ASSUMED_STAFF_A_PLACE, type ScenarioGround } from './scenario-ground.ts'
import { USUAL_PLACES_EACH } from './read-lever.ts'

/** Share of each of KINDS to which a measure of the library applies on a day; undefined where it cannot be taken. */
function sharesByKind(name: string, scene: Scene): number[] | undefined {
  const rows = measuresIn(scene, {
    measures: MEASURES.filter(measure => measure.name === name),
    cuts: CUTS.filter(cut => cut.name === 'placement'),
  })
  const all = rows.find(row => row.group === 'all')
  if (!all?.denominator || all.numerator === undefined) return undefined
  const overall = all.numerator / all.denominator
  return KINDS.map(kind => {
    const row = rows.find(one => one.group === `placement:${kind}`)
    return ((row?.numerator ?? 0) + PRIOR_CHILDREN * overall) / ((row?.denominator ?? 0) + PRIOR_CHILDREN)
  })
}

/** Share of each of KINDS that lives in the area on a day, and over 20 miles from home; undefined: not known. */
export const sharesToday = (scene: Scene) => ({
  inArea: sharesByKind('outside_area', scene)?.map(share => 1 - share),
  over20Miles: sharesByKind('over_20_miles', scene),
})

const householdsOf = (provision: readonly ProvisionRow[] | undefined, day: Day) => {
  const rows = (provision ?? []).filter(
    row =>
      row.kind === 'in_house_fostering' && row.status === 'open' && row.openFrom <= day && day < row.openTo,
  )
  const sum = (of: (row: ProvisionRow) => number) => rows.reduce((total, row) => total + of(row), 0)
  return {
    places: sum(row => (row.households ? row.places : 0)),
    households: sum(row => row.households ?? 0),
  }
}

export interface GroundWish {
  readonly asAt: Day
  readonly months: number
  readonly provision: readonly ProvisionRow[] | undefined
  readonly context: MeasureContext
}

/** What scenarios are compared on: where children of each kind live today, and what a household and a place need. */
export function groundOf(history: History, { asAt, months, provision, context }: GroundWish): ScenarioGround {
  const monthEnds = monthEndsAfter(asAt, months)
  const scene = new Scene(new Ground(history, context), asAt)
  const { inArea, over20Miles } = sharesToday(scene)
  const { places, households } = householdsOf(provision, asAt)
  return {
    asAt,
    monthEnds,
    inArea,
    over20Miles,
    over20MilesMoreOutside: over20ByArea(scene, over20Miles, inArea)?.moreOutside,
    placesAHousehold: households > 0 ? places / households : USUAL_PLACES_EACH,
    staffAPlace: ASSUMED_STAFF_A_PLACE,
  }
}
