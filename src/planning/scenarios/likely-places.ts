import { KINDS, kindIndex, OWN_KINDS, type Day } from '../../care/index.ts'
import type { Prepared } from '../../forecast/index.ts'
import type { Lever } from './lever.ts'

/** Places of each own kind on each month-end as most likely, before any lever: [own kind][month]. */
export function likelyPlaces({ prepared }: { readonly prepared: Prepared }): number[][] {
  const days = prepared.monthEnds.at(-1)! + 1
  return OWN_KINDS.map((_, own) =>
    Array.from(prepared.monthEnds, end => {
      const opened = (prepared.changes?.places ?? [])
        .filter(change => change.own === own)
        .flatMap(change => change.steps.filter(step => change.day + step.after <= end))
      return Math.max(
        prepared.places[own * days + end]! + opened.reduce((sum, step) => sum + step.places, 0),
        0,
      )
    }),
  )
}

/** Places that levers block-book, in the area or outside it, of each of KINDS on each month-end. */
export function bookedPlaces(
  levers: readonly Lever[],
  monthEnds: readonly Day[],
  where: 'in_area' | 'outside',
): number[][] {
  const isHere = (lever: Lever) => (lever.isInArea ?? true) === (where === 'in_area')
  return KINDS.map((_, kind) =>
    monthEnds.map(day =>
      levers
        .filter(
          lever =>
            lever.lever === 'block_book' &&
            isHere(lever) &&
            kindIndex(lever.kind ?? 'external_residential') === kind,
        )
        .reduce((sum, lever) => sum + (lever.from <= day && day < lever.until ? lever.number : 0), 0),
    ),
  )
}
