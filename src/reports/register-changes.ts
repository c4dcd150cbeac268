import { dayInWords, isDay, KIND_LABELS, type FeeRow, type ProvisionRow } from '../care/index.ts'
import type { Booking } from '../forecast/index.ts'
import { count } from './words.ts'

/** One line of what two forecasts rest on that is not the same. */
export interface InputChange {
  readonly what: string
  readonly before: string
  readonly after: string
}

const until = (day: number): string => (isDay(day) ? ` until ${dayInWords(day)}` : '')

const placeKey = (row: ProvisionRow): string =>
  `${row.provision}: ${count(row.places)} places (${KIND_LABELS[row.kind].toLowerCase()}), ${row.status} from ${dayInWords(row.openFrom)}${isDay(row.openTo) ? `, closed from ${dayInWords(row.openTo)}` : ''}`

const feeKey = (row: FeeRow): string => `${KIND_LABELS[row.kind]} £${(row.weeklyFeeInPence / 100).toFixed(2)}`

const whereInWords = (isInArea: boolean | undefined): string =>
  isInArea === undefined ? '' : isInArea ? ', in our area' : ', outside our area'

const bookingKey = ({ places, kind, from, to, isInArea }: Booking): string =>
  `${Number(places.toFixed(2))} places (${KIND_LABELS[kind].toLowerCase()})${isDay(from) ? ` from ${dayInWords(from)}` : ''}${until(to)}${whereInWords(isInArea)}`

/** More rows than this are counted, not named: they would bury the rest. */
const MOST_ROWS_NAMED = 12

/** Rows that only one of two lists has. */
function listChanges<Row>(
  what: string,
  keyOf: (row: Row) => string,
  lists: readonly [readonly Row[], readonly Row[]],
): InputChange[] {
  const [before, after] = lists.map(rows => timesOf(rows.map(keyOf))) as [Times, Times]
  const gone = moreIn(before, after)
  const come = moreIn(after, before)
  if (gone.length + come.length > MOST_ROWS_NAMED)
    return [
      {
        what,
        before: `${count(gone.length)} rows that no longer stand`,
        after: `${count(come.length)} rows that did not stand`,
      },
    ]
  return [
    ...gone.map(key => ({ what, before: key, after: 'no longer' })),
    ...come.map(key => ({ what, before: 'not yet', after: key })),
  ]
}

/** How often each key is there: two bookings may be alike. */
type Times = ReadonlyMap<string, number>

function timesOf(keys: readonly string[]): Times {
  const times = new Map<string, number>()
  for (const key of keys) times.set(key, (times.get(key) ?? 0) + 1)
  return times
}

const moreIn = (some: Times, others: Times): string[] =>
  [...some].flatMap(([key, times]) =>
    Array.from({ length: Math.max(times - (others.get(key) ?? 0), 0) }, () => key),
  )

type Further = Exclude<keyof ProvisionRow, 'provision' | 'kind' | 'places' | 'openFrom' | 'openTo' | 'status'>

/** What else is told of a home, by name alone: how many places are held is a small number of children. Reasons and numbers count nowhere. */
const FURTHER: Readonly<Record<Further, string>> = {
  staffed: 'staffed places',
  staffedFrom: 'from when they are staffed',
  unavailable: 'places that cannot be used',
  whyUnavailable: 'why places cannot be used',
  unavailableUntil: 'from when they can be used again',
  held: 'places held',
  heldUntil: 'until when they are held',
  usedByOthers: 'places that others use',
  stage: 'how far it has come',
  earliest: 'how early it may open',
  latest: 'how late it may open',
  rampDays: 'days until it is full',
  households: 'carer households',
  postcode: 'its postcode',
  isInArea: 'whether it is in our area',
  urn: 'its number with Ofsted',
}

/** Rows that both lists have once, of which something else is told. */
function furtherChanges(before: readonly ProvisionRow[], after: readonly ProvisionRow[]): InputChange[] {
  const only = (rows: readonly ProvisionRow[], key: string) => {
    const found = rows.filter(row => placeKey(row) === key)
    return found.length === 1 ? found[0] : undefined
  }
  return before.flatMap(row => {
    const key = placeKey(row)
    const [was, is] = [only(before, key), only(after, key)]
    if (!was || !is) return []
    const names = (Object.keys(FURTHER) as Further[]).filter(name => was[name] !== is[name])
    return names.length === 0
      ? []
      : [{ what: 'Places', before: key, after: `otherwise: ${names.map(name => FURTHER[name]).join(', ')}` }]
  })
}

/** Places that one of two forecasts counts and the other does not, or counts otherwise. */
export const placeChanges = (
  before: readonly ProvisionRow[] = [],
  after: readonly ProvisionRow[] = [],
): InputChange[] => [...listChanges('Places', placeKey, [before, after]), ...furtherChanges(before, after)]

export const feeChanges = (before: readonly FeeRow[] = [], after: readonly FeeRow[] = []): InputChange[] =>
  listChanges('Fees', feeKey, [before, after])

/** Booked places by contract that only one of two forecasts counts. */
export const bookingChanges = (
  before: readonly Booking[] = [],
  after: readonly Booking[] = [],
): InputChange[] => listChanges('Booked places', bookingKey, [before, after])
