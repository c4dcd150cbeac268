import { can } from '../../../access/index.ts'
import type { Picture } from '../../../position/index.ts'
import type { Reader } from '../../../reports/index.ts'
import { page, type Answer } from '../../server/answer.ts'
import { notFound } from '../../server/page-fault.ts'
import type { Route, UserRequest } from '../../server/route.ts'
import type { WebPorts } from '../../web-ports.ts'
import { readerOf } from '../forecast/forecast-ports.ts'
import { childrenPage } from './children-page.ts'
import { measureFile, measuresFile } from './measure-files.ts'
import { measurePage } from './measure-page.ts'
import { measuresPage } from './measures-page.ts'

type Ports = Pick<WebPorts, 'measuring'>

const AGGREGATES = {
  none: 'counts of everyone together; rounded and small ones hidden outside the professional roles',
} as const

type Show = (picture: Picture, request: UserRequest, reader: Reader) => Answer

/** Every measure, one measure, their files, and the children behind a figure for those who may see them. */
export const measuresRoutes = ({ measuring }: Ports): Route[] => {
  const shown = (show: Show) => async (request: UserRequest) => {
    const picture = await measuring.picture()
    return picture ? show(picture, request, readerOf(request)) : emptyPage(request)
  }
  const filed = (show: Show) => async (request: UserRequest) => {
    const picture = await measuring.picture()
    if (!picture) throw notFound('There are no figures yet.')
    return show(picture, request, readerOf(request))
  }
  return [
    {
      method: 'GET',
      path: '/measures',
      permission: 'see_aggregates',
      audit: AGGREGATES,
      handle: shown(measuresPage),
    },
    {
      method: 'GET',
      path: '/measures/files/measures.csv',
      permission: 'see_aggregates',
      audit: { action: 'downloaded', subject: 'measures' },
      handle: filed(measuresFile),
    },
    {
      method: 'GET',
      path: '/measures/:measure',
      permission: 'see_aggregates',
      audit: AGGREGATES,
      handle: shown(measurePage),
    },
    {
      method: 'GET',
      path: '/measures/:measure/children',
      permission: 'see_children',
      audit: { action: 'saw the children behind a figure', subject: 'measure' },
      handle: shown(childrenPage),
    },
    {
      method: 'GET',
      path: '/measures/:measure/:file',
      permission: 'see_aggregates',
      audit: AGGREGATES,
      handle: filed(measureFile),
    },
  ]
}

function emptyPage(request: UserRequest): Answer {
  const header = { question: 'What do our figures say?', answer: 'Nothing yet: there is no return to count.' }
  return page('pages/measures/empty.njk', header, { mayImport: can(request.user, 'import_records') })
}
