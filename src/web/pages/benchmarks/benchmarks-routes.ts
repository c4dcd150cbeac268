import { can } from '../../../access/index.ts'
import { INDICATORS, type Indicator } from '../../../position/index.ts'
import { page, type Answer } from '../../server/answer.ts'
import { orNotFound } from '../../server/page-fault.ts'
import type { Route, UserRequest } from '../../server/route.ts'
import type { WebPorts } from '../../web-ports.ts'
import { placeOf, type BenchmarkPlace, type BenchmarkPorts, type NoBenchmarks } from './benchmark-ports.ts'
import { benchmarksPage } from './benchmarks-page.ts'
import { allBenchmarksFile, indicatorFile } from './downloads.ts'
import { indicatorPage } from './indicator-page.ts'

/** How we compare: every indicator, one indicator over years, and their files. */
export const benchmarksRoutes = (ports: WebPorts): Route[] => [
  {
    method: 'GET',
    path: '/benchmarks',
    permission: 'see_aggregates',
    audit: { none: 'published statistics' },
    handle: request => withPlace(request, ports, place => benchmarksPage(place, request)),
  },
  {
    method: 'GET',
    path: '/benchmarks/all.csv',
    permission: 'see_aggregates',
    audit: { none: 'published statistics' },
    handle: request => withPlace(request, ports, place => allBenchmarksFile(place)),
  },
  {
    method: 'GET',
    path: '/benchmarks/:indicator',
    permission: 'see_aggregates',
    audit: { none: 'published statistics, and figures of all children together' },
    handle: request => {
      const indicator = indicatorIn(request)
      return withPlace(request, ports, async place =>
        indicatorPage(indicator, place, { request, picture: await ports.measuring.picture() }),
      )
    },
  },
  {
    method: 'GET',
    path: '/benchmarks/:indicator/:file',
    permission: 'see_aggregates',
    audit: { none: 'published statistics' },
    handle: request => {
      const indicator = indicatorIn(request)
      return withPlace(request, ports, place => indicatorFile(indicator, place, request))
    },
  },
]

const indicatorIn = ({ params }: UserRequest): Indicator =>
  orNotFound(
    INDICATORS.find(one => one.id === params['indicator']),
    'There is no such indicator.',
  )

async function withPlace(
  request: UserRequest,
  ports: BenchmarkPorts,
  handle: (place: BenchmarkPlace) => Answer | Promise<Answer>,
): Promise<Answer> {
  const place = await placeOf(request, ports)
  return typeof place === 'string' ? emptyPage(place, request) : handle(place)
}

const WHY: Record<NoBenchmarks, { readonly heading: string; readonly text: string }> = {
  'no statistics': {
    heading: 'Start with what is published',
    text: 'This page will set the authority beside England, its region, the core cities and its statistical neighbours: children looked after, stability, distance, kinds of home, care leavers, social workers, spend and inspection, over the years. It needs the files that the Department, MHCLG, Ofsted and the ONS publish, as they are.',
  },
  'no code': {
    heading: 'Which authority is this?',
    text: 'Published figures are known by the authority’s ONS code, such as E08000035. Import an authority.csv with name and la_code.',
  },
  'not in them': {
    heading: 'This authority is in none of the published files',
    text: 'None of the tables that are kept has a figure under the authority’s ONS code. Look whether la_code in authority.csv is right, and whether the files are of all authorities.',
  },
}

function emptyPage(why: NoBenchmarks, request: UserRequest): Answer {
  const header = { question: 'How do we compare?', answer: 'We cannot tell yet.' }
  const mayImport = can(request.user, 'import_records')
  const action =
    why === 'no code'
      ? { href: '/imports/new', text: 'Import authority.csv' }
      : { href: '/published/new', text: 'Keep published files' }
  return page('pages/benchmarks/empty.njk', header, {
    empty: { ...WHY[why], ...(mayImport ? { action } : {}) },
  })
}
