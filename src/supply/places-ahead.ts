import { isDay, OPEN, type Day, type Kind, type ProvisionRow } from '../care/index.ts'
import { availableOn } from './available.ts'
import { isOpenOn } from './places.ts'

/** Places of a kind on a day: three counts, and how many would be available were openings early or late. */
export interface PlacesOnDay {
  readonly date: Day
  /** What the home or the carers are approved for. */
  readonly registered: number
  /** Of these, with the staff for a child. */
  readonly staffed: number
  /** Of these, for a child of ours: not held, not out of use, not another authority's, ready after opening. */
  readonly available: number
  /** Available if every opening comes as late, or as early, as 8 in 10 do. */
  readonly ifLate: number
  readonly ifEarly: number
}

const staffedOn = (row: ProvisionRow, day: Day): number => {
  const isStaffed = row.staffedFrom !== undefined && row.staffedFrom < OPEN && day >= row.staffedFrom
  return row.staffed === undefined || isStaffed ? row.places : Math.min(row.staffed, row.places)
}

const openingOn = (row: ProvisionRow, day: Day | undefined): ProvisionRow =>
  row.status === 'planned' && day !== undefined ? { ...row, openFrom: day } : row

/** One kind's places on each of some days, planned ones from their likely day. */
export function placesAhead(rows: readonly ProvisionRow[], kind: Kind, days: readonly Day[]): PlacesOnDay[] {
  const ofKind = rows.filter(row => row.kind === kind)
  const sum = (of: (row: ProvisionRow) => number) => ofKind.reduce((total, row) => total + of(row), 0)
  return days.map(date => ({
    date,
    registered: sum(row => (isOpenOn(row, date, 'planned') ? row.places : 0)),
    staffed: sum(row => (isOpenOn(row, date, 'planned') ? staffedOn(row, date) : 0)),
    available: sum(row => availableOn(row, date, 'planned')),
    ifLate: sum(row => availableOn(openingOn(row, row.latest), date, 'planned')),
    ifEarly: sum(row => availableOn(openingOn(row, row.earliest), date, 'planned')),
  }))
}

/** A change in places that is known of: something opens or closes. */
export interface PlacesStep {
  readonly row: ProvisionRow
  readonly what: 'opens' | 'closes'
  /** The likely day. */
  readonly on: Day
}

/** What opens and closes after one day and until another, in order of day. */
export const stepsBetween = (rows: readonly ProvisionRow[], after: Day, until: Day): PlacesStep[] =>
  rows
    .flatMap((row): PlacesStep[] => [
      { row, what: 'opens', on: row.openFrom },
      ...(isDay(row.openTo) ? [{ row, what: 'closes' as const, on: row.openTo }] : []),
    ])
    .filter(({ on }) => on > after && on <= until)
    .sort((a, b) => a.on - b.on)

/** Places of a home on a day that no child of ours can have, and why. */
export interface NotAvailable {
  readonly row: ProvisionRow
  readonly places: number
  readonly why: 'not_staffed' | 'not_usable' | 'held' | 'used_by_others'
  /** The first day on which they can be had again; undefined: not known. */
  readonly until: Day | undefined
}

const known = (day: Day | undefined): Day | undefined => (day !== undefined && day < OPEN ? day : undefined)

/** Places of open homes that cannot be had on a day. */
export function notAvailableOn(rows: readonly ProvisionRow[], day: Day): NotAvailable[] {
  const lasts = (until: Day | undefined) => known(until) === undefined || day < known(until)!
  return rows
    .filter(row => isOpenOn(row, day, 'as-is'))
    .flatMap((row): NotAvailable[] => [
      { row, places: row.places - staffedOn(row, day), why: 'not_staffed', until: known(row.staffedFrom) },
      { row, places: lasts(row.unavailableUntil) ? (row.unavailable ?? 0) : 0, why: 'not_usable', until: known(row.unavailableUntil) }, // prettier-ignore
      { row, places: lasts(row.heldUntil) ? (row.held ?? 0) : 0, why: 'held', until: known(row.heldUntil) },
      { row, places: row.usedByOthers ?? 0, why: 'used_by_others', until: undefined },
    ])
    .filter(({ places }) => places > 0)
}

/** Carer households behind the places of a kind that are open on a day; undefined where no row tells it. */
export function householdsOn(rows: readonly ProvisionRow[], kind: Kind, day: Day): number | undefined {
  const told = rows.flatMap(row =>
    row.kind === kind && isOpenOn(row, day, 'as-is') && row.households !== undefined ? [row.households] : [],
  )
  return told.length === 0 ? undefined : told.reduce((sum, one) => sum + one, 0)
}
