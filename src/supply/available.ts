import { OPEN, type Day, type Kind, type ProvisionRow, type SupplyMode } from '../care/index.ts'
import { isOpenOn, UNLIMITED, type DaySpan } from './places.ts'

const onOrAfter = (day: Day, from: Day | undefined): boolean =>
  from !== undefined && from < OPEN && day >= from

/** Places ready after opening: all at once, or one after another over `rampDays`. */
function readyOn({ places, openFrom, rampDays }: ProvisionRow, day: Day): number {
  if (rampDays === undefined || rampDays <= 0 || day >= openFrom + rampDays) return places
  return Math.floor((places * (day - openFrom)) / rampDays)
}

/** Places that have the staff for a child. */
const staffedOn = (row: ProvisionRow, day: Day): number =>
  row.staffed === undefined || onOrAfter(day, row.staffedFrom)
    ? row.places
    : Math.min(row.staffed, row.places)

/**
 * Places of a row that a child of ours could have on a day, with its further columns as they stand: registered, staffed, less
 * those that cannot be used, are held, or in which another authority's children live. Never below nought.
 */
export function availableOn(row: ProvisionRow, day: Day, mode: SupplyMode): number {
  if (!isOpenOn(row, day, mode)) return 0
  const unusable = onOrAfter(day, row.unavailableUntil) ? 0 : (row.unavailable ?? 0)
  const held = onOrAfter(day, row.heldUntil) ? 0 : (row.held ?? 0)
  const ready = Math.min(readyOn(row, day), staffedOn(row, day))
  return Math.max(ready - unusable - held - (row.usedByOthers ?? 0), 0)
}

/** Whether the day on which planned places open is not known exactly. */
export const isUnsure = (row: ProvisionRow): boolean =>
  row.status === 'planned' && (row.earliest ?? row.openFrom) < (row.latest ?? row.openFrom)

/**
 * Available places of one kind on each of some days, UNLIMITED where the provision does not list it. Rows
 * whose opening day is not sure are left to the futures, each of which draws it.
 */
export function availableByDay(
  rows: readonly ProvisionRow[],
  kind: Kind,
  days: DaySpan,
  mode: SupplyMode,
): Int32Array {
  const ofKind = rows.filter(row => row.kind === kind)
  if (ofKind.length === 0) return new Int32Array(days.count).fill(UNLIMITED)
  const sure = ofKind.filter(row => !isUnsure(row))
  return Int32Array.from({ length: days.count }, (_, day) =>
    sure.reduce((sum, row) => sum + availableOn(row, days.first + day, mode), 0),
  )
}

/** Planned places whose opening day each future draws. */
export interface UnsureOpening {
  readonly row: ProvisionRow
  readonly likely: Day
  readonly earliest: Day
  readonly latest: Day
  /** So many places, so many days after opening. */
  readonly steps: readonly { readonly after: number; readonly places: number }[]
}

function stepsOf(row: ProvisionRow): UnsureOpening['steps'] {
  const usable = availableOn({ ...row, rampDays: undefined }, row.openFrom, 'planned')
  const ramp = row.rampDays ?? 0
  if (ramp <= 0) return [{ after: 0, places: usable }]
  return Array.from({ length: usable }, (_, place) => ({
    after: Math.ceil((ramp * (place + 1)) / usable),
    places: 1,
  }))
}

/** The planned rows whose day is not sure, where the plan is to be counted. */
export const unsureOpenings = (rows: readonly ProvisionRow[], mode: SupplyMode): readonly UnsureOpening[] =>
  mode === 'as-is'
    ? []
    : rows.filter(isUnsure).map(row => ({
        row,
        likely: row.openFrom,
        earliest: Math.min(row.earliest ?? row.openFrom, row.openFrom),
        latest: Math.max(row.latest ?? row.openFrom, row.openFrom),
        steps: stepsOf(row),
      }))
