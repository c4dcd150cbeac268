import type { Day, LocalityGeography } from '../../../care/index.ts'
import { CUTS, MEASURES, type Cut, type Measure, type Picture } from '../../../position/index.ts'
import type { Reader } from '../../../reports/index.ts'
import { shownFilters, type Filter, type ShownFilters } from '../../components/filters.ts'
import type { UserRequest } from '../../server/route.ts'
import type { WebPorts } from '../../web-ports.ts'
import { capital } from '../../words.ts'
import { readerOf } from '../forecast/forecast-ports.ts'
import { dayAsked, dayChoices } from '../measures/asked.ts'
import { pictureBy } from './locality-pictures.ts'

export type LocalityPorts = Pick<WebPorts, 'measuring' | 'geographies'>

/** What an address asks of localities: by which geography, on which day. */
export interface LocalityRequest {
  readonly picture: Picture
  /** `cluster`; `district` of the postcode while the authority has named no localities. */
  readonly geography: string
  readonly isOwn: boolean
  readonly day: Day
  readonly reader: Reader
  readonly filters: ShownFilters
}

/** The geography while no list has come: measures then go by the first part of the postcode. */
export const POSTCODE_DISTRICTS = 'district'

/** Reads an address; undefined while there are no records. */
export async function localityRequest(
  request: UserRequest,
  ports: LocalityPorts,
): Promise<LocalityRequest | undefined> {
  const [standing, geographies] = [await ports.measuring.picture(), await ports.geographies()]
  if (!standing) return undefined
  const asked = request.params['geography'] ?? request.query.get('geography')
  const geography = geographies.find(one => one.geography === asked) ?? geographies[0]
  const picture = pictureBy(standing, geography)
  const reader = readerOf(request)
  return {
    picture,
    geography: geography?.geography ?? POSTCODE_DISTRICTS,
    isOwn: geography !== undefined,
    day: dayAsked(picture, request, reader) ?? picture.history.lastDay,
    reader,
    filters: shownFilters(filtersFor(geographies, picture, reader), request.path, request.query),
  }
}

const filtersFor = (
  geographies: readonly LocalityGeography[],
  picture: Picture,
  reader: Reader,
): Filter[] => [
  ...(geographies.length > 1 ? [geographyFilter(geographies)] : []),
  {
    kind: 'select',
    name: 'on',
    label: 'On',
    everything: 'The newest day',
    choices: dayChoices(picture, reader),
  },
]

const geographyFilter = ([first, ...others]: readonly LocalityGeography[]): Filter => ({
  kind: 'select',
  name: 'geography',
  label: 'By',
  everything: capital(first!.geography),
  choices: others.map(({ geography }) => ({ value: geography, text: capital(geography) })),
})

/** The cut by where the family home lies. */
export const LOCALITY_CUT: Cut = CUTS.find(cut => cut.name === 'locality')!

/** A measure of the library by its name. */
export const measureNamed = (name: string): Measure => MEASURES.find(measure => measure.name === name)!
