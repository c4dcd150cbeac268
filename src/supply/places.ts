import { OWN_KINDS, type Day, type Kind, type ProvisionRow, type SupplyMode } from '../care/index.ts'

/** Whether a row's places count on a day: open rows always, planned ones where the plan is to be counted. */
export const isOpenOn = (row: ProvisionRow, day: Day, mode: SupplyMode): boolean =>
  row.openFrom <= day && day < row.openTo && (row.status === 'open' || mode === 'planned')

/** Places of one kind on a day; undefined where the provision does not list the kind (the market: not limited). */
export function placesOn(
  rows: readonly ProvisionRow[],
  kind: Kind,
  day: Day,
  mode: SupplyMode,
): number | undefined {
  const ofKind = rows.filter(row => row.kind === kind)
  if (ofKind.length === 0) return undefined
  return ofKind.reduce((sum, row) => sum + (isOpenOn(row, day, mode) ? row.places : 0), 0)
}

/** Stands for "not limited" in columns of places. */
export const UNLIMITED = 1_000_000_000

/** So many days, one after another. */
export interface DaySpan {
  readonly first: Day
  readonly count: number
}

/** Places of one kind on each of some days, UNLIMITED where the provision does not list it. */
export function placesByDay(
  rows: readonly ProvisionRow[],
  kind: Kind,
  days: DaySpan,
  mode: SupplyMode,
): Int32Array {
  const ofKind = rows.filter(row => row.kind === kind)
  const places = new Int32Array(days.count)
  if (ofKind.length === 0) return places.fill(UNLIMITED)
  for (const row of ofKind) {
    if (row.status === 'planned' && mode === 'as-is') continue
    const from = Math.max(row.openFrom - days.first, 0)
    const to = Math.min(row.openTo - days.first, days.count)
    for (let day = from; day < to; day++) places[day]! += row.places
  }
  return places
}

/** Kinds whose places limit a search: own kinds that the provision lists. */
export const limitedKinds = (rows: readonly ProvisionRow[]): readonly Kind[] =>
  OWN_KINDS.filter(kind => rows.some(row => row.kind === kind))
