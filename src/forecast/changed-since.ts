import type { AreaContext, ContractRow, ProvisionRow } from '../care/index.ts'
import type { ForecastRequest } from './forecast.ts'
import { askNearFirst } from './near-first.ts'
import { searchesAsked, statementAsked } from './search-statement.ts'

/** What a forecast was asked with that people enter and correct: another forecast of the same day would be asked otherwise. */
export type ChangedSince = 'places' | 'contracts'

/** Registers as they stand, and what tells where they are. */
export interface StandingPlaces {
  /** undefined: none are kept or entered. */
  readonly provision: readonly ProvisionRow[] | undefined
  readonly contracts: readonly ContractRow[]
  readonly area: AreaContext
}

const UNASKED = { bookings: undefined, bookedFirst: undefined, isNearFirst: undefined } as const

/**
 * What has changed since a forecast was asked for, as far as it would be asked otherwise with the same statement of searches:
 * contracts count only where their booked places do.
 */
export function changedSince(request: ForecastRequest, standing: StandingPlaces): readonly ChangedSince[] {
  const now = askNearFirst(
    {
      ...request,
      ...UNASKED,
      provision: standing.provision,
      ...searchesAsked(statementAsked(request), standing.contracts),
    },
    standing.area,
  )
  return [
    ...(isSameList(request.provision, now.provision) ? [] : (['places'] as const)),
    ...(isSameList(bookingsIn(request), bookingsIn(now)) ? [] : (['contracts'] as const)),
  ]
}

/** Booked places that a request counts, wherever it has them. */
export const bookingsIn = ({ bookings, bookedFirst }: Pick<ForecastRequest, 'bookings' | 'bookedFirst'>) =>
  bookings ?? bookedFirst?.bookings

/** The same rows in any order; a property that is not told is the same as one that is undefined. */
const isSameList = (a: readonly object[] = [], b: readonly object[] = []): boolean =>
  a.length === b.length && inOneForm(a) === inOneForm(b)

const inOneForm = (rows: readonly object[]): string =>
  rows
    .map(row =>
      JSON.stringify(
        Object.entries(row)
          .filter(([, value]) => value !== undefined)
          .sort(([a], [b]) => (a < b ? -1 : 1)),
      ),
    ) // prettier-ignore
    .sort()
    .join('\n')
