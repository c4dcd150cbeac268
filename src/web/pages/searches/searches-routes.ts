import type { Route } from '../../server/route.ts'
import { searchesPage, stateSearches, type SearchesPorts } from './searches-page.ts'

/** What the authority states of its searches for a home. */
export const searchesRoutes = (ports: SearchesPorts): Route[] => [
  {
    method: 'GET',
    path: '/searches',
    permission: 'see_aggregates',
    audit: { none: 'an assumption of the authority, about nobody' },
    handle: request => searchesPage(request, ports),
  },
  {
    method: 'POST',
    path: '/searches',
    permission: 'run_forecasts',
    audit: { action: 'stated how searches go', subject: 'searches' },
    handle: request => stateSearches(request, ports),
  },
]
