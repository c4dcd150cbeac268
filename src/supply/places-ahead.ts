import { isDay, OPEN, type Day, type Kind, type ProvisionRow, type SupplyMode } from '../care/index.ts'
import { availableOn } from './available.ts'
import { aheadFrom } from './overdue.ts'
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

/** Staffing that somebody dates before the day: until then it was as told, and of what went before nothing else is told. */
const isStaffingDated = ({ staffedFrom }: ProvisionRow, asAt: Day): boolean =>
  staffedFrom !== undefined && staffedFrom <= asAt

/**
 * A row as far as it is known of the days before `asAt`: what cannot be used, is held or is used by others is told of today, without
 * a first day, and so are staffed places that stay so.
 */
const knownBefore = (asAt: Day, row: ProvisionRow): ProvisionRow => ({
  ...row,
  unavailable: undefined,
  held: undefined,
  usedByOthers: undefined,
  staffed: isStaffingDated(row, asAt) ? row.staffed : undefined,
})

/** What is told of these rows that days before `asAt` leave out, as it has no first day. */
export const isPastUntold = (rows: readonly ProvisionRow[], asAt: Day): boolean =>
  rows.some(row => {
    const { unavailable = 0, held = 0, usedByOthers = 0, staffed = row.places, openFrom, status } = row
    const isStaffUntold = staffed < row.places && !isStaffingDated(row, asAt)
    return status === 'open' && openFrom < asAt && (unavailable + held + usedByOthers > 0 || isStaffUntold)
  })

/**
 * One kind's places on each of some days, planned ones from their likely day, or from after `asAt` where that has passed. Before
 * `asAt` those that are registered, and staffed as far as that is dated.
 */
export function placesAhead(
  rows: readonly ProvisionRow[],
  kind: Kind,
  days: readonly Day[],
  asAt: Day,
): PlacesOnDay[] {
  const ofKind = rows.filter(row => row.kind === kind)
  const [before, ahead] = [ofKind.map(row => knownBefore(asAt, row)), aheadFrom(ofKind, asAt)]
  return days.map(date => (date < asAt ? onDay(before, date, 'as-is') : onDay(ahead, date, 'planned')))
}

function onDay(rows: readonly ProvisionRow[], date: Day, mode: SupplyMode): PlacesOnDay {
  const sum = (of: (row: ProvisionRow) => number) => rows.reduce((total, row) => total + of(row), 0)
  return {
    date,
    registered: sum(row => (isOpenOn(row, date, mode) ? row.places : 0)),
    staffed: sum(row => (isOpenOn(row, date, mode) ? staffedOn(row, date) : 0)),
    available: sum(row => availableOn(row, date, mode)),
    ifLate: sum(row => availableOn(openingOn(row, row.latest), date, mode)),
    ifEarly: sum(row => availableOn(openingOn(row, row.earliest), date, mode)),
  }
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
