import { KINDS, monthEndsAfter, type Day, type ProvisionRow, type SupplyMode } from '../../care/index.ts'
import type { History } from '../../history/index.ts'
import { CUTS, Ground, MEASURES, measuresIn, Scene, type MeasureContext } from '../../position/index.ts'
import { aheadFrom, isOpenOn, isUnsure } from '../../supply/index.ts'
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

const carersOf = (provision: readonly ProvisionRow[] | undefined): readonly ProvisionRow[] =>
  (provision ?? []).filter(row => row.kind === 'in_house_fostering')

/** Places that a household brings on a day, over the rows that tell both. */
function placesEachOn(carers: readonly ProvisionRow[], day: Day): number {
  const told = carers.filter(row => isOpenOn(row, day, 'as-is') && row.households)
  const sum = (of: (row: ProvisionRow) => number) => told.reduce((total, row) => total + of(row), 0)
  return told.length > 0 ? sum(row => row.places) / sum(row => row.households!) : USUAL_PLACES_EACH
}

export interface GroundWish {
  readonly asAt: Day
  readonly months: number
  /** Whether planned carers count too. */
  readonly supply: SupplyMode
  readonly provision: readonly ProvisionRow[] | undefined
  readonly context: MeasureContext
}

/** What scenarios are compared on: where children of each kind live today, and what a household and a place need. */
export function groundOf(
  history: History,
  { asAt, months, supply, provision, context }: GroundWish,
): ScenarioGround {
  // prettier-ignore
  const monthEnds = monthEndsAfter(asAt, months)
  const scene = new Scene(new Ground(history, context), asAt)
  const { inArea, over20Miles } = sharesToday(scene)
  const carers = carersOf(provision)
  const placesAHousehold = placesEachOn(carers, asAt)
  const sure = aheadFrom(carers, asAt).filter(row => !isUnsure(row))
  const householdsOn = (day: Day) =>
    sure
      .filter(row => isOpenOn(row, day, supply))
      .reduce((sum, row) => sum + (row.households ?? row.places / placesAHousehold), 0)
  return {
    asAt,
    monthEnds,
    inArea,
    over20Miles,
    over20MilesMoreOutside: over20ByArea(scene, over20Miles, inArea)?.moreOutside,
    households: carers.length > 0 ? monthEnds.map(householdsOn) : undefined,
    placesAHousehold,
    staffAPlace: ASSUMED_STAFF_A_PLACE,
  }
}
