import { OWN_KINDS } from '../../care/index.ts'
import { NO_CHANGES, placesDrawn, type Changes, type Prepared } from '../../forecast/index.ts'
import { changesOfLevers, householdStepsOfLever } from './lever-changes.ts'
import type { Lever } from './lever.ts'
import type { ScenarioFutures, ScenarioGround } from './scenario-ground.ts'

const FOSTERING = OWN_KINDS.indexOf('in_house_fostering')
/** Households are counted in thousandths, as only whole numbers are drawn: places need not come to whole households. */
const PARTS = 1000

type PlacesChange = Changes['places'][number]

/** A change of places as one of the households behind them. */
const householdsBehind = (change: PlacesChange, placesAHousehold: number): PlacesChange => ({
  ...change,
  steps: change.steps.map(({ after, places }) => ({
    after,
    places: Math.round((PARTS * places) / placesAHousehold),
  })),
})

const householdsOfLever = (lever: Lever, { places }: Changes, placesAHousehold: number): PlacesChange[] =>
  places.map(change =>
    lever.lever === 'approve_carers'
      ? { ...change, steps: householdStepsOfLever(lever).map(({ after, places }) => ({ after, places: PARTS * places })) } // prettier-ignore
      : householdsBehind(change, placesAHousehold),
  )

/**
 * Carer households of our own: those listed, those that levers approve, less those behind places that close; each on the day that its
 * places come or go in the same future. Drawn when first asked for: sliders ask for none.
 */
export function householdsDrawn(
  levers: readonly Lever[],
  runs: number,
  { ground, prepared }: { readonly ground: ScenarioGround; readonly prepared: Prepared },
): ScenarioFutures['households'] {
  const { households: listed, placesAHousehold, asAt } = ground
  if (!listed) return undefined
  const planned = (prepared.changes?.places ?? []).map(change => householdsBehind(change, placesAHousehold))
  const ofLevers = changesOfLevers(levers, asAt).flatMap((changes, i) =>
    householdsOfLever(levers[i]!, changes, placesAHousehold),
  )
  const changes = [...planned, ...ofLevers].filter(({ own }) => own === FOSTERING)
  const days = prepared.monthEnds.at(-1)! + 1
  const parts = new Int32Array(prepared.places.length)
  listed.forEach((households, month) => {
    parts[FOSTERING * days + prepared.monthEnds[month]!] = Math.round(PARTS * households)
  })
  let drawn: ReturnType<typeof placesDrawn> | undefined
  return (month, run) => {
    drawn ??= placesDrawn({ ...prepared, places: parts, changes: { ...NO_CHANGES, places: changes } }, runs)
    return drawn.at(FOSTERING, month, run) / PARTS
  }
}
