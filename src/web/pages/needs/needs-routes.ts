import { can } from '../../../access/index.ts'
import type { Picture } from '../../../position/index.ts'
import { page, type Answer } from '../../server/answer.ts'
import { notFound } from '../../server/page-fault.ts'
import type { Route, UserRequest } from '../../server/route.ts'
import type { WebPorts } from '../../web-ports.ts'
import type { WebSettings } from '../../web-settings.ts'
import { placeOf, type BenchmarkPorts } from '../benchmarks/benchmark-ports.ts'
import { nameOf } from '../map/map-picture.ts'
import { MadePacks, type PackOthers } from './asked-pack.ts'
import { editSentence } from './edit-sentence.ts'
import { needsFile } from './needs-files.ts'
import { NEEDS_QUESTION, needsPage } from './needs-page.ts'

type Ports = Pick<WebPorts, 'sentences' | 'boundaries'> & BenchmarkPorts

/** The authority among others, and names of areas, for the packs. */
async function othersOf(ports: Ports): Promise<PackOthers> {
  return {
    version: await ports.publishedStatistics(),
    async find() {
      const place = await placeOf({ query: new URLSearchParams() }, ports)
      const boundaries = await ports.boundaries()
      return {
        beside: typeof place === 'string' ? undefined : place,
        areaName: (code: string) => nameOf(code, boundaries),
      }
    },
  }
}

/** The needs analysis: a page, a document, a bundle of tables; sentences that people may write anew. */
export const needsRoutes = (ports: Ports, settings: WebSettings): Route[] => {
  const { measuring, sentences } = ports
  const parts = { sentences, packs: new MadePacks(), others: () => othersOf(ports) }
  const filed =
    (answer: (picture: Picture, request: UserRequest) => Promise<Answer>) => async (request: UserRequest) => {
      const picture = await measuring.picture()
      if (!picture) throw notFound('There are no figures yet.')
      return answer(picture, request)
    }
  return [
    {
      method: 'GET',
      path: '/needs',
      permission: 'see_aggregates',
      audit: {
        none: 'counts of everyone together; rounded and small ones hidden outside the professional roles',
      },
      handle: async request => {
        const picture = await measuring.picture()
        return picture ? needsPage(picture, request, parts) : emptyPage(request)
      },
    },
    {
      method: 'GET',
      path: '/needs/files/:file',
      permission: 'see_aggregates',
      audit: { action: 'downloaded', subject: 'needs analysis' },
      handle: filed((picture, request) =>
        needsFile(picture, request, { ...parts, authorityName: settings.authorityName }),
      ),
    },
    {
      method: 'POST',
      path: '/needs/sections/:section',
      permission: 'run_forecasts',
      audit: { action: 'edited a sentence', subject: 'needs analysis' },
      handle: filed((picture, request) => editSentence(picture, request, parts)),
    },
  ]
}

function emptyPage(request: UserRequest): Answer {
  const header = { question: NEEDS_QUESTION, answer: 'Nothing is known yet: there is no return to count.' }
  return page('pages/needs/empty.njk', header, { mayImport: can(request.user, 'import_records') })
}
