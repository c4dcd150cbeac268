import { isOwnKind, KINDS, OWN_KINDS, type Kind } from '../care/index.ts'
import { UNLIMITED } from '../supply/index.ts'
import { ChangesInForce } from './changes-in-force.ts'
import { NO_CHANGES } from './changes.ts'
import type { Prepared } from './prepared.ts'

/** Places of each own kind (place in OWN_KINDS) on each month-end in each future. */
export interface PlacesDrawn {
  readonly at: (own: number, month: number, run: number) => number
  /** One a future: a copy. */
  readonly column: (own: number, month: number) => Int32Array
}

/** Places in each future, on the opening days that it draws: those that the simulation of the same run has. */
export function placesDrawn(prepared: Prepared, runs: number): PlacesDrawn {
  const { monthEnds, months } = prepared
  const days = monthEnds[months - 1]! + 1
  const openings = prepared.changes?.places ?? []
  const sure = (own: number, month: number) => prepared.places[own * days + monthEnds[month]!]!
  if (openings.length === 0)
    return { at: sure, column: (own, month) => new Int32Array(runs).fill(sure(own, month)) }
  const drawn = new Int32Array(OWN_KINDS.length * months * runs)
  const future = new ChangesInForce({ ...NO_CHANGES, places: openings }, prepared)
  for (let run = 0; run < runs; run++) {
    future.startRun(run)
    for (let own = 0; own < OWN_KINDS.length; own++)
      for (let month = 0; month < months; month++)
        drawn[(own * months + month) * runs + run] = future.places[own * days + monthEnds[month]!]!
  }
  const first = (own: number, month: number) => (own * months + month) * runs
  return {
    at: (own, month, run) => drawn[first(own, month) + run]!,
    column: (own, month) => drawn.slice(first(own, month), first(own, month + 1)),
  }
}

/** Whether a kind's places are limited: it is an own kind that the provision lists, or all of them where there is none. */
export const isLimited = (prepared: Prepared, own: number): boolean =>
  prepared.places[own * (prepared.monthEnds[prepared.months - 1]! + 1)]! < UNLIMITED

/** Kinds besides the own ones: their places limit no search. */
export const OTHER_KINDS: readonly Kind[] = KINDS.filter(kind => !isOwnKind(kind))
