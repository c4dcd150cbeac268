import { KINDS, kindIndex, OWN_KINDS, type Kind } from '../../care/index.ts'
import { outsideByAgeSeries, SERIES, SERIES_COUNT } from '../../forecast/index.ts'
import { childrenInArea } from '../children-in-area.ts'
import { amountByArea } from '../todays-nearness.ts'
import type { ScenarioFutures, ScenarioGround } from './scenario-ground.ts'

const seriesOf = (name: string): number => SERIES.indexOf(name)
const KIND_SERIES = KINDS.map(kind => seriesOf(`in_care,placement:${kind}`))
const DEMAND_SERIES = OWN_KINDS.map(kind => seriesOf(`demand,placement:${kind}`))
/** Children outside for want of a place of each own kind, by age band. */
const WANT_SERIES = OWN_KINDS.map((_, own) => outsideByAgeSeries(own))
const OUTSIDE: readonly Kind[] = ['agency_fostering', 'external_residential']
const FAMILY: readonly Kind[] = [
  'kinship',
  'in_house_fostering',
  'agency_fostering',
  'with_parents',
  'adoption',
]
const RESIDENTIAL = OWN_KINDS.indexOf('in_house_residential')
const PENCE = 100

/** One future in one month. */
interface At {
  readonly run: number
  readonly month: number
}

type Value = (futures: ScenarioFutures, ground: ScenarioGround, at: At) => number

const countOf = (
  { tallies }: ScenarioFutures,
  { monthEnds }: ScenarioGround,
  { run, month }: At,
  series: number,
): number => tallies[(run * SERIES_COUNT + series) * monthEnds.length + month]!

const sumOf =
  (list: readonly number[]): Value =>
  (futures, ground, at) =>
    list.reduce((sum, series) => sum + countOf(futures, ground, at, series), 0)

const total = sumOf(KIND_SERIES)
const ofKinds = (kinds: readonly Kind[]): Value => sumOf(kinds.map(kind => KIND_SERIES[kindIndex(kind)]!))
const inFamilies = ofKinds(FAMILY)

/** Children in the area, and over 20 miles from home. */
interface Placed {
  readonly inArea: number
  readonly over20Miles: number
}

/** Children by where they live: in places known to be near or far, in booked ones, else as their kind does today. */
function placed(futures: ScenarioFutures, ground: ScenarioGround, at: At): Placed {
  const { inArea: shares, over20Miles: all = [], over20MilesMoreOutside: moreOutside } = ground
  let [inArea, over20Miles] = [0, 0]
  for (let kind = 0; kind < KINDS.length; kind++) {
    const { elsewhere, booked, inAreaElsewhere } = placedOf(kind, futures, ground, at)
    inArea = inArea + inAreaElsewhere + booked
    over20Miles +=
      shares && moreOutside
        ? amountByArea({ all, moreOutside }, kind, { children: elsewhere, inArea: inAreaElsewhere, todaysShare: shares[kind]! }) // prettier-ignore
        : elsewhere * all[kind]!
  }
  return { inArea, over20Miles }
}

/** Children who live in the area: [run][month]; undefined where it is not known. */
export function inAreaByMonth(futures: ScenarioFutures, ground: ScenarioGround): Float64Array | undefined {
  if (!ground.inArea) return undefined
  const months = ground.monthEnds.length
  return Float64Array.from(
    { length: futures.runs * months },
    (_, at) => placed(futures, ground, { run: Math.floor(at / months), month: at % months }).inArea,
  )
}

/** Of one kind: children in places near by that levers book, the others, and those of them in the area. */
function placedOf(kind: number, futures: ScenarioFutures, ground: ScenarioGround, at: At) {
  const { run, month } = at
  const children = countOf(futures, ground, at, KIND_SERIES[kind]!)
  const told = futures.near[kind]
  // where booked places are looked for first, those of levers are among the places that the simulation tells apart
  const booked = told ? 0 : Math.min(futures.booked[kind]?.[month] ?? 0, children)
  const elsewhere = children - booked
  const bookedFar = told ? 0 : Math.min(futures.bookedFar[kind]?.[month] ?? 0, elsewhere)
  const todaysShare = ground.inArea?.[kind] ?? NaN
  const inAreaElsewhere = childrenInArea(told, todaysShare, { children: elsewhere, run, month, bookedFar })
  return { elsewhere, booked, inAreaElsewhere }
}

const share = (part: number, whole: number): number => (whole > 0 ? (100 * part) / whole : 0)

const chanceOfBeingShort =
  (own: number): Value =>
  (futures, ground, at) =>
    countOf(futures, ground, at, DEMAND_SERIES[own]!) > futures.places.at(own, at.month, at.run) ? 1 : 0

const VALUES: Readonly<Record<string, Value>> = {
  in_care: total,
  outside: ofKinds(OUTSIDE),
  outside_for_want_of_a_place: sumOf(WANT_SERIES.flat()),
  family_setting: (futures, ground, at) => share(inFamilies(futures, ground, at), total(futures, ground, at)),
  in_area: (futures, ground, at) => share(placed(futures, ground, at).inArea, total(futures, ground, at)),
  over_20_miles: (futures, ground, at) => placed(futures, ground, at).over20Miles,
  monthly_spend: ({ pence }, { monthEnds }, { run, month }) => pence[run * monthEnds.length + month]! / PENCE,
  spend_to_date: ({ pence }, { monthEnds }, { run, month }) => {
    let sum = 0
    for (let i = 0; i <= month; i++) sum += pence[run * monthEnds.length + i]!
    return sum / PENCE
  },
  capital_to_date: ({ capital }, _, { month }) =>
    capital.slice(0, month + 1).reduce((sum, pence) => sum + pence, 0) / PENCE,
  carer_households: ({ households }, _, { month, run }) => households?.(month, run) ?? NaN,
  home_staff: ({ places }, ground, { month, run }) => places.at(RESIDENTIAL, month, run) * ground.staffAPlace,
  ...Object.fromEntries(
    OWN_KINDS.map((kind, own) => [`outside_for_want_of_a_place_${kind}`, sumOf(WANT_SERIES[own]!)]),
  ),
  ...Object.fromEntries(
    OWN_KINDS.map((kind, own) => [`chance_of_being_short_${kind}`, chanceOfBeingShort(own)]),
  ),
  ...Object.fromEntries(KINDS.map((kind, k) => [`in_care_${kind}`, sumOf([KIND_SERIES[k]!])])),
}

/** Whether a number can be had on this ground: where children live needs postcodes, households a list of our carers. */
export const canMeasure = (code: string, ground: ScenarioGround): boolean =>
  (code !== 'carer_households' || ground.households !== undefined) &&
  (code !== 'in_area' || ground.inArea !== undefined) &&
  (code !== 'over_20_miles' || ground.over20Miles !== undefined)

/** One number in one month, future by future. @throws RangeError for a measure that there is not */
export function outcomeValues(
  code: string,
  month: number,
  futures: ScenarioFutures,
  ground: ScenarioGround,
): Float64Array {
  const value = VALUES[code]
  if (!value) throw new RangeError(`no such outcome: ${code}`)
  const values = new Float64Array(futures.runs)
  for (let run = 0; run < futures.runs; run++) values[run] = value(futures, ground, { run, month })
  return values
}
