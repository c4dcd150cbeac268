import { AGE_BAND_LABELS, AGE_BANDS, KIND_LABELS, KINDS, type Day } from '../../../care/index.ts'
import type { Picture } from '../../../position/index.ts'
import type { MapChoice, Reader } from '../../../reports/index.ts'
import { filterValue, shownFilters, type Filter, type ShownFilters } from '../../components/filters.ts'
import type { UserRequest } from '../../server/route.ts'
import { readerOf } from '../forecast/forecast-ports.ts'
import { dayAsked, dayChoices } from '../measures/asked.ts'

/** What an address asks of a page about a day: the day, the kind of home, the age. */
export interface PlaceRequest {
  readonly day: Day
  readonly choice: MapChoice
  readonly filters: ShownFilters
  readonly seesSmallNumbers: boolean
}

/** Reads an address; a kind or age that there is not counts as none, a day as the last before it that the reader may see. */
export function placeRequest(request: UserRequest, picture: Picture): PlaceRequest {
  const reader = readerOf(request)
  const filters = shownFilters(filtersFor(picture, reader), request.path, request.query)
  const kind = KINDS.findIndex(one => one === filterValue(filters, 'kind'))
  const band = AGE_BANDS.findIndex(one => one === filterValue(filters, 'age'))
  return {
    day: dayAsked(picture, request, reader) ?? picture.history.lastDay,
    choice: { kind: kind < 0 ? undefined : kind, band: band < 0 ? undefined : band },
    filters,
    seesSmallNumbers: reader.seesSmallNumbers,
  }
}

const filtersFor = (picture: Picture, reader: Reader): Filter[] => [
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
    everything: 'The newest day',
    choices: dayChoices(picture, reader),
  },
]
