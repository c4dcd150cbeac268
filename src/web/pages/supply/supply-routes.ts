import type { Route } from '../../server/route.ts'
import { supplyFile, supplyPage, type SupplyPorts } from './supply-page.ts'

/** Places over time: what is open, coming, closing, out of use, booked, and around. */
export const supplyRoutes = (ports: SupplyPorts): Route[] => [
  {
    method: 'GET',
    path: '/supply',
    permission: 'see_aggregates',
    audit: { none: 'places, not children' },
    handle: request => supplyPage(request, ports),
  },
  {
    method: 'GET',
    path: '/supply/files/supply.csv',
    permission: 'see_aggregates',
    audit: { none: 'places, not children' },
    handle: () => supplyFile(ports),
  },
]
