import { addMonths, type Day } from '../care/index.ts'
import type { History } from '../history/index.ts'
import { homeRowOn } from './ground.ts'
import type { Scene } from './scene.ts'

/** Whom a measure is about. */
export const POPULATIONS = [
  /** Children in care on the day. */
  'in_care',
  /** Children who came into care in the twelve months, each at the first time. */
  'started',
  /** Children who left care in the twelve months, each at the last time. */
  'ceased',
  /** Placements that ended in another placement, with a new carer, in the twelve months. */
  'moves',
  /** Children in care at any time in the twelve months, each at the last time. */
  'during_year',
  /** Children in care on the last 31 March, looked after without a break for the twelve months before it. */
  'whole_year',
  /** Children who left care in the twelve months that ended a year before the day, each at the last time. */
  'ceased_before',
] as const
export type PopulationName = (typeof POPULATIONS)[number]

/** The cases of a population: rows of the history, and the day on which each is looked at. */
export interface Cases {
  readonly name: PopulationName
  readonly count: number
  readonly child: Int32Array
  readonly period: Int32Array
  readonly placement: Int32Array
  /** The episode row that tells the home. */
  readonly source: Int32Array
  readonly on: Int32Array
}

/** Finds a population on a scene's day. */
export const populationOn = (scene: Scene, name: PopulationName): Cases => FINDERS[name](scene)

/** The cases as two columns: no object is made for a case. */
class Found {
  readonly placement: number[] = []
  readonly on: Day[] = []

  add(placement: number, on: Day): void {
    this.placement.push(placement)
    this.on.push(on)
  }

  /** Takes the last case back: the child has a later one. */
  takeBack(): void {
    this.placement.pop()
    this.on.pop()
  }
}

const FINDERS: Record<PopulationName, (scene: Scene) => Cases> = {
  in_care: scene => casesOf(scene, 'in_care', inCare(scene)),
  started: scene => casesOf(scene, 'started', started(scene)),
  ceased: scene => casesOf(scene, 'ceased', ceased(scene)),
  moves: scene => casesOf(scene, 'moves', moves(scene)),
  during_year: scene => casesOf(scene, 'during_year', duringYear(scene)),
  whole_year: scene => casesOf(scene, 'whole_year', wholeYear(scene)),
  ceased_before: scene => casesOf(scene, 'ceased_before', ceasedBefore(scene)),
}

function casesOf({ history }: Scene, name: PopulationName, found: Found): Cases {
  const { periods, placements } = history
  const [placement, on] = [Int32Array.from(found.placement), Int32Array.from(found.on)]
  const source = new Int32Array(placement.length)
  for (let row = 0; row < placement.length; row++) source[row] = homeRowOn(history, placement[row]!, on[row]!)
  const period = placement.map(row => placements.period[row]!)
  const child = period.map(row => periods.child[row]!)
  return { name, count: placement.length, child, period, placement, source, on }
}

function inCare({ history: { placements }, day }: Scene): Found {
  const found = new Found()
  for (let placement = 0; placement < placements.count; placement++)
    if (placements.start[placement]! <= day && placements.end[placement]! > day) found.add(placement, day)
  return found
}

/** Each child at the first start of the year, as the Department counts. */
function started({ history: { periods }, day, yearStart }: Scene): Found {
  const found = new Found()
  let lastChild = -1
  for (let period = 0; period < periods.count; period++) {
    const on = periods.start[period]!
    if (on < yearStart || on > day || periods.child[period] === lastChild) continue
    lastChild = periods.child[period]!
    found.add(periods.firstPlacement[period]!, on)
  }
  return found
}

const ceased = ({ history, day, yearStart }: Scene): Found => ceasedBetween(history, yearStart, day)

function ceasedBefore({ history, day }: Scene): Found {
  const last = addMonths(day, -12)
  return ceasedBetween(history, addMonths(last, -12) + 1, last)
}

/** Each child at the last end within the days, as the Department counts; looked at on the last day in care. */
function ceasedBetween({ periods }: History, first: Day, last: Day): Found {
  const found = new Found()
  let lastChild = -1
  for (let period = 0; period < periods.count; period++) {
    const end = periods.end[period]!
    if (end < first || end > last) continue
    const child = periods.child[period]!
    if (child === lastChild) found.takeBack()
    lastChild = child
    found.add(periods.firstPlacement[period + 1]! - 1, end - 1)
  }
  return found
}

/** A placement ends in another where the period goes on; the year is that of the ending. */
function moves({ history: { periods, placements }, ground: { spells }, day, yearStart }: Scene): Found {
  const found = new Found()
  for (let spell = 0; spell < spells.start.length; spell++) {
    const end = spells.end[spell]!
    if (end < yearStart || end > day) continue
    const placement = spells.lastPlacement[spell]!
    if (end < periods.end[placements.period[placement]!]!) found.add(placement, end - 1)
  }
  return found
}

/** Each child in the last placement that touches the twelve months, on its last day in them. */
function duringYear({ history: { periods, placements }, day, yearStart }: Scene): Found {
  const found = new Found()
  let lastChild = -1
  for (let placement = 0; placement < placements.count; placement++) {
    const [start, end] = [placements.start[placement]!, placements.end[placement]!]
    if (start > day || end <= yearStart) continue
    const child = periods.child[placements.period[placement]!]!
    if (child === lastChild) found.takeBack()
    lastChild = child
    found.add(placement, Math.min(day, end - 1))
  }
  return found
}

function wholeYear({ history: { periods, placements }, yearEnd }: Scene): Found {
  const found = new Found()
  const latest = addMonths(yearEnd, -12)
  for (let placement = 0; placement < placements.count; placement++) {
    const isThen = placements.start[placement]! <= yearEnd && placements.end[placement]! > yearEnd
    if (isThen && periods.start[placements.period[placement]!]! <= latest) found.add(placement, yearEnd)
  }
  return found
}
