import { can } from '../../../access/index.ts'
import { dayInWords } from '../../../care/index.ts'
import { addressWith } from '../../components/paging.ts'
import { file, page, type Answer } from '../../server/answer.ts'
import { notFound, orNotFound } from '../../server/page-fault.ts'
import type { Route, UserRequest } from '../../server/route.ts'
import type { WebPorts } from '../../web-ports.ts'
import { homesOn } from './map-picture.ts'
import { placeRequest } from './map-request.ts'
import {
  authoritiesTable,
  answerOf,
  distanceChart,
  mapChart,
  mapFile,
  mapViewOf,
  type MapView,
} from './map-view.ts'

export type MapPorts = Pick<WebPorts, 'measuring' | 'boundaries' | 'places'>

const QUESTION = 'Where do our children live?'

/** The map, and its files. */
export const mapRoutes = (ports: MapPorts): Route[] => [
  {
    method: 'GET',
    path: '/map',
    permission: 'see_aggregates',
    audit: {
      none: 'counts by authority and by hexagon; rounded outside the professional roles, and small ones not shown',
    },
    handle: request => mapPage(request, ports),
  },
  {
    method: 'GET',
    path: '/map/files/:file',
    permission: 'see_aggregates',
    audit: { action: 'downloaded', subject: 'map' },
    handle: async request => {
      const name = request.params['file'] ?? ''
      const view = orNotFound(await viewOf(request, ports), 'There is no map yet.')
      const found = mapFile(view, name)
      if (!found) throw notFound('There is no such file of the map.')
      return file({ name, ...found })
    },
  },
]

async function viewOf(request: UserRequest, ports: MapPorts): Promise<MapView | undefined> {
  const [picture, boundaries] = [await ports.measuring.picture(), await ports.boundaries()]
  if (!picture?.ground.context.postcodes || !boundaries) return undefined
  const { ground } = picture
  const asked = placeRequest(request, picture)
  const rows = (await ports.places.list()).filter(one => !one.isRemoved).map(one => one.row)
  return mapViewOf(request, asked, { ground, boundaries, homes: homesOn(rows, asked.day, ground) })
}

async function mapPage(request: UserRequest, ports: MapPorts): Promise<Answer> {
  const view = await viewOf(request, ports)
  if (!view) return emptyPage(request, ports)
  const header = {
    question: QUESTION,
    answer: answerOf(view.figures, view),
    meta: [`On ${dayInWords(view.asked.day)}`],
  }
  const isNear = view.parts.view === 'near'
  return page('pages/map/map.njk', header, {
    filters: view.asked.filters,
    isProfessional: view.asked.seesSmallNumbers,
    map: mapChart(view, request),
    authorities: authoritiesTable(view, request),
    distance: distanceChart(view.figures, {
      day: view.asked.day,
      csvHref: addressWith('/map/files/distances.csv', request.query, {}),
    }),
    isNear,
    otherView: addressWith(request.path, request.query, { view: isNear ? 'all' : undefined }),
  })
}

async function emptyPage(request: UserRequest, ports: MapPorts): Promise<Answer> {
  const hasRecords = (await ports.measuring.picture()) !== undefined
  const header = {
    question: QUESTION,
    answer: hasRecords ? 'The places of postcodes are not known yet.' : 'There are no records yet.',
  }
  return page('pages/map/empty.njk', header, {
    hasRecords,
    mayImport: can(request.user, 'import_records'),
  })
}
