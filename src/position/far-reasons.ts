import { isTemporaryPlace, kindIndex, KINDS, type Kind } from '../care/index.ts'
import { placesOn } from '../supply/index.ts'
import type { Ground } from './ground.ts'
import type { Scene } from './scene.ts'

/** What a child's home far away tells of why it is there: the first that holds. */
export const FAR_REASONS = [
  'relatives',
  'parents',
  'adoption',
  'special',
  'supported',
  'ours_were_full',
  'ours_had_room',
  'own_far',
  'not_known',
] as const
export type FarReason = (typeof FAR_REASONS)[number]

export const FAR_REASON_LABELS: Record<FarReason, string> = {
  relatives: 'With relatives or friends who live there',
  parents: 'With their parents, who live there',
  adoption: 'With the family that will adopt them',
  special: 'In a secure home, a hospital, a school or another special place',
  supported: 'In supported accommodation',
  ours_were_full: 'Bought from others on a day when our own homes of the kind were full',
  ours_had_room: 'Bought from others though our own homes of the kind had room',
  own_far: 'In a home of our own',
  not_known: 'Bought from others; whether our own homes had room is not known',
}

/** Kinds that are bought, and our own kind that would have been asked first. */
const BOUGHT: Partial<Record<Kind, Kind>> = {
  agency_fostering: 'in_house_fostering',
  external_residential: 'in_house_residential',
}

const SIMPLE: Partial<Record<Kind, FarReason>> = {
  kinship: 'relatives',
  with_parents: 'parents',
  adoption: 'adoption',
  secure: 'special',
  other: 'special',
  supported_accommodation: 'supported',
  in_house_fostering: 'own_far',
  in_house_residential: 'own_far',
}

const FAR_IN_MILES = 20

/** Children in care on a scene's day who live more than 20 miles from home, by what their home tells of why. */
export function farByReason(scene: Scene): Record<FarReason, number> {
  const { history, ground } = scene
  const cases = scene.cases('in_care')
  const counts = Object.fromEntries(FAR_REASONS.map(reason => [reason, 0])) as Record<FarReason, number>
  const wereFull = fullness(ground)
  for (let row = 0; row < cases.count; row++) {
    if ((ground.distanceOf(cases.source[row]!) ?? 0) <= FAR_IN_MILES) continue
    const placement = cases.placement[row]!
    const kind = KINDS[history.placements.kind[placement]!]!
    const begun = ground.spells.start[ground.spells.ofPlacement[placement]!]!
    counts[SIMPLE[kind] ?? boughtBecause(wereFull(BOUGHT[kind]!, begun))]++
  }
  return counts
}

function boughtBecause(wereFull: boolean | undefined): FarReason {
  if (wereFull === undefined) return 'not_known'
  return wereFull ? 'ours_were_full' : 'ours_had_room'
}

/** Whether all places of one of our own kinds were taken on a day; undefined where places or the day are not known. */
function fullness({ history, context }: Ground): (kind: Kind, day: number) => boolean | undefined {
  const { placements, firstDay, lastDay, sources } = history
  const taken = new Map<Kind, Int32Array>()
  const takenBy = (kind: Kind): Int32Array => {
    const known = taken.get(kind)
    if (known) return known
    const days = new Int32Array(lastDay - firstDay + 2)
    for (let row = 0; row < placements.count; row++) {
      if (placements.kind[row] !== kindIndex(kind)) continue
      if (isTemporaryPlace(sources.place[placements.source[row]!]!)) continue
      const [from, to] = [
        Math.max(placements.start[row]!, firstDay),
        Math.min(placements.end[row]!, lastDay + 1),
      ]
      if (from > to) continue
      days[from - firstDay]!++
      days[to - firstDay]!--
    }
    for (let day = 1; day < days.length; day++) days[day]! += days[day - 1]!
    taken.set(kind, days)
    return days
  }
  return (kind, day) => {
    const places = placesOn(context.provision ?? [], kind, day, 'as-is')
    if (places === undefined || day < firstDay || day > lastDay) return undefined
    return takenBy(kind)[day - firstDay]! >= places
  }
}
