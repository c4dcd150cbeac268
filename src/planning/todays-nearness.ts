import { KINDS } from '../care/index.ts'
import { homesOfChildren, type HomeOfChild, type Scene } from '../position/index.ts'

/** A kind with few children known leans on the whole as if so many more were known of it. */
export const PRIOR_CHILDREN = 5

/** What is so of children of each of KINDS today, on average, and how much more of those outside the area than of those in it. */
export interface ByArea {
  readonly all: readonly number[]
  readonly moreOutside: readonly number[]
}

type Amount = (place: HomeOfChild) => number | undefined

const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length

/** Difference of the means outside and in the area, and how many children of each it is as good as: none where one is missing. */
function differenceOf(places: readonly HomeOfChild[], amount: Amount) {
  const of = (isInArea: boolean) =>
    places.flatMap(place => (place.isInArea === isInArea ? (amount(place) ?? []) : []))
  const [inside, outside] = [of(true), of(false)]
  if (inside.length === 0 || outside.length === 0) return { difference: 0, worth: 0 }
  return {
    difference: mean(outside) - mean(inside),
    worth: (inside.length * outside.length) / (inside.length + outside.length),
  }
}

/**
 * How much more is so of children of each kind who live outside the area: as today, a kind with few known leaning on all. Never
 * so much that it would be below nought, or above `most`, of those in the area or outside it.
 * @param all of each kind as today, on average; `inArea` share of each that lives in the area
 */
function moreOutside(
  places: readonly HomeOfChild[],
  amount: Amount,
  {
    all,
    inArea,
    most,
  }: { readonly all: readonly number[]; readonly inArea: readonly number[]; readonly most: number },
): number[] {
  const overall = differenceOf(places, amount).difference
  return KINDS.map((_, kind) => {
    const { difference, worth } = differenceOf(places.filter(place => place.kind === kind), amount) // prettier-ignore
    const leaning = (worth * difference + PRIOR_CHILDREN * overall) / (worth + PRIOR_CHILDREN)
    const [value, near] = [all[kind]!, inArea[kind]!]
    const highest = Math.min(value / (1 - near || 1), (most - value) / (near || 1))
    const lowest = -Math.min(value / (near || 1), (most - value) / (1 - near || 1))
    return Math.min(Math.max(leaning, lowest), highest)
  })
}

const MILES = 20

/** Over 20 miles from home: share of each kind by area; undefined where either is not known. */
export const over20ByArea = (
  scene: Scene,
  over20Miles: readonly number[] | undefined,
  inArea: readonly number[] | undefined,
): ByArea | undefined =>
  over20Miles &&
  byArea(scene, { all: over20Miles, inArea, most: 1, amount: ({ miles }) => (miles === undefined ? undefined : miles > MILES ? 1 : 0) }) // prettier-ignore

/** Miles from home: mean of each kind by area; undefined where no distance is known. */
export const milesByArea = (
  scene: Scene,
  miles: readonly number[] | undefined,
  inArea: readonly number[] | undefined,
): ByArea | undefined =>
  miles && byArea(scene, { all: miles, inArea, most: Infinity, amount: place => place.miles })

function byArea(
  scene: Scene,
  { all, inArea, most, amount }: { readonly all: readonly number[]; readonly inArea: readonly number[] | undefined; readonly most: number; readonly amount: Amount }, // prettier-ignore
): ByArea {
  if (!inArea) return { all, moreOutside: KINDS.map(() => 0) }
  return { all, moreOutside: moreOutside(homesOfChildren(scene), amount, { all, inArea, most }) }
}

/**
 * What comes to children of one kind of whom so many live in the area: as much as today where the share in the area is today's, and
 * more where more live outside it.
 */
export const amountByArea = (
  { all, moreOutside }: ByArea,
  kind: number,
  {
    children,
    inArea,
    todaysShare,
  }: { readonly children: number; readonly inArea: number; readonly todaysShare: number },
): number => children * all[kind]! + moreOutside[kind]! * (children * todaysShare - inArea)
