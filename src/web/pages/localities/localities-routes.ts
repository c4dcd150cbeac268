import { can } from '../../../access/index.ts'
import { page, type Answer } from '../../server/answer.ts'
import { orNotFound } from '../../server/page-fault.ts'
import type { Route, UserRequest } from '../../server/route.ts'
import type { WebPorts } from '../../web-ports.ts'
import { localitiesFile, localitiesPage } from './localities-page.ts'
import { localityFile, localityPage, packOf } from './locality-page.ts'
import { localityRequest, type LocalityPorts, type LocalityRequest } from './locality-request.ts'

type Ports = LocalityPorts & Pick<WebPorts, 'boundaries'>

const AGGREGATES = {
  none: 'counts by locality; rounded outside the professional roles, and small ones not shown',
} as const

/** Localities side by side, the pack of each, and their files. */
export const localitiesRoutes = (ports: Ports): Route[] => {
  const asked = async (request: UserRequest): Promise<LocalityRequest> =>
    orNotFound(await localityRequest(request, ports), 'There are no figures yet.')
  const pack = async (request: UserRequest) => packOf(await asked(request), request.params['locality'] ?? '')
  return [
    {
      method: 'GET',
      path: '/localities',
      permission: 'see_aggregates',
      audit: AGGREGATES,
      handle: async request => {
        const found = await localityRequest(request, ports)
        return found ? localitiesPage(found, request) : emptyPage(request)
      },
    },
    {
      method: 'GET',
      path: '/localities/files/localities.csv',
      permission: 'see_aggregates',
      audit: { action: 'downloaded', subject: 'localities' },
      handle: async request => localitiesFile(await asked(request)),
    },
    {
      method: 'GET',
      path: '/localities/:geography/:locality',
      permission: 'see_aggregates',
      audit: AGGREGATES,
      handle: async request => localityPage(await pack(request), await ports.boundaries()),
    },
    {
      method: 'GET',
      path: '/localities/:geography/:locality/pack.csv',
      permission: 'see_aggregates',
      audit: { action: 'downloaded', subject: 'locality' },
      handle: async request => localityFile(await pack(request)),
    },
  ]
}

function emptyPage(request: UserRequest): Answer {
  const header = { question: 'Where do our children come from?', answer: 'There are no records yet.' }
  return page('pages/localities/empty.njk', header, { mayImport: can(request.user, 'import_records') })
}
