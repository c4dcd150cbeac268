import { seesSuppressedCounts } from '../../../access/index.ts'
import {
  AGE_BAND_LABELS,
  AGE_BANDS,
  calendarDateOf,
  dayInWords,
  dayOf,
  isDay,
  isoFromDay,
  KIND_LABELS,
  KINDS,
  parseDay,
  type Day,
} from '../../../care/index.ts'
import type { Ground } from '../../../position/index.ts'
import type { MapChoice } from '../../../reports/index.ts'
import { filterValue, shownFilters, type Filter, type ShownFilters } from '../../components/filters.ts'
import type { UserRequest } from '../../server/route.ts'

/** What an address asks of a page about a day: the day, the kind of home, the age. */
export interface PlaceRequest {
  readonly day: Day
  readonly choice: MapChoice
  readonly filters: ShownFilters
  readonly seesSmallNumbers: boolean
}

/** The last day of the returns, and every 31 March before it: what those who see no small numbers may ask for. */
export function yearEnds({ history }: Ground): readonly Day[] {
  const { year } = calendarDateOf(history.lastDay)
  const ends = Array.from({ length: 30 }, (_, back) => dayOf(year - back, 3, 31)).filter(
    day => day < history.lastDay && day >= history.firstDay,
  )
  return [history.lastDay, ...ends]
}

/** Reads an address; a day, kind or age that there is not counts as none. */
export function placeRequest(request: UserRequest, ground: Ground): PlaceRequest {
  const seesSmallNumbers = !seesSuppressedCounts(request.user.role)
  const days = yearEnds(ground)
  const asked = parseDay(request.query.get('on') ?? '')
  const { firstDay, lastDay } = ground.history
  const isOther =
    seesSmallNumbers && isDay(asked) && asked >= firstDay && asked <= lastDay && !days.includes(asked)
  const filters = shownFilters(filtersFor(isOther ? [...days, asked] : days), request.path, request.query)
  const kind = KINDS.findIndex(one => one === filterValue(filters, 'kind'))
  const band = AGE_BANDS.findIndex(one => one === filterValue(filters, 'age'))
  const on = parseDay(filterValue(filters, 'on'))
  return {
    day: isDay(on) ? on : lastDay,
    choice: { kind: kind < 0 ? undefined : kind, band: band < 0 ? undefined : band },
    filters,
    seesSmallNumbers,
  }
}

const filtersFor = (days: readonly Day[]): Filter[] => [
  {
    kind: 'select',
    name: 'kind',
    label: 'Kind of home',
    everything: 'All kinds',
    choices: KINDS.map(kind => ({ value: kind, text: KIND_LABELS[kind] })),
  },
  {
    kind: 'select',
    name: 'age',
    label: 'Age',
    everything: 'All ages',
    choices: AGE_BANDS.map(band => ({ value: band, text: AGE_BAND_LABELS[band] })),
  },
  {
    kind: 'select',
    name: 'on',
    label: 'On',
    everything: `${dayInWords(days[0]!)}, the newest`,
    choices: days.slice(1).map(day => ({ value: isoFromDay(day), text: dayInWords(day) })),
  },
]
