import { NO_DAY, type Day } from './day.ts'
import type { ProvisionRow } from './provision.ts'

/** More places, households or days than this in one row are a slip of the keys. */
export const MOST_OF_A_PROVISION = 5_000

/** What a row's cells do not allow together, at one of them. */
export interface ProvisionProblem {
  readonly at: keyof ProvisionRow
  /** A sentence without its full stop. */
  readonly message: string
}

type ProvisionRule = (row: ProvisionRow) => readonly ProvisionProblem[]

const COUNTS = { staffed: 'Staffed places', unavailable: 'Places that cannot be used', held: 'Places held', usedByOthers: 'Places used by others' } as const // prettier-ignore
type CountName = keyof typeof COUNTS
const namesOf = <Name extends string>(names: Readonly<Record<Name, unknown>>) => Object.keys(names) as Name[]

const numbersAreLikely: ProvisionRule = row =>
  (['places', 'rampDays', 'households'] as const)
    .filter(at => (row[at] ?? 0) > MOST_OF_A_PROVISION)
    .map(at => ({ at, message: `It must be at most ${MOST_OF_A_PROVISION}` }))

const partsAreWithinPlaces: ProvisionRule = row =>
  namesOf<CountName>(COUNTS)
    .filter(at => (row[at] ?? 0) > row.places)
    .map(at => ({ at, message: `${COUNTS[at]} must not be more than the ${row.places} there are` }))

const whoeverCannotComeFitsIn: ProvisionRule = row => {
  const { unavailable = 0, held = 0, usedByOthers = 0, places } = row
  const [largest, all] = [Math.max(unavailable, held, usedByOthers), unavailable + held + usedByOthers]
  return largest <= places && all > places
    ? [{ at: unavailable > 0 ? 'unavailable' : 'held', message: `Places that cannot be used, are held and are used by others are ${all} together, of ${places}` }] // prettier-ignore
    : []
}

const endsAfterItBegins: ProvisionRule = ({ openFrom, openTo }) =>
  openTo <= openFrom ? [{ at: 'openTo', message: 'The end must be after the beginning' }] : []

const plannedPlacesHaveADay: ProvisionRule = ({ status, openFrom }) =>
  status === 'planned' && openFrom === NO_DAY
    ? [{ at: 'openFrom', message: 'Planned places need the day on which they are likely to open' }]
    : []

const onlyPlannedPlacesHaveASpread: ProvisionRule = row =>
  row.status === 'planned'
    ? []
    : (['earliest', 'latest'] as const)
        .filter(at => row[at] !== undefined)
        .map(at => ({ at, message: 'Only planned places open early or late; these are open' }))

const isAfter = (day: Day | undefined, other: Day | undefined): boolean =>
  day !== undefined && other !== undefined && day > other

const spreadHoldsTheLikelyDay: ProvisionRule = ({ status, openFrom, earliest, latest }) => {
  if (status !== 'planned') return []
  if (isAfter(earliest, latest))
    return [{ at: 'latest', message: 'As late as must not be before as early as' }]
  if (isAfter(earliest, openFrom))
    return [{ at: 'earliest', message: 'As early as must not be after the likely day' }]
  return isAfter(openFrom, latest)
    ? [{ at: 'latest', message: 'As late as must not be before the likely day' }]
    : []
}

const RULES: readonly ProvisionRule[] = [
  numbersAreLikely,
  partsAreWithinPlaces,
  whoeverCannotComeFitsIn,
  endsAfterItBegins,
  plannedPlacesHaveADay,
  onlyPlannedPlacesHaveASpread,
  spreadHoldsTheLikelyDay,
]

/** Everything that a row of places says against itself: the same for files and for forms. */
export const provisionProblems = (row: ProvisionRow): readonly ProvisionProblem[] =>
  RULES.flatMap(rule => rule(row))
