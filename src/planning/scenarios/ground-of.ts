import { KINDS, monthEndsAfter, type Day, type ProvisionRow, type SupplyMode } from '../../care/index.ts'
import type { History } from '../../history/index.ts'
import { CUTS, MEASURES, measuresOn, type MeasureContext } from '../../position/index.ts'
import { ownPlacesByArea } from '../own-places-by-area.ts'
import { ASSUMED_STAFF_A_PLACE, type ScenarioGround } from './scenario-ground.ts'
import { USUAL_PLACES_EACH } from './read-lever.ts'

/** A kind with few children known leans on the whole as if so many more were known of it. */
const PRIOR_CHILDREN = 5

/** Share of each of KINDS to which a measure of the library applies on a day; undefined where it cannot be taken. */
function sharesByKind(
  name: string,
  history: History,
  day: Day,
  context: MeasureContext,
): number[] | undefined {
  const measures = MEASURES.filter(measure => measure.name === name)
  const rows = measuresOn(history, day, context, {
    measures,
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
  /** Left out: places that are open. */
  readonly supply?: SupplyMode
}

/** What scenarios are compared on: where children of each kind live today, and what a household and a place need. */
export function groundOf(
  history: History,
  { asAt, months, provision, context, supply = 'as-is' }: GroundWish,
): ScenarioGround {
  const monthEnds = monthEndsAfter(asAt, months)
  const outside = sharesByKind('outside_area', history, asAt, context)
  const { places, households } = householdsOf(provision, asAt)
  return {
    asAt,
    monthEnds,
    inArea: outside?.map(share => 1 - share),
    over20Miles: sharesByKind('over_20_miles', history, asAt, context),
    ownPlaces: ownPlacesByArea(provision, monthEnds, { ...context, supply }),
    placesAHousehold: households > 0 ? places / households : USUAL_PLACES_EACH,
    staffAPlace: ASSUMED_STAFF_A_PLACE,
  }
}
